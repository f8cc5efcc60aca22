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
    IReadOnlyList<DiagnosticView> Diagnostics)
{
    public static StatementView Of(DescribedStatement statement) => new(
        statement.Name,
        statement.File,
        statement.Line,
        statement.Kind,
        [.. statement.Columns.Select(ColumnView.Of)],
        statement.Keys,
        [.. statement.Diagnostics.Select(DiagnosticView.Of)]);
}

/// <summary>One column of a result.</summary>
internal sealed record ColumnView(string Name, string? Type, bool? Nullable, IReadOnlyList<LineageView> Lineage)
{
    public static ColumnView Of(DescribedColumn column) =>
        new(column.Name, column.Type, column.Nullable, [.. column.Lineage.Select(LineageView.Of)]);
}

/// <summary>One base column that a column comes from.</summary>
internal sealed record LineageView(string Relation, string Column, string Via)
{
    public static LineageView Of(ColumnLineage origin) => new(origin.Relation.ToString(), origin.Column, Output.Words.Of(origin.Via));
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
