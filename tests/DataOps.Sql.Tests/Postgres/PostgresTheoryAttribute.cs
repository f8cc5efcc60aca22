using DataOps.Warehouses.Tests.Servers;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>A theory that needs the programs of a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute()
    {
        if (PostgresServer.Binaries is null)
        {
            Skip = "There is no PostgreSQL server under /usr/lib/postgresql; install the package 'postgresql' to run this test.";
        }
    }
}
