using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

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

    /// <summary>Reads MSBuild's properties; what is wrong with one is reported, and its default taken.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="version"><c>DataOpsVersion</c>.</param>
    /// <param name="dialect"><c>DataOpsDialect</c>.</param>
    /// <param name="engines"><c>DataOpsEngines</c>.</param>
    /// <param name="schema"><c>DataOpsSchema</c>.</param>
    public static OptionsResult FromProperties(string name, string? version, string? dialect, string? engines, string? schema)
    {
        var source = new SourceText("");
        var diagnostics = new DiagnosticBag(source);
        var options = new ProjectOptions(name, version ?? "1.0.0");
        if (schema is not null)
        {
            options = options with { DefaultSchema = schema.Trim() };
        }

        if (dialect is not null)
        {
            if (Dialect.FromName(dialect.Trim()) is { } known)
            {
                options = options with { Dialect = known, Engine = EngineOf(known) };
            }
            else
            {
                diagnostics.Report(ProjectDiagnostics.InvalidOption, default, "DataOpsDialect", dialect, "duckdb, postgres or tsql");
            }
        }

        // Text for another engine than the dialect's own is written by a phase of the compiler that comes later.
        if (engines is not null && !string.Equals(engines.Trim(), options.Engine, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Report(
                ProjectDiagnostics.InvalidOption, default, "DataOpsEngines", engines, $"the engine of the dialect {options.Dialect.Name}: {options.Engine}");
        }

        return new OptionsResult(options, diagnostics.ToList());
    }

    private static string EngineOf(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => "postgres",
        DialectKind.TSql => "sqlserver",
        _ => "duckdb",
    };
}

/// <summary>Options as read from properties.</summary>
/// <param name="Options">The options.</param>
/// <param name="Diagnostics">What is wrong with the properties.</param>
public sealed record OptionsResult(ProjectOptions Options, IReadOnlyList<Diagnostic> Diagnostics);
