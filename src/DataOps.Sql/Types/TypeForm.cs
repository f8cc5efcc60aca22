namespace DataOps.Sql.Types;

/// <summary>What a type's name stands for, and what may stand in its parentheses.</summary>
internal readonly struct TypeForm(SqlType type, TypeArguments arguments = TypeArguments.None)
{
    public SqlType Type { get; } = type;

    public TypeArguments Arguments { get; } = arguments;
}

/// <summary>What the parentheses behind a type's name mean.</summary>
internal enum TypeArguments
{
    /// <summary>There may be none.</summary>
    None,

    /// <summary>They change nothing.</summary>
    Ignored,

    /// <summary>The longest text.</summary>
    Length,

    /// <summary>Precision and scale.</summary>
    PrecisionAndScale,

    /// <summary>Fractional digits of a time.</summary>
    FractionalDigits,

    /// <summary>Bits of a floating point number's mantissa.</summary>
    MantissaBits,
}
