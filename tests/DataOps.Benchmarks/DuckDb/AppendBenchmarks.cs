using BenchmarkDotNet.Attributes;
using DataOps.DuckDb;

namespace DataOps.Benchmarks.DuckDb;

/// <summary>Bulk append, with the engine making the same rows itself as the floor.</summary>
public class AppendBenchmarks
{
    private const int Rows = 1_000_000;

    [Benchmark(Baseline = true)]
    public void EngineMakesTheRows() => WithTable(connection =>
        Execute(connection, $"insert into t select i, i * 0.5, 'name ' || (i % 1000) from range({Rows}) r(i)"));

    [Benchmark]
    public void AppenderWritesTheRows() => WithTable(connection =>
    {
        using var appender = connection.CreateAppender("t");
        for (var i = 0; i < Rows; i++)
        {
            appender.Append(i).Append(i * 0.5).Append(_names[i % _names.Length]).EndRow();
        }

        appender.Complete();
    });

    private readonly string[] _names = [.. Enumerable.Range(0, 1000).Select(i => "name " + i)];

    private static void WithTable(Action<DuckDbConnection> fill)
    {
        using var connection = new DuckDbConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "create table t (id integer, amount double, name varchar)");
        fill(connection);
    }

    private static void Execute(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
