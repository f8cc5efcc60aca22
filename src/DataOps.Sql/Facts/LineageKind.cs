namespace DataOps.Sql.Facts;

/// <summary>How an output column comes from a base column.</summary>
public enum LineageKind
{
    /// <summary>Its very value.</summary>
    Identity,

    /// <summary>Computed from it within the row.</summary>
    Expression,

    /// <summary>Aggregated over a group.</summary>
    Aggregate,

    /// <summary>Computed over a window.</summary>
    Window,
}
