namespace DataOps.Sql.Catalog.Functions;

/// <summary>The kinds of functions.</summary>
public enum FunctionKind
{
    /// <summary>A value from values of one row.</summary>
    Scalar,

    /// <summary>A value from the rows of a group; may be used over a window too.</summary>
    Aggregate,

    /// <summary>A value from the rows of a window; needs <c>over</c>.</summary>
    Window,

    /// <summary>Rows.</summary>
    Table,

    /// <summary>An expression of SQL that stands for the call.</summary>
    Macro,

    /// <summary>A query of SQL that stands for the call.</summary>
    TableMacro,
}
