using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates, times, aggregates and windows.</summary>
internal sealed partial class TSqlReader
{
    // CONVERT's styles ("CAST and CONVERT", date and time styles).
    private static readonly Dictionary<long, string> Styles = new()
    {
        [1] = "%m/%d/%y", [2] = "%y.%m.%d", [3] = "%d/%m/%y", [4] = "%d.%m.%y", [5] = "%d-%m-%y", [10] = "%m-%d-%y", [11] = "%y/%m/%d", [12] = "%y%m%d",
        [101] = "%m/%d/%Y", [102] = "%Y.%m.%d", [103] = "%d/%m/%Y", [104] = "%d.%m.%Y", [105] = "%d-%m-%Y", [106] = "%d %b %Y", [107] = "%b %d, %Y",
        [8] = "%H:%M:%S", [108] = "%H:%M:%S", [110] = "%m-%d-%Y", [111] = "%Y/%m/%d", [112] = "%Y%m%d", [20] = "%Y-%m-%d %H:%M:%S", [120] = "%Y-%m-%d %H:%M:%S",
        [21] = "%Y-%m-%d %H:%M:%S.%g", [121] = "%Y-%m-%d %H:%M:%S.%g", [23] = "%Y-%m-%d", [24] = "%H:%M:%S", [13] = "%d %b %Y %H:%M:%S:%g", [113] = "%d %b %Y %H:%M:%S:%g", [25] = "%Y-%m-%d %H:%M:%S.%g", [14] = "%H:%M:%S:%g", [114] = "%H:%M:%S:%g", [126] = "%Y-%m-%dT%H:%M:%S",
    };

    public override BoundExpression? Style(BoundOperator conversion)
    {
        if (conversion.Operands[0] is BoundCast { Operand: BoundCall { Name: "hashbytes" } bytes } digits && TypeClasses.IsText(digits.Type)
            && (Translator.ConstantNumber(conversion.Operands[1]) is 1 or 2) && Hashed(bytes) is { } hash)
        {
            var hex = new NeutralCall(SqlType.Text, conversion.Span, Operation.Upper, hash);
            BoundExpression text = Translator.ConstantNumber(conversion.Operands[1]) == 2 ? hex : new NeutralCall(SqlType.Text, conversion.Span, Operation.Concat, Text(bytes, "0x"), hex);
            return new BoundCast(digits.Type, conversion.Span, text, isTry: false, isImplicit: false);
        }

        if (conversion.Operands[0] is not BoundCast cast || Translator.ConstantNumber(conversion.Operands[1]) is not { } style)
        {
            return null;
        }

        var (from, to) = (TypeClasses.Of(cast.Operand.Type), TypeClasses.Of(cast.Type));
        if (to == TypeClass.Text && from is TypeClass.Date or TypeClass.Timestamp && TypeClasses.Of(cast.Type) == TypeClass.Text)
        {
            if (!Styles.TryGetValue(style, out var format))
            {
                return Spaced(conversion, cast, style);
            }

            if (from == TypeClass.Date && format.IndexOf("%H", StringComparison.Ordinal) is > 0 and var time)
            {
                format = format.Substring(0, time).TrimEnd(' ', 'T');
            }

            var text = new NeutralCall(SqlType.Text, conversion.Span, Operation.FormatDate, cast.Operand) { Detail = format };
            return cast.Type.Length is null or >= 30 ? text : new BoundCast(cast.Type, conversion.Span, text, false, false);
        }

        if (from == TypeClass.Text && to is TypeClass.Date or TypeClass.Timestamp && from == TypeClass.Text)
        {
            // In the usual forms a text is read whatever the style.
            return cast.IsTry && style is 20 or 21 or 23 or 102 or 111 or 112 or 120 or 121 or 126 && cast.IsTry ? cast
                : cast.IsTry ? Styles.TryGetValue(style, out var tried)
                    ? new BoundCast(cast.Type, cast.Span, new NeutralCall(SqlType.Timestamp, conversion.Span, Operation.TryParseDate, cast.Operand) { Detail = tried }, isTry: false, isImplicit: false) : null
                : style is 23 or 112 or 120 or 121 or 20 or 21 or 126 or 102 or 111 && Translator.Constant(cast.Operand) is not null ? cast
                : style is 23 && to == TypeClass.Date ? cast
                : Styles.TryGetValue(style, out var format)
                    ? new BoundCast(cast.Type, cast.Span, new NeutralCall(SqlType.Timestamp, conversion.Span, Operation.ParseDate, cast.Operand) { Detail = format }, cast.IsTry, false)
                    : null;
        }

        return from is TypeClass.Integer or TypeClass.Decimal || style == 0 && from != TypeClass.Double ? cast : null;
    }

