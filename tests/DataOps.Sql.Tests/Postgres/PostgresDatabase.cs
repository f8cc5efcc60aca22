using System.Diagnostics;
using DataOps.Warehouses.Tests.Servers;
using Npgsql;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>A private PostgreSQL to ask.</summary>
public sealed class PostgresDatabase : IAsyncLifetime
{
    private const string End = "-- end of statement --";

    private readonly PostgresServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    /// <summary>Makes a database of a schema's tables, all empty, and gives its connection string.</summary>
    public async Task<string> CreateAsync(string schema)
    {
        var connectionString = await _server.CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(schema, connection);
        await command.ExecuteNonQueryAsync();
        return connectionString;
    }

    /// <summary>
    /// Names and types of each statement's columns: the server's row description, spelled by its <c>format_type</c>; none where the server
    /// refuses the statement. Npgsql does not show the modifiers, so the server's own client asks.
    /// </summary>
    public static async Task<List<string[]>> DescribeAsync(string connectionString, IEnumerable<string> statements)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(Path.Combine(PostgresServer.Binaries!, "psql")) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-X", "-q", "-A", "-t", "-F", " ", "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, server.Database!])
        {
            start.ArgumentList.Add(argument);
        }

        using var client = Process.Start(start)!;
        var output = client.StandardOutput.ReadToEndAsync();
        foreach (var statement in statements)
        {
            await client.StandardInput.WriteLineAsync($"{statement}\n\\gdesc\n\\echo '{End}'");
        }

        client.StandardInput.Close();
        var blocks = (await output).Split(End + "\n");
        return [.. blocks.SkipLast(1).Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }
}
