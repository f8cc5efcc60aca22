namespace DataOps.Sql.Syntax;

/// <summary>How a table takes over columns.</summary>
public enum ColumnSourceKind
{
    /// <summary><c>like t</c>: a copy where it stands among the columns.</summary>
    Like,

    /// <summary><c>inherits (t)</c>: before its own columns.</summary>
    Inherits,

    /// <summary><c>partition of t</c>: all of them.</summary>
    Partition,

    /// <summary><c>of type</c>: the fields of a composite type.</summary>
    OfType,
}
