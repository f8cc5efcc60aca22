namespace DataOps.Sql.Syntax;

/// <summary>What a column that is added to a recursive common table holds.</summary>
public enum CommonTableMarkKind
{
    /// <summary>The place of a row when one searches in depth first.</summary>
    DepthFirst,

    /// <summary>The place of a row when one searches in breadth first.</summary>
    BreadthFirst,

    /// <summary>Whether a row closes a cycle.</summary>
    Cycle,

    /// <summary>The way by which a row was reached.</summary>
    Path,
}
