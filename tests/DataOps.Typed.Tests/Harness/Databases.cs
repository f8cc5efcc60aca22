using System.Data.Common;
using DataOps.DuckDb;
using Npgsql;

namespace DataOps.Typed.Tests.Harness;

/// <summary>Databases with a schema and rows in them.</summary>
internal static class Databases
{
    public static async Task<DbConnection> DuckDbAsync(string setup)
    {
        var connection = new DuckDbConnection("Data Source=:memory:");
        await connection.OpenAsync();
        return await SetUpAsync(connection, setup);
    }

    public static async Task<DbConnection> PostgresAsync(Warehouses.Tests.Servers.PostgresServer server, string setup)
    {
        var connection = new NpgsqlConnection(await server.CreateDatabaseAsync());
        await connection.OpenAsync();
        await SetUpAsync(connection, setup);

        // Types that were made just now are known to a connection that is opened after.
        await connection.ReloadTypesAsync();
        return connection;
    }

    private static async Task<DbConnection> SetUpAsync(DbConnection connection, string setup)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = setup;
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
