namespace DataOps.Sql.Types;

/// <summary>Which of two types the other is converted to (Microsoft, "Data type precedence (Transact-SQL)").</summary>
internal static class TSqlPrecedence
{
    /// <summary>The rank; the least is the highest. Types without a place of their own come first, as user-defined types do.</summary>
    public static int Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Named => type.Name == "sql_variant" ? 2 : 0,
        SqlTypeKind.Json => 1,
        SqlTypeKind.Xml => 3,
        SqlTypeKind.TimestampTz => 4,
        SqlTypeKind.Timestamp => type.Name switch { "datetime" => 6, "smalldatetime" => 7, _ => 5 },
        SqlTypeKind.Date => 8,
        SqlTypeKind.Time => 9,
        SqlTypeKind.Double => 10,
        SqlTypeKind.Real => 11,
        SqlTypeKind.Decimal => 12,
        SqlTypeKind.Money => 13,
        SqlTypeKind.SmallMoney => 14,
        SqlTypeKind.BigInt => 15,
        SqlTypeKind.Integer => 16,
        SqlTypeKind.SmallInt => 17,
        SqlTypeKind.UTinyInt => 18,
        SqlTypeKind.Boolean => 19,
        SqlTypeKind.NText => type.Name is null ? 25 : 20,
        SqlTypeKind.Text => type.Name is null ? 27 : 21,
        SqlTypeKind.Binary => type.Name switch { "image" => 22, "timestamp" => 23, "binary" => 30, _ => 29 },
        SqlTypeKind.Uuid => 24,
        SqlTypeKind.NChar => 26,
        SqlTypeKind.Char => 28,
        _ => int.MaxValue,
    };
}
