namespace DataOps.Sql.Syntax;

/// <summary>Set operations.</summary>
public enum SetOperator : byte
{
    /// <summary><c>union</c>.</summary>
    Union,

    /// <summary><c>intersect</c>.</summary>
    Intersect,

    /// <summary><c>except</c>.</summary>
    Except,
}
