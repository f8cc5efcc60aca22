using DataOps.Sql.Diagnostics;

namespace DataOps.Sql.Emit;

/// <summary>What became of a query: its text for the target, or why there is none.</summary>
/// <param name="Text">The text; null when a finding is an error.</param>
/// <param name="Diagnostics">What is wrong with the query or cannot be said in the target, by place.</param>
public sealed record Translation(string? Text, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is no text.</summary>
    public bool HasErrors => Text is null;
}
