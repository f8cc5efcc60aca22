using Dapper;
using DataOps.Benchmarks.Readers;
using DataOps.DuckDb;
using DataOps.Runtime;

namespace DataOps.Benchmarks.Speed;

/// <summary>A table of nine columns read into a list: by hand, by Dapper, by the generated record.</summary>
internal static class ReaderSpeed
{
    private const int Rows = 100_000;
    private const string Query =
        "select sale_id, customer_id, amount, price, note, product, sold_on, sold_at, is_paid from sales";

    private static readonly string Setup =
        $"""
        create table sales as
        select i::integer as sale_id, i * 7 as customer_id, i / 3.0::double as amount,
            case when i % 5 > 0 then (i % 1000)::decimal(10,2) end as price, case when i % 3 > 0 then 'note ' || i end as note,
            'product ' || i % 100 as product, date '2020-01-01' + (i % 1000)::integer as sold_on,
            case when i % 7 > 0 then timestamp '2020-01-01' + to_seconds(i) end as sold_at, i % 2 = 0 as is_paid
        from range({Rows}) r(i)
        """;

    public static async Task MeasureAsync(Report report)
    {
        await using var connection = new DuckDbConnection("Data Source=:memory:");
        await connection.OpenAsync().ConfigureAwait(false);
        await connection.ExecuteAsync(Setup).ConfigureAwait(false);
        var times = Contest.Medians(
            Contender.Own(() => Count(ByHandAsync(connection).GetAwaiter().GetResult().Count)),
            Contender.Own(() => Count(connection.QueryAsync<SaleRow>(Columns).GetAwaiter().GetResult().AsList().Count)),
            Contender.Own(() => Count(connection.ReadQueryAsync<Sales>(Query).GetAwaiter().GetResult().Count)));
        report.Title($"{Rows:N0} rows of nine columns from DuckDB into a list");
        report.Row("hand-written ADO.NET, a row", Report.Number(times[0] * 1000 / Rows, "ns", 0));
        report.Row("Dapper, a row", Report.Number(times[1] * 1000 / Rows, "ns", 0));
        report.Row("generated, a row", Report.Number(times[2] * 1000 / Rows, "ns", 0));
        report.Row("generated against hand-written", Report.Number(times[2] / times[0], "×", 2), "1.10 ×", times[2] / times[0] <= 1.10);
        report.Row("generated against Dapper", Report.Number(times[2] / times[1], "×", 2));
    }

    // Dapper takes members by the names of columns.
    private const string Columns =
        """
        select sale_id as SaleId, customer_id as CustomerId, amount as Amount, price as Price, note as Note, product as Product,
            sold_on as SoldOn, sold_at as SoldAt, is_paid as IsPaid
        from sales
        """;

    private static async Task<List<SaleRow>> ByHandAsync(DuckDbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var rows = new List<SaleRow>();
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            rows.Add(new SaleRow
            {
                SaleId = reader.GetInt32(0),
                CustomerId = reader.GetInt64(1),
                Amount = reader.GetDouble(2),
                Price = reader.IsDBNull(3) ? null : reader.GetDecimal(3),
                Note = reader.IsDBNull(4) ? null : reader.GetString(4),
                Product = reader.GetString(5),
                SoldOn = reader.GetFieldValue<DateOnly>(6),
                SoldAt = reader.IsDBNull(7) ? null : reader.GetDateTime(7),
                IsPaid = reader.GetBoolean(8),
            });
        }

        return rows;
    }

    private static void Count(int rows)
    {
        if (rows != Rows)
        {
            throw new InvalidOperationException($"{rows} rows were read instead of {Rows}.");
        }
    }
}
