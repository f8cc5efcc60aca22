using DataOps.Sql.Diagnostics;

namespace DataOps.Tool.Describe;

/// <summary>The object that <c>dataops sql describe --format json</c> prints; <c>docs/cli.md</c> documents it.</summary>
internal sealed record DescribeView(IReadOnlyList<StatementView> Statements, IReadOnlyList<DiagnosticView> Diagnostics);

/// <summary>One statement.</summary>
internal sealed record StatementView(
    string File,
    int Line,
    string Kind,
    IReadOnlyList<ColumnView> Columns,
    IReadOnlyList<IReadOnlyList<string>> Keys,
    IReadOnlyList<DiagnosticView> Diagnostics);

/// <summary>One column of a result.</summary>
internal sealed record ColumnView(string Name, string? Type, bool? Nullable, IReadOnlyList<LineageView> Lineage);

/// <summary>One base column that a column comes from.</summary>
internal sealed record LineageView(string Relation, string Column, string Via);

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
