namespace DataOps.Warehouses.Ledgers;

/// <summary>A release that became visible in an environment.</summary>
public sealed class PublicationRecord
{
    /// <summary>Counts publications of the whole warehouse.</summary>
    public required long Sequence { get; init; }

    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The release's version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 of the release's sums.</summary>
    public required string ReleaseHash { get; init; }

    /// <summary>The commit it was made from, or null.</summary>
    public string? CommitId { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>The run that published it.</summary>
    public required string Run { get; init; }
}
