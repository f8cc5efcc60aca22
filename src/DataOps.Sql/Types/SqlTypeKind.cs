namespace DataOps.Sql.Types;

/// <summary>The families of types, over all dialects.</summary>
public enum SqlTypeKind
{
    /// <summary>The compiler cannot know it; anything that uses it is unknown too, without a further message.</summary>
    Unknown,

    /// <summary>The type of a bare <c>null</c>.</summary>
    Null,

    /// <summary>True or false; T-SQL's <c>bit</c> too.</summary>
    Boolean,

    /// <summary>8 bits, signed.</summary>
    TinyInt,

    /// <summary>16 bits, signed.</summary>
    SmallInt,

    /// <summary>32 bits, signed.</summary>
    Integer,

    /// <summary>64 bits, signed.</summary>
    BigInt,

    /// <summary>128 bits, signed.</summary>
    HugeInt,

    /// <summary>8 bits, unsigned; T-SQL's <c>tinyint</c>.</summary>
    UTinyInt,

    /// <summary>16 bits, unsigned.</summary>
    USmallInt,

    /// <summary>32 bits, unsigned.</summary>
    UInteger,

    /// <summary>64 bits, unsigned.</summary>
    UBigInt,

    /// <summary>128 bits, unsigned.</summary>
    UHugeInt,

    /// <summary>An integer of any size.</summary>
    BigNum,

    /// <summary>Fixed point, with precision and scale.</summary>
    Decimal,

    /// <summary>Single precision.</summary>
    Real,

    /// <summary>Double precision.</summary>
    Double,

    /// <summary>Money.</summary>
    Money,

    /// <summary>T-SQL's smaller money.</summary>
    SmallMoney,

    /// <summary>Text of any length, or of at most <see cref="SqlType.Length"/>.</summary>
    Text,

    /// <summary>Text padded to <see cref="SqlType.Length"/>.</summary>
    Char,

    /// <summary>T-SQL's Unicode text.</summary>
    NText,

    /// <summary>T-SQL's padded Unicode text.</summary>
    NChar,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>A string of bits.</summary>
    BitString,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A time of day with its offset.</summary>
    TimeTz,

    /// <summary>Day and time, with <see cref="SqlType.Precision"/> fractional digits where stated.</summary>
    Timestamp,

    /// <summary>An instant.</summary>
    TimestampTz,

    /// <summary>A duration of months, days and microseconds.</summary>
    Interval,

    /// <summary>A UUID.</summary>
    Uuid,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>PostgreSQL's binary JSON.</summary>
    JsonB,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>A list of any length; PostgreSQL's array.</summary>
    List,

    /// <summary>An array of fixed length.</summary>
    Array,

    /// <summary>Named fields.</summary>
    Struct,

    /// <summary>Keys and values.</summary>
    Map,

    /// <summary>One of several named members.</summary>
    Union,

    /// <summary>One of several texts.</summary>
    Enum,

    /// <summary>PostgreSQL's ranges.</summary>
    Range,

    /// <summary>A function passed to a function.</summary>
    Lambda,

    /// <summary>Any other type of an engine, told apart by its name.</summary>
    Named,
}
