namespace DataOps.Warehouses.Ledgers;

/// <summary>An attempt to deploy a release.</summary>
public sealed class RunRecord
{
    /// <summary>Its id.</summary>
    public required string Run { get; init; }

    /// <summary>The environment.</summary>
    public required string Environment { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The release's version.</summary>
    public required string Version { get; init; }

    /// <summary>The release's hash.</summary>
    public required string ReleaseHash { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it ended, in UTC; null while it runs and after it was killed.</summary>
    public DateTime? FinishedAt { get; init; }

    /// <summary>One of <see cref="RunOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public string? Message { get; init; }
}
