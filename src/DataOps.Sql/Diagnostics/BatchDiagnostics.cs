namespace DataOps.Sql.Diagnostics;

/// <summary>Findings about the lines of a batch, before any SQL is read.</summary>
public static class BatchDiagnostics
{
    /// <summary>A line that asks nothing.</summary>
    public static readonly DiagnosticDescriptor MalformedLine = new(
        "DOPS1030", "Malformed line of a batch", "{0}", DiagnosticSeverity.Error);
}
