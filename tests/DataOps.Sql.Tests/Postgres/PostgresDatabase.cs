using DataOps.Sql.Tests.Postgres.Wire;
using DataOps.Warehouses.Tests.Servers;
using Npgsql;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>A private PostgreSQL to ask.</summary>
public class PostgresDatabase : IAsyncLifetime
{
    private readonly PostgresServer _server;

    public PostgresDatabase()
        : this(new PostgresServer())
    {
    }

    protected PostgresDatabase(PostgresServer server) => _server = server;

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    /// <summary>Makes a database of a schema's tables, all empty, and gives its connection string.</summary>
    public async Task<string> CreateAsync(string schema)
    {
        var connectionString = await _server.CreateDatabaseAsync();
        using var connection = Connect(connectionString);
        connection.Execute(schema);
        return connectionString;
    }

    /// <summary>Makes such a database and connects to it.</summary>
    public async Task<PostgresConnection> OpenAsync(string schema) => Connect(await CreateAsync(schema));

    private static PostgresConnection Connect(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        return new PostgresConnection(database.Host!, database.Port, database.Username!, database.Database!);
    }
}

/// <summary>A private PostgreSQL of the newest version that is supported.</summary>
public sealed class NewestPostgresDatabase() : PostgresDatabase(PostgresServer.Of(PostgresPrograms.AtLeast(PostgresTheoryAttribute.Newest)));
