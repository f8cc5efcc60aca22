using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>The types of a target that hold what the types of a source hold.</summary>
internal static class TargetTypes
{
    /// <summary>The type of the target; null where it has none.</summary>
    public static SqlType? Map(SqlType type, Dialect target) => target.Kind switch
    {
        DialectKind.DuckDb => ToDuckDb(type),
        DialectKind.Postgres => ToPostgres(type),
        _ => ToTSql(type),
    };

    /// <summary>The type as it is written in a cast or a table.</summary>
    public static string Spell(SqlType type, Dialect target)
    {
        if (target.Kind == DialectKind.Postgres && type is { Kind: SqlTypeKind.List or SqlTypeKind.Array, Element: { } element })
        {
            return Spell(element, target) + "[]";
        }

        var spelled = SqlTypeNames.Spell(type, target);
        return target.Kind == DialectKind.DuckDb && type.Kind is not (SqlTypeKind.Struct or SqlTypeKind.Enum or SqlTypeKind.Union)
            ? spelled.ToLowerInvariant()
            : spelled;
    }

    private static SqlType? ToDuckDb(SqlType type)
    {
        switch (type.Kind)
        {
            case SqlTypeKind.Decimal:
                return type.Precision is null or > 38 ? null : type;
            case SqlTypeKind.Money:
                return SqlType.Decimal(19, 4);
            case SqlTypeKind.SmallMoney:
                return SqlType.Decimal(10, 4);
            case SqlTypeKind.Text or SqlTypeKind.NText or SqlTypeKind.Char or SqlTypeKind.NChar:
                return SqlType.Text;
            case SqlTypeKind.Timestamp or SqlTypeKind.Time:
                return SqlType.WithPrecision(type.Kind, null);
            case SqlTypeKind.TimestampTz:
                return SqlType.TimestampTz;
            case SqlTypeKind.JsonB:
                return SqlType.Json;
            case SqlTypeKind.Binary:
                return SqlType.Binary;
            case SqlTypeKind.List when type.Element is { } element:
                return ToDuckDb(element) is { } mapped ? SqlType.List(mapped) : null;
            case SqlTypeKind.Enum:
                return SqlType.Text;
            case SqlTypeKind.Xml or SqlTypeKind.Range or SqlTypeKind.Named:
                return null;
            default:
                return type;
        }
    }

    private static SqlType? ToPostgres(SqlType type)
    {
        switch (type.Kind)
        {
            case SqlTypeKind.TinyInt or SqlTypeKind.UTinyInt:
                return SqlType.SmallInt;
            case SqlTypeKind.USmallInt:
                return SqlType.Integer;
            case SqlTypeKind.UInteger:
                return SqlType.BigInt;
            case SqlTypeKind.UBigInt or SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt or SqlTypeKind.BigNum:
                return SqlType.Decimal(39, 0);
            case SqlTypeKind.Money:
                return SqlType.Decimal(19, 4);
            case SqlTypeKind.SmallMoney:
                return SqlType.Decimal(10, 4);
            case SqlTypeKind.Text or SqlTypeKind.NText or SqlTypeKind.Char or SqlTypeKind.NChar:
                return type.Length is { } length and > 0 ? SqlType.WithLength(SqlTypeKind.Text, length) : SqlType.Text;
            case SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz or SqlTypeKind.Time:
                return SqlType.WithPrecision(type.Kind, type.Precision is < 6 ? type.Precision : null);
            case SqlTypeKind.Binary:
                return SqlType.Binary;
            case SqlTypeKind.List or SqlTypeKind.Array when type.Element is { Kind: not (SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Struct) } element:
                return ToPostgres(element) is { } mapped ? SqlType.List(mapped) : null;
            case SqlTypeKind.Enum:
                return SqlType.Text;
            case SqlTypeKind.Struct or SqlTypeKind.Map or SqlTypeKind.Union or SqlTypeKind.Named or SqlTypeKind.List or SqlTypeKind.Array:
                return null;
            default:
                return type;
        }
    }

    private static SqlType? ToTSql(SqlType type)
    {
        switch (type.Kind)
        {
            case SqlTypeKind.TinyInt:
                return SqlType.SmallInt;
            case SqlTypeKind.USmallInt:
                return SqlType.Integer;
            case SqlTypeKind.UInteger:
                return SqlType.BigInt;
            case SqlTypeKind.UBigInt:
                return SqlType.Decimal(20, 0);
            case SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt or SqlTypeKind.BigNum:
                return SqlType.Decimal(38, 0);
            case SqlTypeKind.Decimal:
                return type.Precision is null or > 38 || type.Scale < 0 || type.Scale > type.Precision ? null : type;
            case SqlTypeKind.Text or SqlTypeKind.Enum:
                return SqlType.WithLength(SqlTypeKind.NText, type.Length is > 0 and <= 4000 ? type.Length : null);
            case SqlTypeKind.Char:
                return type.Length is > 0 and <= 4000 ? SqlType.WithLength(SqlTypeKind.NChar, type.Length) : SqlType.WithLength(SqlTypeKind.NText, null);
            case SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz or SqlTypeKind.Time:
                return type.Precision > 7 ? null : SqlType.WithPrecision(type.Kind, type.Precision ?? 6);
            case SqlTypeKind.Json or SqlTypeKind.JsonB:
                return SqlType.WithLength(SqlTypeKind.NText, null);
            case SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Struct or SqlTypeKind.Map or SqlTypeKind.Union or SqlTypeKind.Range
                or SqlTypeKind.Named or SqlTypeKind.Interval or SqlTypeKind.BitString or SqlTypeKind.TimeTz:
                return null;
            default:
                return type;
        }
    }
}