    private void AddMoments()
    {
        Add("dateadd", call => ReadDateAdd(call));
        Add("datediff datediff_big", call => Translator.Constant(call.Arguments[0]) is { } unit && IsMoment(call.Arguments[1]) && IsMoment(call.Arguments[2])
            ? Of(call, Operation.DateDiffBoundaries, unit, Moment(call.Arguments[1]), Moment(call.Arguments[2]))
            : null);
        Add("datepart", call => Translator.Constant(call.Arguments[0]) is { } part ? ReadPart(call, part, call.Arguments[1]) : null);
        Add("year", call => ReadPart(call, "year", call.Arguments[0]));
        Add("month", call => ReadPart(call, "month", call.Arguments[0]));
        Add("day", call => ReadPart(call, "day", call.Arguments[0]));
        Add("datename", ReadName);
        Add("datetrunc", ReadTruncate);
        Add("eomonth", ReadEndOfMonth);
        Add("datefromparts", Operation.MakeDate);
        Add("timefromparts", call => Translator.ConstantNumber(call.Arguments[3]) == 0 ? Of(call, Operation.MakeTime, call.Arguments[0], call.Arguments[1], call.Arguments[2]) : null);
        Add("datetimefromparts", call => ReadTimestampParts(call, "1000.0"));
        Add("datetime2fromparts", call => Translator.ConstantNumber(call.Arguments[7]) is >= 0 and <= 6 and var digits
            ? ReadTimestampParts(call, "1" + new string('0', (int)digits) + ".0")
            : null);
        Add("smalldatetimefromparts", call => Of(call, Operation.MakeTimestamp, [.. call.Arguments, Number(call, "0")]));
        Add("getutcdate sysutcdatetime", call => new NeutralCall(SqlType.Timestamp, call.Span, Operation.TimeZone, Text(call, "UTC"), new NeutralCall(SqlType.TimestampTz, call.Span, Operation.CurrentTimestampTz)) { Origin = call });
        Add("timezone", call => call.Arguments.Length == 2 ? ReadZone(call) : null);
        Add("getdate sysdatetime", Operation.CurrentTimestamp);
        Add("current_timestamp", Operation.CurrentTimestamp);
        Add("sysdatetimeoffset", Operation.CurrentTimestampTz);
        Add("format", ReadFormat);
    }

    private static NeutralCall ReadTimestampParts(BoundCall call, string divisor)
    {
        var fraction = new NeutralCall(SqlType.Double, call.Span, Operation.DivideDouble, new BoundCast(SqlType.Double, call.Span, call.Arguments[6], false, false), new BoundLiteral(SqlType.Double, call.Span, LiteralKind.Decimal, divisor));
        var seconds = new NeutralCall(SqlType.Double, call.Span, Operation.Add, call.Arguments[5], fraction);
        return Of(call, Operation.MakeTimestamp, [.. call.Arguments.Take(5), seconds]);
    }

    private static bool IsMoment(BoundExpression value) =>
        TypeClasses.Of(value.Type) is TypeClass.Date or TypeClass.Timestamp || Translator.Constant(value) is not null;

    // A text there is read as a datetime.
    private static BoundExpression Moment(BoundExpression value) =>
        TypeClasses.IsText(value.Type) ? new BoundCast(SqlType.Timestamp, value.Span, value, false, true) : value;

    private static NeutralCall? ReadDateAdd(BoundCall call)
    {
        var unit = Translator.Constant(call.Arguments[0]);
        var number = call.Arguments[1];
        if (TypeClasses.Of(number.Type) is not TypeClass.Integer)
        {
            number = new BoundCast(SqlType.Integer, number.Span, number, false, false);
        }

        unit = unit is "dayofyear" or "weekday" ? "day" : unit;
        if (unit is "hour" or "minute" or "second" && TypeClasses.Of(call.Arguments[2].Type) == TypeClass.Time)
        {
            return Of(call, Operation.DateAdd, unit, call.Arguments[2], number);
        }

        return unit is null or "nanosecond" || !IsMoment(call.Arguments[2]) ? null : Of(call, Operation.DateAdd, unit, Moment(call.Arguments[2]), number);
    }

    // Weekdays count from Sunday, DATEFIRST's default for us_english; weeks start there, and the first holds January 1.
    private static NeutralCall? ReadPart(BoundCall call, string part, BoundExpression value)
    {
        if (!IsMoment(value))
        {
            return null;
        }

        value = Moment(value);
        switch (part)
        {
            case "year" or "quarter" or "month" or "day" or "hour" or "minute":
                return Of(call, Operation.DatePart, part, value);
            case "second":
                return Of(call, Operation.DatePart, part, value);
            case "iso_week":
                return Of(call, Operation.DatePart, "week", value);
            case "dayofyear":
                return Of(call, Operation.DatePart, "doy", value);
            case "millisecond" or "microsecond":
                // The engines count the seconds in.
                return Of(call, Operation.Remainder, Of(call, Operation.DatePart, part, value), Number(call, part == "millisecond" ? "1000" : "1000000"));
            case "weekday":
                return Of(call, Operation.Add, Of(call, Operation.DatePart, "dow", value), Number(call, "1"));
            case "week":
                return SundayWeek(call, value);
            default:
                return null;
        }
    }

