namespace DataOps.Sql.Types;

/// <summary>Groups of types that rules speak of.</summary>
internal static class TypeFamilies
{
    public static bool IsInteger(this SqlType type) => IntegerRange.Bits(type.Kind) is not null || type.Kind == SqlTypeKind.BigNum;

    public static bool IsNumeric(this SqlType type) =>
        IntegerRange.Bits(type.Kind) is not null || type.Kind is SqlTypeKind.Decimal or SqlTypeKind.Real or SqlTypeKind.Double or SqlTypeKind.BigNum;

    public static bool IsText(this SqlType type) =>
        type.Kind is SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar;

    public static bool IsNested(this SqlType type) =>
        type.Kind is SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Struct or SqlTypeKind.Map or SqlTypeKind.Union;

    /// <summary>What a timestamp counts; null for other types.</summary>
    public static TimestampUnit? Unit(this SqlType type) => type.Kind == SqlTypeKind.Timestamp
        ? type.Precision switch
        {
            0 => TimestampUnit.Seconds,
            > 0 and <= 3 => TimestampUnit.Milliseconds,
            > 6 => TimestampUnit.Nanoseconds,
            _ => TimestampUnit.Microseconds,
        }
        : null;
}

/// <summary>What a timestamp counts.</summary>
internal enum TimestampUnit
{
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
}
