using System.Globalization;

namespace DataOps.Sql.Types;

/// <summary>Types as SQL Server's <c>sp_describe_first_result_set</c> spells them.</summary>
internal static class TSqlTypeNames
{
    public static string Spell(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Unknown => "unknown",
        SqlTypeKind.Boolean => "bit",
        SqlTypeKind.UTinyInt => "tinyint",
        SqlTypeKind.TinyInt or SqlTypeKind.SmallInt => "smallint",
        SqlTypeKind.USmallInt or SqlTypeKind.Integer or SqlTypeKind.Null => "int",
        SqlTypeKind.UInteger or SqlTypeKind.BigInt => "bigint",
        SqlTypeKind.UBigInt => "decimal(20,0)",
        SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt or SqlTypeKind.BigNum => "decimal(38,0)",
        SqlTypeKind.Decimal => $"{type.Name ?? "decimal"}({Number(type.Precision ?? 18)},{Number(type.Scale ?? 0)})",
        SqlTypeKind.Real => "real",
        SqlTypeKind.Double => "float",
        SqlTypeKind.Money => "money",
        SqlTypeKind.SmallMoney => "smallmoney",
        SqlTypeKind.Text or SqlTypeKind.NText or SqlTypeKind.Timestamp or SqlTypeKind.Json when type.Name is { } name => name,
        SqlTypeKind.Binary when type.Name is "image" or "timestamp" => type.Name,
        SqlTypeKind.Text => "varchar" + Length(type),
        SqlTypeKind.Char => "char" + Length(type),
        SqlTypeKind.NText or SqlTypeKind.Json or SqlTypeKind.JsonB => "nvarchar" + Length(type),
        SqlTypeKind.NChar => "nchar" + Length(type),
        SqlTypeKind.Binary => (type.Name ?? "varbinary") + Length(type),
        SqlTypeKind.Date => "date",
        SqlTypeKind.Time => $"time({Number(type.Precision ?? 7)})",
        SqlTypeKind.Timestamp => $"datetime2({Number(type.Precision ?? 7)})",
        SqlTypeKind.TimestampTz => $"datetimeoffset({Number(type.Precision ?? 7)})",
        SqlTypeKind.Uuid => "uniqueidentifier",
        SqlTypeKind.Xml => "xml",
        SqlTypeKind.Named when type.Name is { } named => named,
        _ => type.Kind.ToString().ToLowerInvariant(),
    };

    private static string Length(SqlType type) => type.Length is { } length ? $"({Number(length)})" : "(max)";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
