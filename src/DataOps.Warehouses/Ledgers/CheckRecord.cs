namespace DataOps.Warehouses.Ledgers;

/// <summary>The result of a check in a run.</summary>
public sealed class CheckRecord
{
    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>The node it is about; null for one that may be about several.</summary>
    public string? Node { get; init; }

    /// <summary>The check.</summary>
    public required string CheckName { get; init; }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>The rows that are wrong.</summary>
    public required long FailingRows { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime CheckedAt { get; init; }
}
