using System.Diagnostics;
using DataOps.Warehouses.Tests.Servers;
using Npgsql;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>A private PostgreSQL with the corpus's tables, all empty.</summary>
public sealed class PostgresDatabase : IAsyncLifetime
{
    private const string End = "-- end of statement --";

    private readonly PostgresServer _server = new();
    private NpgsqlConnectionStringBuilder _connection = [];

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        if (PostgresServer.Binaries is not null)
        {
            _connection = new NpgsqlConnectionStringBuilder(await _server.CreateDatabaseAsync());
            await using var connection = new NpgsqlConnection(_connection.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(PostgresCorpus.Schema, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    /// <summary>
    /// Names and types of each statement's columns: the server's row description, spelled by its <c>format_type</c>; none where the server
    /// refuses the statement. Npgsql does not show the modifiers, so the server's own client asks.
    /// </summary>
    public async Task<List<string[]>> DescribeAsync(IEnumerable<string> statements)
    {
        var start = new ProcessStartInfo(Path.Combine(PostgresServer.Binaries!, "psql")) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-X", "-q", "-A", "-t", "-F", " ", "-h", _connection.Host!, "-p", $"{_connection.Port}", "-U", _connection.Username!, _connection.Database!])
        {
            start.ArgumentList.Add(argument);
        }

        using var client = Process.Start(start)!;
        var output = client.StandardOutput.ReadToEndAsync();
        foreach (var statement in statements)
        {
            await client.StandardInput.WriteLineAsync($"{statement} \\gdesc\n\\echo '{End}'");
        }

        client.StandardInput.Close();
        var blocks = (await output).Split(End + "\n");
        return [.. blocks.SkipLast(1).Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }
}
