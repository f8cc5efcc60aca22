using DataOps.Generators.Descriptors;
using DataOps.Sql.Dialects;

namespace DataOps.Generators.Transforms;

/// <summary>The SQL type of a member, in the words of each dialect; the way back from <see cref="TypeMapper"/>.</summary>
internal static class ColumnTypes
{
    private static readonly Dictionary<string, (string DuckDb, string? Postgres, string? TSql)> Types = new()
    {
        ["bool"] = ("boolean", "boolean", "bit"),
        ["sbyte"] = ("tinyint", null, null),
        ["short"] = ("smallint", "smallint", "smallint"),
        ["int"] = ("integer", "integer", "int"),
        ["long"] = ("bigint", "bigint", "bigint"),
        ["Int128"] = ("hugeint", null, null),
        ["byte"] = ("utinyint", null, "tinyint"),
        ["ushort"] = ("usmallint", null, null),
        ["uint"] = ("uinteger", null, null),
        ["ulong"] = ("ubigint", null, null),
        ["UInt128"] = ("uhugeint", null, null),
        ["decimal"] = ("decimal", "numeric", "decimal"),
        ["float"] = ("real", "real", "real"),
        ["double"] = ("double", "double precision", "float"),
        ["string"] = ("varchar", "text", "nvarchar(max)"),
        ["DateOnly"] = ("date", "date", "date"),
        ["TimeOnly"] = ("time", "time", "time"),
        ["DateTime"] = ("timestamp", "timestamp", "datetime2"),
        ["DateTimeOffset"] = ("timestamptz", "timestamptz", "datetimeoffset"),
        ["TimeSpan"] = ("interval", "interval", null),
        ["Guid"] = ("uuid", "uuid", "uniqueidentifier"),
        ["byte[]"] = ("blob", "bytea", "varbinary(max)"),
    };

    /// <summary>The type, or the reason why there is none.</summary>
    public static (string? Type, string Problem) Of(RowMember member, Dialect dialect)
    {
        if (member.Type.Shape == MemberShape.List)
        {
            var (item, problem) = dialect.Kind == DialectKind.TSql
                ? (null, "SQL Server has no lists")
                : Of(member with { Type = member.Type.Item! }, dialect);
            return (item is null ? null : item + "[]", problem);
        }

        var (duckDb, postgres, tsql) = Types[member.Type.Name];
        var name = dialect.Kind switch { DialectKind.Postgres => postgres, DialectKind.TSql => tsql, _ => duckDb };
        return member switch
        {
            _ when name is null => (null, $"the dialect '{dialect.Name}' has no type for {member.Type.Name}"),
            { Type.Name: "decimal", Precision: null } => (null, "a decimal needs [Precision(digits, digits behind the point)], so that nothing is rounded unseen"),
            { Type.Name: "decimal" } => ($"{name}({member.Precision}, {member.Scale})", ""),
            { Type.Name: "string", Length: { } length } => (dialect.Kind == DialectKind.TSql ? $"nvarchar({length})" : $"varchar({length})", ""),
            _ => (name, ""),
        };
    }
}
