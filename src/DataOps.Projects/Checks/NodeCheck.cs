using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Checks;

/// <summary>A claim about rows: proved by the compiler, or tested by a query that finds the rows that are wrong.</summary>
public sealed record NodeCheck
{
    /// <summary>Its name, unique in the project.</summary>
    public required string Name { get; init; }

    /// <summary>What it claims.</summary>
    public required CheckKind Kind { get; init; }

    /// <summary>The relation it is about; null for a file of the folder <c>checks/</c>, which may be about several.</summary>
    public string? Node { get; init; }

    /// <summary>Whether a wrong row stops a deployment or is only reported.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    /// <summary>The columns it is about.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>What it means, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The relations its query reads, in ordinal order.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Whether the compiler proved it, so that it need not run.</summary>
    public bool IsProved { get; init; }

    /// <summary>The query of the rows that are wrong, with <c>"__ref__"."name"</c> for models and seeds.</summary>
    public required string Sql { get; init; }
}
