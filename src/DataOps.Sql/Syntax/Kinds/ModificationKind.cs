namespace DataOps.Sql.Syntax;

/// <summary>What a statement does to a table.</summary>
public enum ModificationKind
{
    /// <summary>Adds rows.</summary>
    Insert,

    /// <summary>Changes rows.</summary>
    Update,

    /// <summary>Removes rows.</summary>
    Delete,

    /// <summary>Adds, changes or removes, by comparison with other rows.</summary>
    Merge,
}
