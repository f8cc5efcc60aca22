using DataOps.Projects.Seeds;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>Says why the default of a parameter does not fit its type.</summary>
internal static class DefaultValue
{
    /// <summary>What it must be, as the end of a message; null when it fits.</summary>
    public static string? Problem(string value, SqlType type, Dialect dialect)
    {
        if (type.Kind is not (SqlTypeKind.Boolean or SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz
            or SqlTypeKind.Uuid or SqlTypeKind.Enum or SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar
            or SqlTypeKind.Money or SqlTypeKind.SmallMoney or (>= SqlTypeKind.TinyInt and <= SqlTypeKind.Double)))
        {
            return $"left out: a parameter of type {SqlTypeNames.Spell(type, dialect)} has no default";
        }

        // A default is read as the value of a seed would be: it is text that must fit a type.
        var text = "\"" + value.Replace("\"", "\"\"") + "\"\n";
        var csv = new CsvReader(text);
        return csv.Read(keepEmptyLines: true) && SeedValueCheck.Problem(csv, text, 0, new Column("default", type, false), dialect) is { } problem
            ? $"a value of its type: {problem}"
            : null;
    }
}
