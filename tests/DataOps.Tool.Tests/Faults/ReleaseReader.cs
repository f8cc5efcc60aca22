using Dapper;
using DataOps.DuckDb;

namespace DataOps.Tool.Tests.Faults;

/// <summary>Reads like an application: opens the file, asks all published relations in one query, closes it.</summary>
internal static class ReleaseReader
{
    // Two relations and the ledger; the version 1.2.0 is of generation 2.
    private const string Generations = """
        select cast(generation as varchar) as generation from analytics.stg_customers
        union select cast(generation as varchar) from analytics.customer_names
        union (select version[3] from dataops.publications order by sequence desc limit 1)
        order by generation
        """;

    /// <summary>The generations that are visible at once: <c>1</c> or <c>2</c>, and <c>1,2</c> for a mixture; null while the file is locked.</summary>
    public static string? TryRead(string database)
    {
        try
        {
            using var connection = new DuckDbConnection($"DataSource={database};AccessMode=READ_ONLY");
            connection.Open();
            return string.Join(',', connection.Query<string>(Generations));
        }
        catch (DuckDbException exception) when (exception.IsDatabaseLocked)
        {
            return null;
        }
    }
}
