using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What values of types have in common, however wide they are.</summary>
internal enum TypeClass
{
    Unknown,
    Boolean,
    Integer,
    Decimal,
    Double,
    Text,
    Binary,
    Date,
    Time,
    Timestamp,
    TimestampTz,
    Interval,
    Uuid,
    Json,
    List,
    Other,
}

/// <summary>Puts types into classes.</summary>
internal static class TypeClasses
{
    public static TypeClass Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Unknown or SqlTypeKind.Null => TypeClass.Unknown,
        SqlTypeKind.Boolean => TypeClass.Boolean,
        >= SqlTypeKind.TinyInt and <= SqlTypeKind.BigNum => TypeClass.Integer,
        SqlTypeKind.Decimal or SqlTypeKind.Money or SqlTypeKind.SmallMoney => TypeClass.Decimal,
        SqlTypeKind.Real or SqlTypeKind.Double => TypeClass.Double,
        SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar or SqlTypeKind.Enum => TypeClass.Text,
        SqlTypeKind.Binary => TypeClass.Binary,
        SqlTypeKind.Date => TypeClass.Date,
        SqlTypeKind.Time or SqlTypeKind.TimeTz => TypeClass.Time,
        SqlTypeKind.Timestamp => TypeClass.Timestamp,
        SqlTypeKind.TimestampTz => TypeClass.TimestampTz,
        SqlTypeKind.Interval => TypeClass.Interval,
        SqlTypeKind.Uuid => TypeClass.Uuid,
        SqlTypeKind.Json or SqlTypeKind.JsonB => TypeClass.Json,
        SqlTypeKind.List or SqlTypeKind.Array => TypeClass.List,
        _ => TypeClass.Other,
    };

    public static bool IsText(SqlType type) => Of(type) == TypeClass.Text;

    public static bool IsNumber(SqlType type) => Of(type) is TypeClass.Integer or TypeClass.Decimal or TypeClass.Double;

    /// <summary>The digits behind the point that a number may have; null where that is not bounded.</summary>
    public static int? ScaleOf(SqlType type) => Of(type) switch
    {
        TypeClass.Integer => 0,
        TypeClass.Decimal => type.Kind is SqlTypeKind.Money or SqlTypeKind.SmallMoney ? 4 : type.Precision is null && type.Scale is null ? null : type.Scale ?? 0,
        _ => null,
    };
}