    // (day of year + weekday of January 1 - 1) / 7 + 1, weekdays from 0.
    private static NeutralCall SundayWeek(BoundCall call, BoundExpression value)
    {
        var first = new NeutralCall(SqlType.Timestamp, call.Span, Operation.DateTruncate, value) { Detail = "year", Origin = call };
        var days = Of(call, Operation.Add, Of(call, Operation.DatePart, "doy", value), Of(call, Operation.DatePart, "dow", first));
        var weeks = Of(call, Operation.DivideWhole, Of(call, Operation.Subtract, days, Number(call, "1")), Number(call, "7"));
        return Of(call, Operation.Add, weeks, Number(call, "1"));
    }

    private static BoundExpression? ReadName(BoundCall call)
    {
        var value = call.Arguments[1];
        if (Translator.Constant(call.Arguments[0]) is not { } part || !IsMoment(value))
        {
            return null;
        }

        return part switch
        {
            "month" => Of(call, Operation.MonthName, Moment(value)),
            "weekday" => Of(call, Operation.DayName, Moment(value)),
            _ => ReadPart(new BoundCall(SqlType.Integer, call.Span, "datepart", call.Kind, call.Arguments), part, value) is { } number
                ? new BoundCast(SqlType.Text, call.Span, number, false, false)
                : null,
        };
    }

    private static BoundExpression? ReadEndOfMonth(BoundCall call)
    {
        if (!IsMoment(call.Arguments[0]))
        {
            return null;
        }

        var value = Moment(call.Arguments[0]);
        return call.Arguments.Length == 1
            ? Of(call, Operation.LastDay, value)
            : Of(call, Operation.LastDay, new NeutralCall(SqlType.Timestamp, call.Span, Operation.DateAdd, value, call.Arguments[1]) { Detail = "month", Origin = call });
    }

    private static NeutralCall? ReadFormat(BoundCall call) =>
        call.Arguments.Length is 2 or 3 && (call.Arguments.Length == 2 || Translator.Constant(call.Arguments[2])?.ToLowerInvariant() == "en-us")
            && Translator.Constant(call.Arguments[1]) is { } number && TypeClasses.Of(call.Arguments[0].Type) is TypeClass.Integer or TypeClass.Decimal
            ? NumberFormat.FromNet(Translator.Constant(call.Arguments[1])!) is { } numeric ? Of(call, Operation.FormatNumber, numeric.Detail, call.Arguments[0]) : null
        : call.Arguments.Length == 2 && Translator.Constant(call.Arguments[1]) is { Length: > 1 } format && TypeClasses.Of(call.Arguments[0].Type) is TypeClass.Date or TypeClass.Timestamp
            && call.Arguments.Length == 2 && DateFormat.FromNet(Translator.Constant(call.Arguments[1])!) is { } parsed
            ? Of(call, Operation.FormatDate, parsed, call.Arguments[0])
            : null;

    private void AddAggregates()
    {
        Add("count count_big", call => call.Arguments.Length == 0 ? Of(call, Operation.CountRows) : Of(call, Operation.Count, call.Arguments));
        Add("sum", Operation.Sum);
        Add("avg", Operation.Average);
        Add("min", Operation.Min);
        Add("max", Operation.Max);
        Add("stdev", Operation.StandardDeviationSample);
        Add("stdevp", Operation.StandardDeviationPopulation);
        Add("var", Operation.VarianceSample);
        Add("varp", Operation.VariancePopulation);
        Add("string_agg", Operation.StringAggregate);
        Add("approx_count_distinct", call => null);
        Add("percentile_cont", call => Of(call, Operation.PercentileContinuous, Ordered(call), call.Arguments[0]));
        Add("percentile_disc", call => Of(call, Operation.PercentileDiscrete, Ordered(call), call.Arguments[0]));
        Add("row_number", Operation.RowNumber);
        Add("rank", Operation.Rank);
        Add("dense_rank", Operation.DenseRank);
        Add("percent_rank", Operation.PercentRank);
        Add("cume_dist", Operation.CumulativeDistribution);
        Add("ntile", Operation.Ntile);
        Add("lag", Operation.Lag);
        Add("lead", Operation.Lead);
        Add("first_value", Operation.FirstValue);
        Add("last_value", Operation.LastValue);
    }

    private static BoundExpression Ordered(BoundCall call) => call.Arguments.Length > 1 ? call.Arguments[1] : call.OrderBy[0].Value;
}
