namespace DataOps.Warehouses.Relations;

/// <summary>A column with the relation it belongs to, as every adapter's catalog query gives it.</summary>
public sealed class LiveCatalogRow
{
    /// <summary>The schema.</summary>
    public required string Schema { get; init; }

    /// <summary>The table or view.</summary>
    public required string Relation { get; init; }

    /// <summary>Whether it is a view.</summary>
    public required bool IsView { get; init; }

    /// <summary>The column.</summary>
    public required string Column { get; init; }

    /// <summary>The column's type as the engine spells it.</summary>
    public required string Type { get; init; }

    /// <summary>Whether the column may be null.</summary>
    public required bool Nullable { get; init; }

    /// <summary>The column's place.</summary>
    public required int Position { get; init; }
}
