namespace DataOps.Repository.Packaging;

/// <summary>How to pack.</summary>
/// <param name="Folder">Where the packages go.</param>
public sealed record PackOptions(string Folder)
{
    /// <summary>The configuration to build and pack.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>Whether DuckDB's native library is packed for every platform instead of this one only.</summary>
    public bool AllRuntimes { get; init; }

    /// <summary>Whether to pack what an earlier build left.</summary>
    public bool NoBuild { get; init; }

    /// <summary>The time of all entries in the packages, in seconds since 1970.</summary>
    public string SourceDateEpoch { get; init; } = "1767225600";

    /// <summary>Where the output goes as it comes.</summary>
    public Action<string>? Echo { get; init; }
}
