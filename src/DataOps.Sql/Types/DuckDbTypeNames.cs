using System.Globalization;
using System.Text;

namespace DataOps.Sql.Types;

/// <summary>Types as DuckDB's <c>describe</c> spells them.</summary>
internal static class DuckDbTypeNames
{
    public static string Spell(SqlType type)
    {
        if (Simple(type) is { } simple)
        {
            return simple;
        }

        var builder = new StringBuilder();
        Append(builder, type);
        return builder.ToString();
    }

    private static string? Simple(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Unknown => "UNKNOWN",
        SqlTypeKind.Null => "\"NULL\"",
        SqlTypeKind.Boolean => "BOOLEAN",
        SqlTypeKind.TinyInt => "TINYINT",
        SqlTypeKind.SmallInt => "SMALLINT",
        SqlTypeKind.Integer => "INTEGER",
        SqlTypeKind.BigInt => "BIGINT",
        SqlTypeKind.HugeInt => "HUGEINT",
        SqlTypeKind.UTinyInt => "UTINYINT",
        SqlTypeKind.USmallInt => "USMALLINT",
        SqlTypeKind.UInteger => "UINTEGER",
        SqlTypeKind.UBigInt => "UBIGINT",
        SqlTypeKind.UHugeInt => "UHUGEINT",
        SqlTypeKind.BigNum => "BIGNUM",
        SqlTypeKind.Real => "FLOAT",
        SqlTypeKind.Double => "DOUBLE",
        SqlTypeKind.Money => "DECIMAL(19,4)",
        SqlTypeKind.SmallMoney => "DECIMAL(10,4)",
        SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar or SqlTypeKind.Xml => "VARCHAR",
        SqlTypeKind.Binary => "BLOB",
        SqlTypeKind.BitString => "BIT",
        SqlTypeKind.Date => "DATE",
        SqlTypeKind.Time => type.Precision > 6 ? "TIME_NS" : "TIME",
        SqlTypeKind.TimeTz => "TIME WITH TIME ZONE",
        SqlTypeKind.Timestamp => Timestamp(type.Precision),
        SqlTypeKind.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        SqlTypeKind.Interval => "INTERVAL",
        SqlTypeKind.Uuid => "UUID",
        SqlTypeKind.Json or SqlTypeKind.JsonB => "JSON",
        SqlTypeKind.Lambda => "LAMBDA",
        SqlTypeKind.Named => type.Name,
        _ => null,
    };

    private static string Timestamp(int? precision) => precision switch
    {
        0 => "TIMESTAMP_S",
        > 0 and <= 3 => "TIMESTAMP_MS",
        > 6 => "TIMESTAMP_NS",
        _ => "TIMESTAMP",
    };

    private static void Append(StringBuilder builder, SqlType type)
    {
        switch (type.Kind)
        {
            case SqlTypeKind.Decimal:
                builder.Append("DECIMAL(").Append(Number(type.Precision ?? 18)).Append(',').Append(Number(type.Scale ?? 0)).Append(')');
                break;
            case SqlTypeKind.List:
                Append(builder, type.Element!);
                builder.Append("[]");
                break;
            case SqlTypeKind.Array:
                Append(builder, type.Element!);
                builder.Append('[').Append(Number(type.Length ?? 0)).Append(']');
                break;
            case SqlTypeKind.Map:
                builder.Append("MAP(");
                Append(builder, type.Key!);
                builder.Append(", ");
                Append(builder, type.Element!);
                builder.Append(')');
                break;
            case SqlTypeKind.Struct:
                AppendFields(builder, "STRUCT", type.Fields);
                break;
            case SqlTypeKind.Union:
                AppendFields(builder, "UNION", type.Fields);
                break;
            case SqlTypeKind.Enum:
                AppendValues(builder, type.Values);
                break;
            default:
                builder.Append(Simple(type) ?? type.Kind.ToString().ToUpperInvariant());
                break;
        }
    }

    private static void AppendFields(StringBuilder builder, string word, IReadOnlyList<SqlField> fields)
    {
        builder.Append(word).Append('(');
        for (var i = 0; i < fields.Count; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            if (fields[i].Name.Length > 0)
            {
                builder.Append(DuckDbKeywords.QuoteIfNeeded(fields[i].Name)).Append(' ');
            }

            Append(builder, fields[i].Type);
        }

        builder.Append(')');
    }

    private static void AppendValues(StringBuilder builder, IReadOnlyList<string> values)
    {
        builder.Append("ENUM(");
        for (var i = 0; i < values.Count; i++)
        {
            builder.Append(i == 0 ? "'" : ", '").Append(values[i].Replace("'", "''")).Append('\'');
        }

        builder.Append(')');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
