namespace DataOps.Sql.Types;

public sealed partial class SqlType
{
    /// <summary>The type of kind Unknown, without length or precision.</summary>
    public static SqlType Unknown { get; } = new(SqlTypeKind.Unknown);

    /// <summary>The type of kind Null, without length or precision.</summary>
    public static SqlType Null { get; } = new(SqlTypeKind.Null);

    /// <summary>The type of kind Boolean, without length or precision.</summary>
    public static SqlType Boolean { get; } = new(SqlTypeKind.Boolean);

    /// <summary>The type of kind TinyInt, without length or precision.</summary>
    public static SqlType TinyInt { get; } = new(SqlTypeKind.TinyInt);

    /// <summary>The type of kind SmallInt, without length or precision.</summary>
    public static SqlType SmallInt { get; } = new(SqlTypeKind.SmallInt);

    /// <summary>The type of kind Integer, without length or precision.</summary>
    public static SqlType Integer { get; } = new(SqlTypeKind.Integer);

    /// <summary>The type of kind BigInt, without length or precision.</summary>
    public static SqlType BigInt { get; } = new(SqlTypeKind.BigInt);

    /// <summary>The type of kind HugeInt, without length or precision.</summary>
    public static SqlType HugeInt { get; } = new(SqlTypeKind.HugeInt);

    /// <summary>The type of kind UTinyInt, without length or precision.</summary>
    public static SqlType UTinyInt { get; } = new(SqlTypeKind.UTinyInt);

    /// <summary>The type of kind USmallInt, without length or precision.</summary>
    public static SqlType USmallInt { get; } = new(SqlTypeKind.USmallInt);

    /// <summary>The type of kind UInteger, without length or precision.</summary>
    public static SqlType UInteger { get; } = new(SqlTypeKind.UInteger);

    /// <summary>The type of kind UBigInt, without length or precision.</summary>
    public static SqlType UBigInt { get; } = new(SqlTypeKind.UBigInt);

    /// <summary>The type of kind UHugeInt, without length or precision.</summary>
    public static SqlType UHugeInt { get; } = new(SqlTypeKind.UHugeInt);

    /// <summary>The type of kind BigNum, without length or precision.</summary>
    public static SqlType BigNum { get; } = new(SqlTypeKind.BigNum);

    /// <summary>The type of kind Real, without length or precision.</summary>
    public static SqlType Real { get; } = new(SqlTypeKind.Real);

    /// <summary>The type of kind Double, without length or precision.</summary>
    public static SqlType Double { get; } = new(SqlTypeKind.Double);

    /// <summary>The type of kind Money, without length or precision.</summary>
    public static SqlType Money { get; } = new(SqlTypeKind.Money);

    /// <summary>The type of kind SmallMoney, without length or precision.</summary>
    public static SqlType SmallMoney { get; } = new(SqlTypeKind.SmallMoney);

    /// <summary>The type of kind Text, without length or precision.</summary>
    public static SqlType Text { get; } = new(SqlTypeKind.Text);

    /// <summary>The type of kind Binary, without length or precision.</summary>
    public static SqlType Binary { get; } = new(SqlTypeKind.Binary);

    /// <summary>The type of kind BitString, without length or precision.</summary>
    public static SqlType BitString { get; } = new(SqlTypeKind.BitString);

    /// <summary>The type of kind Date, without length or precision.</summary>
    public static SqlType Date { get; } = new(SqlTypeKind.Date);

    /// <summary>The type of kind Time, without length or precision.</summary>
    public static SqlType Time { get; } = new(SqlTypeKind.Time);

    /// <summary>The type of kind TimeTz, without length or precision.</summary>
    public static SqlType TimeTz { get; } = new(SqlTypeKind.TimeTz);

    /// <summary>The type of kind Timestamp, without length or precision.</summary>
    public static SqlType Timestamp { get; } = new(SqlTypeKind.Timestamp);

    /// <summary>The type of kind TimestampTz, without length or precision.</summary>
    public static SqlType TimestampTz { get; } = new(SqlTypeKind.TimestampTz);

