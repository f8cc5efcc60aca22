using System.Text.Json.Serialization;
using DataOps.Sql;
using DataOps.Tool.Describe;

namespace DataOps.Tool.Translate;

/// <summary>The object that <c>dataops sql translate --format json</c> prints; <c>docs/cli.md</c> documents it.</summary>
internal sealed record TranslateView(string? Sql, IReadOnlyList<TranslatedView> Statements, IReadOnlyList<DiagnosticView> Diagnostics);

/// <summary>One statement.</summary>
internal sealed record TranslatedView(string File, int Line, string Kind, string? Sql, IReadOnlyList<DiagnosticView> Diagnostics)
{
    public static TranslatedView Of(TranslatedStatement statement) =>
        new(statement.File, statement.Line, statement.Kind, statement.Text, [.. statement.Diagnostics.Select(DiagnosticView.Of)]);
}

/// <summary>One line that <c>dataops sql translate --batch</c> answers with.</summary>
internal sealed record TranslateAnswer(
    string? Name,
    string? Sql,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error,
    IReadOnlyList<DiagnosticView> Diagnostics);
