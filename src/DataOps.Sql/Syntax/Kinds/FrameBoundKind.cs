namespace DataOps.Sql.Syntax;

/// <summary>The ends a frame may have.</summary>
public enum FrameBoundKind : byte
{
    /// <summary>The first row.</summary>
    UnboundedPreceding,

    /// <summary>So many before.</summary>
    Preceding,

    /// <summary>The row itself.</summary>
    CurrentRow,

    /// <summary>So many behind.</summary>
    Following,

    /// <summary>The last row.</summary>
    UnboundedFollowing,
}
