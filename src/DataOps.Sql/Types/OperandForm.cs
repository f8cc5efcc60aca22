namespace DataOps.Sql.Types;

/// <summary>The forms of operands that conversions tell apart.</summary>
public enum OperandForm
{
    /// <summary>An expression with a type of its own.</summary>
    Value,

    /// <summary>A bare <c>null</c>, which becomes any type.</summary>
    Null,

    /// <summary>A parameter of the statement, which becomes any type.</summary>
    Parameter,

    /// <summary>A string literal, which becomes whatever its text may be read as.</summary>
    StringLiteral,

    /// <summary>An integer literal, which becomes any numeric type that holds it.</summary>
    IntegerLiteral,

    /// <summary>A function passed to a function.</summary>
    Lambda,
}
