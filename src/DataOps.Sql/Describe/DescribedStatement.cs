using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;

namespace DataOps.Sql;

/// <summary>What the compiler knows of one statement of a text.</summary>
public sealed class DescribedStatement
{
    /// <summary>The relation that it defines as a model, as its dialect folds names; null for any other statement.</summary>
    public string? Name { get; init; }

    /// <summary>The text's path, as given.</summary>
    public required string File { get; init; }

    /// <summary>The line the statement starts in, from one.</summary>
    public required int Line { get; init; }

    /// <summary>What it is, in lower case: <c>query</c>, <c>create table</c>, <c>create view</c>, <c>create schema</c> and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>The columns of its result, or of the table or view that it creates.</summary>
    public required IReadOnlyList<DescribedColumn> Columns { get; init; }

    /// <summary>Sets of columns of which no two rows hold the same values; an empty set for at most one row.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Keys { get; init; }

    /// <summary>What is proved of the rows of its query; null for a statement without one.</summary>
    public DescribedRows? Rows { get; init; }

    /// <summary>Columns whose values occur in base relations, or are declared to.</summary>
    public IReadOnlyList<DescribedReference> References { get; init; } = [];

    /// <summary>What is wrong with it, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>A column of a described statement.</summary>
/// <param name="Name">Its name, as the engine gives it.</param>
/// <param name="Type">Its type, as the engine's own <c>describe</c> spells it; null when the compiler cannot know it.</param>
/// <param name="Nullable">False when proved never null, true when it may be, null when not known.</param>
/// <param name="Lineage">The base columns its values come from.</param>
public sealed record DescribedColumn(string Name, string? Type, bool? Nullable, IReadOnlyList<ColumnLineage> Lineage)
{
    /// <summary>All values it can hold beside null; null when they are not known to be few.</summary>
    public IReadOnlyList<ConstantValue>? Values { get; init; }

    /// <summary>Whether the same data always give the same values.</summary>
    public bool IsDeterministic { get; init; } = true;
}

/// <summary>What the compiler knows of several texts.</summary>
/// <param name="Statements">Their statements, in the order of the texts.</param>
/// <param name="Diagnostics">All findings: those of the schema, then those of the texts, by place. A statement's own are among them.</param>
public sealed record DescribeResult(IReadOnlyList<DescribedStatement> Statements, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
