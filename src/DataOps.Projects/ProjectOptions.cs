using DataOps.Sql.Dialects;

namespace DataOps.Projects;

/// <summary>What MSBuild's properties say of a project as a whole. Compared by value.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Version">Its version.</param>
public sealed record ProjectOptions(string Name, string Version = "1.0.0")
{
    /// <summary>The SQL that its files are written in (<c>DataOpsDialect</c>). The default is DuckDB's.</summary>
    public Dialect Dialect { get; init; } = Dialect.DuckDb;

    /// <summary>The schema its models and seeds are published in (<c>DataOpsSchema</c>). The default is <c>analytics</c>.</summary>
    public string DefaultSchema { get; init; } = "analytics";

    /// <summary>
    /// The engine the project is compiled for (<c>DataOpsEngines</c>), spelled as in manifest and release:
    /// <c>duckdb</c>, <c>postgres</c> or <c>sqlserver</c>.
    /// </summary>
    public string Engine { get; init; } = "duckdb";
}
