using DataOps.Sql.Diagnostics;

namespace DataOps.Sql;

/// <summary>What became of one statement.</summary>
/// <param name="File">The path of its text, as given.</param>
/// <param name="Line">The line it starts in, from one.</param>
/// <param name="Kind">What it is, in lower case: <c>query</c>, <c>create table</c>, <c>create view</c> and so on.</param>
/// <param name="Text">The statement for the target, without a semicolon; null when a finding is an error, empty when it says nothing there.</param>
/// <param name="Diagnostics">What is wrong with it or cannot be said in the target, by place.</param>
public sealed record TranslatedStatement(string File, int Line, string Kind, string? Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What became of several texts.</summary>
/// <param name="Statements">Their statements, in the order of the texts.</param>
/// <param name="Diagnostics">All findings: those of the schema, then those of the texts.</param>
public sealed record TranslateResult(IReadOnlyList<TranslatedStatement> Statements, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether a finding is an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>All statements with a semicolon behind each; null where one could not be translated.</summary>
    public string? Text => Statements.Any(statement => statement.Text is null)
        ? null
        : string.Join("\n", Statements.Where(statement => statement.Text!.Length > 0).Select(statement => statement.Text + ";\n"));
}
