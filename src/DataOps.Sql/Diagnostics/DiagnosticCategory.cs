namespace DataOps.Sql.Diagnostics;

/// <summary>The families of ids.</summary>
public static class DiagnosticCategory
{
    /// <summary>The family of an id such as <c>DOPS2003</c>.</summary>
    public static string Of(string id) => id is { Length: > 4 } ? id[4] switch
    {
        '1' => "Syntax",
        '2' => "Names and types",
        '3' => "Portability",
        '4' => "Project",
        '5' => "Quality",
        '6' => "Contracts",
        '7' => "Security",
        '8' => "Release",
        _ => "Other",
    } : "Other";
}
