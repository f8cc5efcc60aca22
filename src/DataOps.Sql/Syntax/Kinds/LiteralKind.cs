namespace DataOps.Sql.Syntax;

/// <summary>The forms of literals.</summary>
public enum LiteralKind : byte
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary>Digits only.</summary>
    Integer,

    /// <summary>Digits with a point.</summary>
    Decimal,

    /// <summary>With an exponent.</summary>
    Float,

    /// <summary><c>0x1f</c>.</summary>
    HexInteger,

    /// <summary><c>0b101</c>.</summary>
    BinaryInteger,

    /// <summary><c>0o17</c>.</summary>
    OctalInteger,

    /// <summary><c>$12.50</c> in T-SQL.</summary>
    Money,

    /// <summary><c>'…'</c>.</summary>
    String,

    /// <summary><c>e'…'</c>.</summary>
    EscapeString,

    /// <summary><c>u&amp;'…'</c>.</summary>
    UnicodeString,

    /// <summary><c>n'…'</c>.</summary>
    NationalString,

    /// <summary><c>$$…$$</c>.</summary>
    DollarString,

    /// <summary><c>b'…'</c>.</summary>
    BitString,

    /// <summary><c>x'…'</c>, or <c>0x…</c> in T-SQL.</summary>
    HexString,

    /// <summary><c>default</c> in a values row.</summary>
    Default,
}
