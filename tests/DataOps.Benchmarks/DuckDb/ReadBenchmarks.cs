using BenchmarkDotNet.Attributes;
using DataOps.DuckDb;

namespace DataOps.Benchmarks.DuckDb;

/// <summary>Reading typed values, with the engine handing over the same chunks unread as the floor.</summary>
public class ReadBenchmarks : IDisposable
{
    private readonly DuckDbConnection _connection = new("Data Source=:memory:");

    public ReadBenchmarks()
    {
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "create table t as select i::integer as id, i * 0.5::double as amount, date '2024-01-01' + (i % 365)::integer as day from range(3_000_000) r(i)";
        command.ExecuteNonQuery();
    }

    [Benchmark(Baseline = true)]
    public long RowsOnly()
    {
        using var reader = Open();
        long rows = 0;
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }

    [Benchmark]
    public double TypedValues()
    {
        using var reader = Open();
        double sum = 0;
        while (reader.Read())
        {
            sum += reader.GetInt32(0) + reader.GetDouble(1) + reader.GetFieldValue<DateOnly>(2).DayNumber;
        }

        return sum;
    }

    public void Dispose()
    {
        _connection.Dispose();
        GC.SuppressFinalize(this);
    }

    private DuckDbDataReader Open()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select id, amount, day from t";
        return command.ExecuteReader();
    }
}
