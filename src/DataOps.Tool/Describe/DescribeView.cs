using System.Text.Json.Serialization;
using DataOps.Sql;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;

namespace DataOps.Tool.Describe;

/// <summary>The object that <c>dataops sql describe --format json</c> prints; <c>docs/cli.md</c> documents it.</summary>
internal sealed record DescribeView(IReadOnlyList<StatementView> Statements, IReadOnlyList<DiagnosticView> Diagnostics);

/// <summary>One statement; with a name when it is a model.</summary>
internal sealed record StatementView(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    string File,
    int Line,
    string Kind,
    IReadOnlyList<ColumnView> Columns,
    IReadOnlyList<IReadOnlyList<string>> Keys,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Rows,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Deterministic,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReasonView>? Reasons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LineageView>? RowLineage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DependencyView>? Dependencies,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyList<string>>? Equal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReferenceView>? References,
    IReadOnlyList<DiagnosticView> Diagnostics)
{
    public static StatementView Of(DescribedStatement statement)
    {
        var rows = statement.Rows;
        return new(
            statement.Name,
            statement.File,
            statement.Line,
            statement.Kind,
            [.. statement.Columns.Select(ColumnView.Of)],
            statement.Keys,
            rows is null ? null : Output.Words.Of(rows.Count),
            rows?.IsDeterministic,
            rows is { Reasons.Count: > 0 } ? [.. rows.Reasons.Select(ReasonView.Of)] : null,
            rows is { Lineage.Count: > 0 } ? [.. rows.Lineage.Select(LineageView.Of)] : null,
            rows is { Dependencies.Count: > 0 } ? [.. rows.Dependencies.Select(DependencyView.Of)] : null,
            rows is { Equalities.Count: > 0 } ? rows.Equalities : null,
            statement.References.Count > 0 ? [.. statement.References.Select(ReferenceView.Of)] : null,
            [.. statement.Diagnostics.Select(DiagnosticView.Of)]);
    }
}

/// <summary>One column of a result.</summary>
internal sealed record ColumnView(
    string Name,
    string? Type,
    bool? Nullable,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ValueView>? Values,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Deterministic,
    IReadOnlyList<LineageView> Lineage)
{
    public static ColumnView Of(DescribedColumn column) => new(
        column.Name,
        column.Type,
        column.Nullable,
        column.Values is { } values ? [.. values.Select(static value => new ValueView(value))] : null,
        column.IsDeterministic ? null : false,
        [.. column.Lineage.Select(LineageView.Of)]);
}

/// <summary>One base column that a column comes from.</summary>
internal sealed record LineageView(string Relation, string Column, string Via)
{
    public static LineageView Of(ColumnLineage origin) => new(origin.Relation.ToString(), origin.Column, Output.Words.Of(origin.Via));

    public static LineageView Of(RowLineage origin) => new(origin.Relation.ToString(), origin.Column, Output.Words.Of(origin.Via));
}

/// <summary>Why the same data may give other rows, and where.</summary>
internal sealed record ReasonView(string Reason, string Detail, int? Line, int? Column)
{
    public static ReasonView Of(DescribedReason reason) =>
        new(Output.Words.Of(reason.Kind), reason.Detail, reason.Place?.Line + 1, reason.Place?.Column + 1);
}

/// <summary>Columns that decide others.</summary>
internal sealed record DependencyView(IReadOnlyList<string> Columns, IReadOnlyList<string> Decides)
{
    public static DependencyView Of(DescribedDependency dependency) => new(dependency.Columns, dependency.Decides);
}

/// <summary>Columns whose values occur in another relation.</summary>
internal sealed record ReferenceView(IReadOnlyList<string> Columns, string Relation, IReadOnlyList<string> To)
{
    public static ReferenceView Of(DescribedReference reference) => new(reference.Columns, reference.Relation.ToString(), reference.To);
}

/// <summary>One finding; lines and columns count from one, the end is behind the last character.</summary>
internal sealed record DiagnosticView(
    string Id, string Severity, string Message, string File, int Line, int Column, int EndLine, int EndColumn)
{
    public static DiagnosticView Of(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Start, diagnostic.End);
        return new DiagnosticView(
            diagnostic.Id,
            Output.Words.Of(diagnostic.Severity),
            diagnostic.Message,
            diagnostic.Source.Path,
            start.Line + 1,
            start.Column + 1,
            end.Line + 1,
            end.Column + 1);
    }
}

/// <summary>One line that <c>dataops sql describe --batch</c> answers with.</summary>
internal sealed record DescribeAnswer(
    string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error,
    IReadOnlyList<StatementView> Statements,
    IReadOnlyList<DiagnosticView> Diagnostics);
