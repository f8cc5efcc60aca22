namespace DataOps.Warehouses.Ledgers;

/// <summary>A version that was built whole.</summary>
public sealed class VersionRecord
{
    /// <summary>The table or view in schema <c>dataops_versions</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The model or seed.</summary>
    public required string Node { get; init; }

    /// <summary>What it means, with all it is made from.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What the node's own file and settings say, without what it is made from.</summary>
    public required string Definition { get; init; }

    /// <summary>Whether it is a view over other versions; 1 or 0.</summary>
    public required int IsView { get; init; }

    /// <summary>Counts builds; what was built later may be made from what was built earlier.</summary>
    public required long Sequence { get; init; }

    /// <summary>The rows of a table.</summary>
    public required long? RowCount { get; init; }

    /// <summary>When it was finished, in UTC.</summary>
    public required DateTime BuiltAt { get; init; }

    /// <summary>The run that built it.</summary>
    public required string Run { get; init; }
}
