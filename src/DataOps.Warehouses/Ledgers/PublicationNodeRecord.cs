namespace DataOps.Warehouses.Ledgers;

/// <summary>A node of a published release, and the version its view points at.</summary>
public sealed class PublicationNodeRecord
{
    /// <summary>The publication.</summary>
    public required long Sequence { get; init; }

    /// <summary>The model or seed.</summary>
    public required string Node { get; init; }

    /// <summary>What it is: <c>model</c> or <c>seed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The schema its view is in.</summary>
    public required string ViewSchema { get; init; }

    /// <summary>The view's name.</summary>
    public required string ViewName { get; init; }

    /// <summary>The version, in schema <c>dataops_versions</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The version's fingerprint.</summary>
    public required string Fingerprint { get; init; }
}
