using System.Globalization;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Types;

/// <summary>Types as PostgreSQL's <c>format_type</c> spells them.</summary>
internal static class PostgresTypeNames
{
    public static string Spell(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Unknown or SqlTypeKind.Null => "unknown",
        SqlTypeKind.Boolean => "boolean",
        SqlTypeKind.TinyInt or SqlTypeKind.UTinyInt or SqlTypeKind.SmallInt => "smallint",
        SqlTypeKind.USmallInt or SqlTypeKind.Integer => "integer",
        SqlTypeKind.UInteger or SqlTypeKind.BigInt => "bigint",
        SqlTypeKind.UBigInt or SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt or SqlTypeKind.BigNum => "numeric",
        SqlTypeKind.Decimal => type.Precision is null ? "numeric" : $"numeric({Number(type.Precision.Value)},{Number(type.Scale ?? 0)})",
        SqlTypeKind.Real => "real",
        SqlTypeKind.Double => "double precision",
        SqlTypeKind.Money or SqlTypeKind.SmallMoney => "money",
        SqlTypeKind.Text or SqlTypeKind.NText => type.Length is { } n ? $"character varying({Number(n)})" : type.Name == PostgresTypes.Varchar.Name ? "character varying" : "text",
        SqlTypeKind.Char or SqlTypeKind.NChar => type.Length is { } n ? $"character({Number(n)})" : "bpchar",
        SqlTypeKind.Binary => "bytea",
        SqlTypeKind.BitString => Bits(type),
        SqlTypeKind.Date => "date",
        SqlTypeKind.Time => $"time{Precision(type)} without time zone",
        SqlTypeKind.TimeTz => $"time{Precision(type)} with time zone",
        SqlTypeKind.Timestamp => $"timestamp{Precision(type)} without time zone",
        SqlTypeKind.TimestampTz => $"timestamp{Precision(type)} with time zone",
        SqlTypeKind.Interval => $"interval{(type.Name is { } fields ? " " + fields : "")}{Precision(type)}",
        SqlTypeKind.Uuid => "uuid",
        SqlTypeKind.Json => "json",
        SqlTypeKind.JsonB => "jsonb",
        SqlTypeKind.Xml => "xml",
        SqlTypeKind.List or SqlTypeKind.Array => Spell(InnermostElement(type)) + "[]",
        SqlTypeKind.Struct when type.Name is null => "record",
        SqlTypeKind.Struct or SqlTypeKind.Enum or SqlTypeKind.Named or SqlTypeKind.Range when type.Name is { } name => Named(name),
        SqlTypeKind.Range when type.Element is { } element => Range(element),
        _ => type.Kind.ToString().ToLowerInvariant(),
    };

    // PostgreSQL's arrays have no number of dimensions in their type.
    private static SqlType InnermostElement(SqlType type)
    {
        while (type is { Kind: SqlTypeKind.List or SqlTypeKind.Array, Element: { } element })
        {
            type = element;
        }

        return type;
    }

    private static string Range(SqlType element) => element.Kind switch
    {
        SqlTypeKind.Integer => "int4range",
        SqlTypeKind.BigInt => "int8range",
        SqlTypeKind.Decimal => "numrange",
        SqlTypeKind.Timestamp => "tsrange",
        SqlTypeKind.TimestampTz => "tstzrange",
        _ => "daterange",
    };

    private static string Bits(SqlType type)
    {
        var isVarying = type.Name == PostgresTypes.VaryingBits.Name || (type.Name is null && type.Length is null);
        var length = type.Length is { } bits ? $"({Number(bits)})" : "";

        // Without quotes bit would mean one bit.
        return isVarying ? "bit varying" + length : length.Length > 0 ? "bit" + length : "\"bit\"";
    }

    // PostgreSQL's own one-byte type is told from character by its quotes.
    private static string Named(string name) => name == "char" ? "\"char\"" : Quote(name);

    // A type outside the search path has its schema before it.
    private static string Quote(string name)
    {
        var dot = name.IndexOf('.');
        return dot > 0 ? QuotePart(name.Substring(0, dot)) + "." + QuotePart(name.Substring(dot + 1)) : QuotePart(name);
    }

    private static string QuotePart(string name) =>
        name.Length > 0 && name[0] is not (>= '0' and <= '9') && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')
            ? name
            : Dialect.Postgres.QuoteIdentifier(name);

    private static string Precision(SqlType type) => type.Precision is { } precision ? $"({Number(precision)})" : "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
