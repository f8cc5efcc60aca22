namespace DataOps.Sql.Syntax;

/// <summary>Elements of a grouping.</summary>
public enum GroupingKind : byte
{
    /// <summary>One expression, or one row of them.</summary>
    Expression,

    /// <summary><c>()</c>.</summary>
    Empty,

    /// <summary><c>rollup (…)</c>.</summary>
    Rollup,

    /// <summary><c>cube (…)</c>.</summary>
    Cube,

    /// <summary><c>grouping sets (…)</c>.</summary>
    Sets,

    /// <summary>One set in parentheses within <c>grouping sets</c>.</summary>
    Set,
}
