using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Time zones, and texts of moments in which blanks stand for missing digits.</summary>
internal sealed partial class TSqlReader
{
    // "AT TIME ZONE": a moment without a zone is one of the zone; one with a zone stays the same instant.
    private static BoundExpression? ReadZone(BoundCall call)
    {
        var (zone, value) = (call.Arguments[0], call.Arguments[1]);
        if (Translator.Constant(zone) is not { } name || WindowsZones.ToIana(name) is not { } known)
        {
            return null;
        }

        return TypeClasses.Of(value.Type) switch
        {
            TypeClass.Timestamp => new NeutralCall(SqlType.TimestampTz, call.Span, Operation.TimeZone, Text(zone, known), value) { Origin = call },
            TypeClass.TimestampTz => value,
            _ => null,
        };
    }

    /// <summary>The wall clock of a moment that was given a zone; null where it is not known which it was given.</summary>
    public static BoundExpression? WallClock(BoundExpression value) => value switch
    {
        BoundCall { Name: "timezone", Arguments: [var zone, var moment] } call when Translator.Constant(zone) is { } name && WindowsZones.ToIana(name) is { } known => TypeClasses.Of(moment.Type) switch
        {
            TypeClass.Timestamp => moment,
            TypeClass.TimestampTz => new NeutralCall(SqlType.Timestamp, call.Span, Operation.TimeZone, Text(zone, known), moment) { Origin = call },
            _ => null,
        },
        BoundCast { IsImplicit: true } cast => WallClock(cast.Operand),
        _ => null,
    };

    // Styles 0 and 100, 9 and 109, 22: day and hour are of two characters, a blank before a single digit.
    private static BoundExpression? Spaced(BoundOperator conversion, BoundCast cast, long style)
    {
        if (style is not (0 or 100 or 9 or 109 or 22))
        {
            return null;
        }

        var value = cast.Operand;
        NeutralCall Part(string format) => new(SqlType.Text, conversion.Span, Operation.FormatDate, value) { Detail = format };
        NeutralCall Two(string format) => new(SqlType.Text, conversion.Span, Operation.PadLeft, Part(format), Number(value, "2"), Text(value, " "));
        var isDate = TypeClasses.Of(value.Type) == TypeClass.Date;
        BoundExpression[] parts = style == 22
            ? [Part("%m/%d/%y "), Two("%-I"), Part(":%M:%S %p")]
            : isDate ? [Part("%b "), Two("%-d"), Part(" %Y")]
            : [Part("%b "), Two("%-d"), Part(" %Y "), Two("%-I"), Part(style is 9 or 109 ? ":%M:%S:%g%p" : ":%M%p")];
        var text = new NeutralCall(SqlType.Text, conversion.Span, Operation.Concat, parts);
        return cast.Type.Length is null or >= 30 ? text : new BoundCast(cast.Type, conversion.Span, text, isTry: false, isImplicit: false);
    }

    /// <summary>The text that a moment becomes where no style is given ("CAST and CONVERT"); null where that is not known.</summary>
    public static BoundExpression? DefaultText(BoundCast cast)
    {
        var value = cast.Operand;
        if (value.Type.Name is "datetime" or "smalldatetime")
        {
            return Spaced(new BoundOperator(cast.Type, cast.Span, BoundOperation.Style, [cast]), cast, 0);
        }

        // datetime2(n) has n digits; the engines know six.
        var digits = value.Type.Precision ?? 7;
        var text = new NeutralCall(SqlType.Text, cast.Span, Operation.FormatDate, value) { Detail = digits == 0 ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d %H:%M:%S.%f" };
        BoundExpression written = digits switch
        {
            0 or 6 => text,
            7 => new NeutralCall(SqlType.Text, cast.Span, Operation.Concat, text, Text(value, "0")),
            _ => new NeutralCall(SqlType.Text, cast.Span, Operation.Left, text, Number(value, (20 + digits).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        };
        return cast.Type.Length is null or >= 27 ? written : new BoundCast(cast.Type, cast.Span, written, isTry: false, isImplicit: false);
    }
}
