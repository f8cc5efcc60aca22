namespace DataOps.Deployment.Releases;

/// <summary>The content of <c>release.json</c>. It holds no clock, no host and no path: the same commit gives the same bytes.</summary>
public sealed record ReleaseHead
{
    /// <summary>The format of the file.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The project's version.</summary>
    public required string Version { get; init; }

    /// <summary>The commit it was made from, or null.</summary>
    public string? Commit { get; init; }

    /// <summary>The dialect the project is written in.</summary>
    public required string Dialect { get; init; }

    /// <summary>The engines it is compiled for.</summary>
    public required IReadOnlyList<string> Engines { get; init; }

    /// <summary>The version of dataops that made it.</summary>
    public required string ToolVersion { get; init; }
}
