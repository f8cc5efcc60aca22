namespace DataOps.Sql.Types;

/// <summary>Which of two types a set operation takes when nothing joins them.</summary>
internal static class TypeRank
{
    /// <summary>The type of higher rank; of equals the left.</summary>
    public static SqlType Greater(SqlType left, SqlType right) => Of(left) < Of(right) ? right : left;

    private static int Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Null => 0,
        SqlTypeKind.Boolean => 10,
        SqlTypeKind.UTinyInt => 11,
        SqlTypeKind.TinyInt => 12,
        SqlTypeKind.USmallInt => 13,
        SqlTypeKind.SmallInt => 14,
        SqlTypeKind.UInteger => 15,
        SqlTypeKind.Integer => 16,
        SqlTypeKind.UBigInt => 17,
        SqlTypeKind.BigInt => 18,
        SqlTypeKind.UHugeInt => 19,
        SqlTypeKind.HugeInt => 20,
        SqlTypeKind.Decimal => 21,
        SqlTypeKind.Real => 22,
        SqlTypeKind.Double => 23,
        SqlTypeKind.Time => type.Precision > 6 ? 50 : 49,
        SqlTypeKind.TimeTz => 49,
        SqlTypeKind.Date => 51,
        SqlTypeKind.Timestamp => type.Unit() switch
        {
            TimestampUnit.Seconds => 52,
            TimestampUnit.Milliseconds => 53,
            TimestampUnit.Microseconds => 54,
            _ => 55,
        },
        SqlTypeKind.TimestampTz => 54,
        SqlTypeKind.Interval => 56,
        SqlTypeKind.Text => 77,
        SqlTypeKind.Enum => 78,
        SqlTypeKind.BitString => 100,
        SqlTypeKind.Binary => 101,
        SqlTypeKind.Uuid => 102,
        SqlTypeKind.BigNum => 103,
        SqlTypeKind.Struct => 125,
        SqlTypeKind.List or SqlTypeKind.Array => 126,
        SqlTypeKind.Map => 127,
        SqlTypeKind.Union => 150,
        _ => 1000,
    };
}
