namespace DataOps.Sql.Syntax;

/// <summary>Which way the value of a parameter goes.</summary>
public enum ParameterMode
{
    /// <summary>Into the function.</summary>
    In,

    /// <summary>Out of it.</summary>
    Out,

    /// <summary>Into it and out of it.</summary>
    InOut,

    /// <summary>All further arguments into it.</summary>
    Variadic,

    /// <summary>A column of the table it returns.</summary>
    Table,
}
