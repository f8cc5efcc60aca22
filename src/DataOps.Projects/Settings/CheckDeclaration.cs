using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Projects.Settings;

/// <summary>A check as the front matter declares it.</summary>
/// <param name="Kind">What it claims.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record CheckDeclaration(CheckKind Kind, TextSpan Span)
{
    /// <summary>Its name, or null for one made from what it claims.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a wrong row stops a deployment or is only reported.</summary>
    public DiagnosticSeverity Severity { get; init; } = DiagnosticSeverity.Error;

    /// <summary>The columns it is about.</summary>
    public IReadOnlyList<Located<string>> Columns { get; init; } = [];

    /// <summary>The values that are accepted; plain numbers keep the way they are written.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The relation in which the values occur.</summary>
    public Located<string>? To { get; init; }

    /// <summary>The column of that relation; null for the column's own name.</summary>
    public Located<string>? Field { get; init; }

    /// <summary>The lowest value in range, or null.</summary>
    public string? Minimum { get; init; }

    /// <summary>The highest value in range, or null.</summary>
    public string? Maximum { get; init; }

    /// <summary>The condition.</summary>
    public Located<string>? Condition { get; init; }
}
