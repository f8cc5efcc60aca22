using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using DataOps.DuckDb;
using DataOps.Runtime;
using DataOps.Typed.Tests.Harness;
using DataOps.Warehouses.Tests.Servers;
using Npgsql;

namespace DataOps.Typed.Tests.Corpus;

/// <summary>The 120 queries of the retail corpus, each a generated method: all compile together, run, and give what the engine gives.</summary>
public class CorpusTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task DuckDb_queries_give_what_the_engine_gives()
    {
        await using var connection = new DuckDbConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await ExecuteAsync(connection, Text("schema.duckdb.sql") + "\n" + Text("data.duckdb.sql"));
        await CompareAsync("duckdb", connection);
    }

    [Fact]
    public async Task Postgres_queries_give_what_the_engine_gives()
    {
        await using var connection = new NpgsqlConnection(await server.CreateDatabaseAsync() + ";Include Error Detail=true");
        await connection.OpenAsync();
        await ExecuteAsync(connection, Text("schema.postgres.sql") + "\n" + Text("data.postgres.sql"));

        // pg_dump's script takes the search path away.
        await ExecuteAsync(connection, "set search_path = public");
        await CompareAsync("postgres", connection);
    }

    private static async Task CompareAsync(string dialect, DbConnection connection)
    {
        var queries = Directory.EnumerateFiles(Path.Combine(Folder(), dialect), "*.sql").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Text: File.ReadAllText(path))).ToList();
        var project = new TypedProject(
            dialect,
            [($"sources/retail.sql", Text($"schema.{dialect}.sql")), .. queries.Select(query => ($"queries/{query.Name}.sql", query.Text))]);
        var assembly = project.Load("");
        Assert.Equal(120, queries.Count);
        foreach (var (name, text) in queries)
        {
            var type = assembly.GetType($"Shop.Queries.{name.ToUpperInvariant()}Query")!;
            var method = type.GetMethod($"{name.ToUpperInvariant()}Async")!;
            var typed = await CallAsync(method, connection);
            Assert.True(typed.SequenceEqual(await RowsAsync(connection, text)), $"{dialect} {name}: the rows differ");
        }
    }

    // One row, none or a list, whatever the query was proved to give.
    private static async Task<List<string>> CallAsync(MethodInfo method, DbConnection connection)
    {
        var task = (Task)method.Invoke(null, [connection, null, null, CancellationToken.None])!;
        await task;
        var result = task.GetType().GetProperty("Result")!.GetValue(task);
        return [.. (result is System.Collections.IEnumerable rows ? rows.Cast<object>() : result is null ? [] : [result]).Select(Show)];
    }

    private static string Show(object row)
    {
        var columns = ((RelationInfo)row.GetType().GetProperty("Relation", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!).Columns;
        return string.Join('|', columns.Select(column => Show(row.GetType().GetProperty(column.Member)!.GetValue(row), column.ClrType)));
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Show(reader.IsDBNull(i) ? null : reader.GetValue(i), null))));
        }

        return rows;
    }

    // A day is one, whether a driver says DateTime or DateOnly.
    private static string Show(object? value, Type? declared) => value switch
    {
        null => "null",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        string text => text,
        System.Collections.IEnumerable items => $"[{string.Join(",", items.Cast<object?>().Select(item => Show(item, null)))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static async Task ExecuteAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder(), file));

    private static string Folder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../corpora/retail"));
}
