namespace DataOps.Sql.Types;

/// <summary>
/// SQL Server's types as <see cref="SqlType"/>. Where the engine has several types of one family, the newer or general one has no
/// name (<c>decimal</c>, <c>datetime2</c>, <c>varchar</c>, <c>varbinary</c>) and the others are told apart by theirs.
/// </summary>
internal static class TSqlTypes
{
    /// <summary>Fractional digits where none are written.</summary>
    public const int DefaultTimeDigits = 7;

    /// <summary>The longest <c>varchar</c> and <c>varbinary</c> that is not <c>max</c>; <c>nvarchar</c> has half as many characters.</summary>
    public const int MaxBytes = 8000;

    public const int MaxUnicode = 4000;

    public static SqlType DateTime { get; } = SqlType.WithName(SqlTypeKind.Timestamp, "datetime");

    public static SqlType SmallDateTime { get; } = SqlType.WithName(SqlTypeKind.Timestamp, "smalldatetime");

    public static SqlType OldText { get; } = SqlType.WithName(SqlTypeKind.Text, "text");

    public static SqlType OldNText { get; } = SqlType.WithName(SqlTypeKind.NText, "ntext");

    public static SqlType Image { get; } = SqlType.WithName(SqlTypeKind.Binary, "image");

    /// <summary><c>rowversion</c>, which the engine's metadata calls by its older name.</summary>
    public static SqlType RowVersion { get; } = SqlType.WithName(SqlTypeKind.Binary, "timestamp");

    public static SqlType Json { get; } = SqlType.WithName(SqlTypeKind.Json, "json");

    public static SqlType Variant { get; } = SqlType.Named("sql_variant");

    public static SqlType Sysname { get; } = SqlType.WithLength(SqlTypeKind.NText, 128);

    public static SqlType Varchar(int? length) => SqlType.WithLength(SqlTypeKind.Text, length);

    public static SqlType NVarchar(int? length) => SqlType.WithLength(SqlTypeKind.NText, length);

    public static SqlType VarBinary(int? length) => SqlType.WithLength(SqlTypeKind.Binary, length);

    public static SqlType Numeric(int precision, int scale) => SqlType.Decimal(precision, scale).Renamed("numeric");

    /// <summary>Whether it is <c>numeric</c>, not <c>decimal</c>.</summary>
    public static bool IsNumericByName(SqlType type) => type is { Kind: SqlTypeKind.Decimal, Name: not null };

    /// <summary>Whether it is one of the types of text, <c>text</c> and <c>ntext</c> left out.</summary>
    public static bool IsString(SqlType type) => type.IsText() && type.Name is null;

    public static bool IsUnicode(SqlType type) => type.Kind is SqlTypeKind.NText or SqlTypeKind.NChar;

    /// <summary>Whether it is <c>varchar(max)</c>, <c>nvarchar(max)</c> or <c>varbinary(max)</c>.</summary>
    public static bool IsMax(SqlType type) =>
        type is { Length: null, Name: null, Kind: SqlTypeKind.Text or SqlTypeKind.NText or SqlTypeKind.Binary };

    public static bool IsInteger(SqlType type) =>
        type.Kind is SqlTypeKind.UTinyInt or SqlTypeKind.SmallInt or SqlTypeKind.Integer or SqlTypeKind.BigInt;

    public static bool IsMoney(SqlType type) => type.Kind is SqlTypeKind.Money or SqlTypeKind.SmallMoney;

    /// <summary>Whether it is a number; <c>bit</c> is none here.</summary>
    public static bool IsNumber(SqlType type) =>
        IsInteger(type) || IsMoney(type) || type.Kind is SqlTypeKind.Decimal or SqlTypeKind.Real or SqlTypeKind.Double;

    public static bool IsMoment(SqlType type) =>
        type.Kind is SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz;

    /// <summary>Whether it is <c>datetime</c> or <c>smalldatetime</c>, which take part in arithmetic.</summary>
    public static bool IsOldMoment(SqlType type) => type is { Kind: SqlTypeKind.Timestamp, Name: not null };

    /// <summary>The fractional digits of seconds that a moment holds.</summary>
    public static int TimeDigits(SqlType type) => type switch
    {
        { Kind: SqlTypeKind.Date } or { Name: "smalldatetime" } => 0,
        { Name: "datetime" } => 3,
        _ => type.Precision ?? DefaultTimeDigits,
    };

    /// <summary>A string of the family of <paramref name="unicode"/>, of at most as many characters as such a type may have.</summary>
    public static SqlType String(bool unicode, int? length) => unicode
        ? NVarchar(length is { } wide ? Math.Min(wide, MaxUnicode) : null)
        : Varchar(length is { } narrow ? Math.Min(narrow, MaxBytes) : null);

    /// <summary>
    /// The longest text a value becomes when it is turned into a string implicitly; null for <c>max</c>. The lengths are those that
    /// the engine's plans show (12 of an int, 32 of a float: "CONCAT (Transact-SQL)", remarks).
    /// </summary>
    public static int? TextLength(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Null => 1,
        SqlTypeKind.Boolean => 1,
        SqlTypeKind.UTinyInt => 4,
        SqlTypeKind.SmallInt => 7,
        SqlTypeKind.Integer => 12,
        SqlTypeKind.BigInt => 21,
        SqlTypeKind.Decimal => 41,
        SqlTypeKind.Money or SqlTypeKind.SmallMoney => 31,
        SqlTypeKind.Real or SqlTypeKind.Double => 32,
        SqlTypeKind.Date => 10,
        SqlTypeKind.Time => 16,
        SqlTypeKind.Timestamp => 27,
        SqlTypeKind.TimestampTz => 34,
        SqlTypeKind.Uuid => 36,
        SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar or SqlTypeKind.Binary => type.Length,
        _ => MaxBytes,
    };
}