    /// <summary>The type of kind Interval, without length or precision.</summary>
    public static SqlType Interval { get; } = new(SqlTypeKind.Interval);

    /// <summary>The type of kind Uuid, without length or precision.</summary>
    public static SqlType Uuid { get; } = new(SqlTypeKind.Uuid);

    /// <summary>The type of kind Json, without length or precision.</summary>
    public static SqlType Json { get; } = new(SqlTypeKind.Json);

    /// <summary>The type of kind JsonB, without length or precision.</summary>
    public static SqlType JsonB { get; } = new(SqlTypeKind.JsonB);

    /// <summary>The type of kind Xml, without length or precision.</summary>
    public static SqlType Xml { get; } = new(SqlTypeKind.Xml);

    /// <summary>The type of kind Lambda, without length or precision.</summary>
    public static SqlType Lambda { get; } = new(SqlTypeKind.Lambda);

    /// <summary>A decimal of <paramref name="precision"/> digits, <paramref name="scale"/> of them behind the point.</summary>
    public static SqlType Decimal(int precision, int scale) => new(SqlTypeKind.Decimal) { Precision = precision, Scale = scale };

    /// <summary>A type of <paramref name="kind"/> limited to <paramref name="length"/> characters or bytes.</summary>
    public static SqlType WithLength(SqlTypeKind kind, int? length) => new(kind) { Length = length };

    /// <summary>The same family and name, limited to <paramref name="length"/> characters, bytes or bits.</summary>
    internal SqlType Limited(int? length) => new(Kind) { Length = length, Name = Name };

    /// <summary>
    /// A type that an engine tells by name from another of its family: PostgreSQL's <c>varchar</c> from <c>text</c>, its <c>bit</c> from <c>bit varying</c>.
    /// </summary>
    internal static SqlType WithName(SqlTypeKind kind, string name) => new(kind) { Name = name };

    /// <summary>The same type under another of the engine's names for it.</summary>
    internal SqlType Renamed(string name) => new(Kind) { Length = Length, Precision = Precision, Scale = Scale, Name = name };

    /// <summary>A time type with <paramref name="precision"/> fractional digits.</summary>
    public static SqlType WithPrecision(SqlTypeKind kind, int? precision) => new(kind) { Precision = precision };

    /// <summary>A list.</summary>
    public static SqlType List(SqlType element) => new(SqlTypeKind.List) { Element = element };

    /// <summary>An array of <paramref name="length"/> elements.</summary>
    public static SqlType Array(SqlType element, int length) => new(SqlTypeKind.Array) { Element = element, Length = length };

    /// <summary>A struct.</summary>
    public static SqlType Struct(IReadOnlyList<SqlField> fields) => new(SqlTypeKind.Struct) { Fields = fields };

    /// <summary>A union.</summary>
    public static SqlType Union(IReadOnlyList<SqlField> members) => new(SqlTypeKind.Union) { Fields = members };

    /// <summary>A map.</summary>
    public static SqlType Map(SqlType key, SqlType value) => new(SqlTypeKind.Map) { Key = key, Element = value };

    /// <summary>An enum; <paramref name="name"/> is null for one without a name.</summary>
    public static SqlType Enum(IReadOnlyList<string> values, string? name = null) => new(SqlTypeKind.Enum) { Values = values, Name = name };

    /// <summary>Any other type of an engine.</summary>
    public static SqlType Named(string name) => new(SqlTypeKind.Named) { Name = name };

    /// <summary>The same type, by the name it was declared under.</summary>
    internal SqlType As(string name) => new(Kind)
    {
        Length = Length,
        Precision = Precision,
        Scale = Scale,
        Element = Element,
        Key = Key,
        Fields = Fields,
        Values = Values,
        Name = name,
    };

    /// <summary>A range over a type, or a multirange over a range, that was declared.</summary>
    internal static SqlType RangeOver(SqlType element, string name) => new(SqlTypeKind.Range) { Element = element, Name = name };

    /// <summary>An interval of some fields or of some fractional digits.</summary>
    internal static SqlType IntervalOf(string? fields, int? precision) => new(SqlTypeKind.Interval) { Name = fields, Precision = precision };
}
