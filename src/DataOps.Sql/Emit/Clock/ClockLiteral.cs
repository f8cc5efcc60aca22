using System.Globalization;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Writes a moment as a literal of a type.</summary>
/// <param name="dialect">The dialect to write.</param>
/// <param name="moment">The moment, in UTC.</param>
internal sealed class ClockLiteral(Dialect dialect, DateTime moment)
{
    /// <summary>The literal; null for a type that holds no date or time.</summary>
    public string? Of(SqlType type)
    {
        var text = type.Kind switch
        {
            SqlTypeKind.Date => Text("yyyy-MM-dd"),
            SqlTypeKind.Time => Text("HH:mm:ss.ffffff"),
            SqlTypeKind.TimeTz => Text("HH:mm:ss.ffffff") + "+00:00",
            SqlTypeKind.Timestamp => Text($"yyyy-MM-dd{Separator}HH:mm:ss.{Fraction(type)}"),
            SqlTypeKind.TimestampTz => Text($"yyyy-MM-dd{Separator}HH:mm:ss.{Fraction(type)}") + "+00:00",
            _ => null,
        };
        return text is null ? null : $"cast('{text}' as {SqlTypeNames.Spell(type, dialect)})";
    }

    // Only the form with T means the same under every language of a SQL Server login ("ISO 8601", documentation of datetime).
    private string Separator => dialect.Kind == DialectKind.TSql ? "'T'" : " ";

    // SQL Server's datetime refuses more than three digits.
    private string Fraction(SqlType type) =>
        dialect.Kind != DialectKind.TSql ? "ffffff" : string.Equals(type.Name, "datetime", StringComparison.Ordinal) ? "fff" : "fffffff";

    private string Text(string format) => moment.ToString(format, CultureInfo.InvariantCulture);
}
