namespace DataOps.Projects.Diagnostics;

/// <summary>Where the page of a diagnostic is.</summary>
public static class DiagnosticHelp
{
    private const string BaseAddress = "https://github.com/dataops-build/dataops-build/blob/main/docs/diagnostics/";

    /// <summary>The address of the page of a diagnostic.</summary>
    public static string LinkFor(string id) => $"{BaseAddress}{id}.md";
}
