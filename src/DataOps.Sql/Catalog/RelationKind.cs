namespace DataOps.Sql.Catalog;

/// <summary>Where a relation comes from.</summary>
public enum RelationKind
{
    /// <summary>A table declared by DDL.</summary>
    Table,

    /// <summary>A view declared by DDL.</summary>
    View,

    /// <summary>Another query of the project.</summary>
    Query,
}
