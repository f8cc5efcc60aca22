namespace DataOps.Sql.Syntax.Lexing;

/// <summary>What a token is. White space and comments are none.</summary>
internal enum TokenKind : byte
{
    EndOfText,

    /// <summary>A name without quotes, keyword or not.</summary>
    Word,
    QuotedName,
    UnicodeQuotedName,

    String,
    EscapeString,
    UnicodeString,
    NationalString,
    DollarString,
    BitString,
    HexString,

    Integer,
    Decimal,
    Float,
    HexInteger,
    BinaryInteger,
    OctalInteger,
    Money,

    /// <summary><c>$1</c>, <c>$name</c>, <c>@name</c>, <c>:name</c>, <c>?</c>.</summary>
    Parameter,

    /// <summary>DuckDB's <c>#1</c>.</summary>
    ColumnNumber,

    Comma,
    Dot,
    Semicolon,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Colon,

    /// <summary><c>::</c>.</summary>
    DoubleColon,

    /// <summary><c>:=</c>.</summary>
    ColonEquals,

    /// <summary><c>=&gt;</c>.</summary>
    Arrow,

    /// <summary>Any operator made of signs.</summary>
    Operator,

    /// <summary>A character that begins nothing; reported by the lexer.</summary>
    Bad,
}
