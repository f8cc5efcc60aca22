using DataOps.DuckDb;

namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>Asks a DuckDB file, beside our own code paths: plain SQL, plain values.</summary>
public static class Warehouse
{
    public static async Task<IReadOnlyList<object?[]>> AskAsync(string file, string sql)
    {
        await using var connection = new DuckDbConnection($"Data Source={file};AccessMode=READ_ONLY");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    public static async Task<IReadOnlyList<string>> RelationsAsync(string file, string schema) =>
        [.. (await AskAsync(file, $"select table_name from information_schema.tables where table_schema = '{schema}' order by 1"))
            .Select(row => (string)row[0]!)];
}
