using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates and times.</summary>
internal sealed partial class TSqlWriter
{
    private void AddMoments()
    {
        Add(Operation.DateAdd, (translator, call) => Moved(translator, call, call.Detail!, translator.Value(call.Arguments[1]).Text));
        Add(Operation.DateDiffBoundaries, DateDiff);
        Add(Operation.DateTruncate, DateTruncate);
        Add(Operation.DatePart, DatePart);
        Add(Operation.DatePartFraction, DatePartFraction);
        Add(Operation.AddDays, (translator, call) => Fragment.Simple($"dateadd(day, {translator.Value(call.Arguments[1]).Text}, {translator.Value(call.Arguments[0]).Text})", SqlType.Date));
        Add(Operation.SubtractDays, (translator, call) => Fragment.Simple($"dateadd(day, -{translator.Value(call.Arguments[1]).AsPrimary}, {translator.Value(call.Arguments[0]).Text})", SqlType.Date));
        Add(Operation.DaysBetween, (translator, call) => Fragment.Simple($"datediff(day, {translator.Value(call.Arguments[1]).Text}, {translator.Value(call.Arguments[0]).Text})", SqlType.Integer));
        Add(Operation.AddInterval, (translator, call) => Interval(translator, call, 1));
        Add(Operation.SubtractInterval, (translator, call) => Interval(translator, call, -1));
        Add(Operation.MakeDate, "datefromparts({0}, {1}, {2})", SqlType.Date);
        Add(Operation.LastDay, "eomonth({0})", SqlType.Date);
        Add(Operation.CurrentDate, "cast(getdate() as date)", SqlType.Date);
        Add(Operation.CurrentTimestamp, "sysdatetime()", SqlType.Timestamp);
        Add(Operation.CurrentTimestampTz, "sysdatetimeoffset()", SqlType.TimestampTz);
        Add(Operation.FormatDate, (translator, call) => DateFormat.ToNet(call.Detail!) is { } format
            ? Fragment.Simple($"format({translator.Value(call.Arguments[0]).Text}, {translator.Text(format)}, 'en-US')", SqlType.Text)
            : translator.ReportPattern(call.Span, call.Detail!, "format has no such field"));
        Add(Operation.DateBin, DateBin);
        Add(Operation.FormatNumber, (translator, call) => NumberFormat.OfDetail(call.Detail!).ToNet() is { } number
            ? Fragment.Simple($"format({translator.Value(call.Arguments[0]).Text}, {translator.Text(number)}, 'en-US')", SqlType.Text) : null);
        // The moment of a zone, or the wall clock there.
        Add(Operation.TimeZone, (translator, call) => Translator.Constant(call.Arguments[0]) is { } zone && WindowsZones.ToWindows(zone) is { } name
            ? TypeClasses.Of(call.Arguments[1].Type) switch
            {
                TypeClass.Timestamp => new Fragment($"{translator.Value(call.Arguments[1]).AsPrimary} at time zone {translator.Text(name)}", Precedence.Collate, SqlType.TimestampTz),
                TypeClass.TimestampTz => Fragment.Simple($"cast({translator.Value(call.Arguments[1]).AsPrimary} at time zone {translator.Text(name)} as datetime2(6))", SqlType.Timestamp),
                _ => null,
            }
            : null);
        Add(Operation.MonthName, "format({0}, 'MMMM', 'en-US')", SqlType.Text);
        Add(Operation.DayName, "format({0}, 'dddd', 'en-US')", SqlType.Text);
    }

    private static Fragment? Moved(Translator translator, NeutralCall call, string unit, string number)
    {
        var value = translator.Value(call.Arguments[0]);
        var isTime = unit is "hour" or "minute" or "second" or "millisecond" or "microsecond";
        if (value.Type.Kind == SqlTypeKind.Date && (isTime || call.Type.Kind != SqlTypeKind.Date))
        {
            value = translator.CastTo(value, SqlType.WithPrecision(SqlTypeKind.Timestamp, 6));
        }

        return Fragment.Simple($"dateadd({unit}, {number}, {value.Text})", value.Type);
    }

    // An interval of one unit is added as that.
    private static Fragment? Interval(Translator translator, NeutralCall call, int sign)
    {
        var value = translator.Value(call.Arguments[0]);
        if (value.Type.Kind == SqlTypeKind.Date)
        {
            value = translator.CastTo(value, SqlType.WithPrecision(SqlTypeKind.Timestamp, 6));
        }

        if (Parts(translator, call.Arguments[1]) is not { Count: > 0 } parts)
        {
            return MovedBy(value, translator.Value(call.Arguments[1]), sign);
        }

        foreach (var (unit, number) in parts)
        {
            var signed = sign > 0 ? number : number.StartsWith("-", StringComparison.Ordinal) ? number.Substring(1) : number.All(c => char.IsLetterOrDigit(c) || c is '_' or '.') ? "-" + number : $"-({number})";
            value = Fragment.Simple($"dateadd({unit}, {signed}, {value.Text})", value.Type);
        }

        return value;
    }

    private static List<(string Unit, string Number)>? Parts(Translator translator, BoundExpression interval)
    {
        switch (interval)
        {
            case BoundOperator { Operation: BoundOperation.Interval, Operands: { Length: 1 } operands } written:
                var unit = Units.Singular(written.Detail ?? "");
                return Translator.Constant(operands[0]) is { } text ? FromText(text + " " + unit) : unit.Length > 0 ? [(unit, translator.Value(operands[0]).Text)] : null;
            case BoundCast { Operand: var operand } when Translator.Constant(operand) is { } constant:
                return FromText(constant);
            case BoundCall call when SourceReader.Of(translator.Source).Read(call) is { } read && !ReferenceEquals(read, call):
                return Parts(translator, read);
            case NeutralCall { Operation: Operation.MakeInterval } made:
                return [(made.Detail!, translator.Value(made.Arguments[0]).Text)];
            case NeutralCall { Operation: Operation.IntervalAdd } sum:
                return Parts(translator, sum.Arguments[0]) is { } left && Parts(translator, sum.Arguments[1]) is { } right ? [.. left, .. right] : null;
            case NeutralCall { Operation: Operation.IntervalMultiply } product when Parts(translator, product.Arguments[0]) is { Count: 1 } one && TypeClasses.Of(product.Arguments[1].Type) == TypeClass.Integer:
                var factor = translator.Value(product.Arguments[1]);
                return [(one[0].Unit, one[0].Number == "1" ? factor.Text : $"{one[0].Number} * {factor.AsPrimary}")];
            default:
                return null;
        }
    }

    // '3 months', '1 year 2 days'.
    private static List<(string Unit, string Number)>? FromText(string text)
    {
        var words = (IntervalText.Normalize(text) ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var parts = new List<(string, string)>();
        for (var i = 0; i + 1 < words.Length; i += 2)
        {
            var unit = Units.Singular(words[i + 1]);
            if (!long.TryParse(words[i], out _) || unit is not ("year" or "quarter" or "month" or "week" or "day" or "hour" or "minute" or "second" or "millisecond" or "microsecond"))
            {
                return null;
            }

            parts.Add((unit, words[i]));
        }

        return words.Length > 0 && words.Length % 2 == 0 ? parts : null;
    }

    // DuckDB counts whole weeks, the engine Sundays.
    private static Fragment? DateDiff(Translator translator, NeutralCall call)
    {
        var (start, end) = (translator.Value(call.Arguments[0]).Text, translator.Value(call.Arguments[1]).Text);
        if (call.Detail == "week")
        {
            return new Fragment($"datediff(day, {start}, {end}) / 7", Precedence.Multiplicative, SqlType.Integer);
        }

        return call.Detail is "decade" or "century" or "millennium" or "isoyear" ? null : Fragment.Simple($"datediff({call.Detail}, {start}, {end})", SqlType.Integer);
    }

    // Counted in whole units from a Monday.
    private static Fragment? DateTruncate(Translator translator, NeutralCall call)
    {
        var value = Moment(translator, call);
        var text = call.Detail switch
        {
            "year" => $"datefromparts(year({value}), 1, 1)",
            "quarter" => $"datefromparts(year({value}), 3 * datepart(quarter, {value}) - 2, 1)",
            "month" => $"datefromparts(year({value}), month({value}), 1)",
            "week" => $"dateadd(day, (datediff(day, '19000101', {value})) / 7 * 7, cast('19000101' as date))",
            "day" => $"cast({value} as date)",
            "hour" => $"dateadd(hour, datepart(hour, {value}), cast(cast({value} as date) as datetime2(6)))",
            "minute" => $"dateadd(minute, datepart(hour, {value}) * 60 + datepart(minute, {value}), cast(cast({value} as date) as datetime2(6)))",
            _ => null,
        };
        if (text is null)
        {
            return null;
        }

        return call.Detail is "hour" or "minute"
            ? Fragment.Simple(text, SqlType.Timestamp)
            : Fragment.Simple($"cast({text} as datetime2(6))", SqlType.Timestamp);
    }

    // SQL Server asks no date for its time of day.
    private static string Moment(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]).Text;
        return call.Detail is "hour" or "minute" or "second" && TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Date
            ? $"cast({value} as datetime2(6))"
            : value;
    }

    // Counted in the width's own unit from a constant origin at a full one; moments before it round down, too.
    private static Fragment? DateBin(Translator translator, NeutralCall call)
    {
        var parts = call.Detail!.Split(' ');
        var unit = parts[1];
        if (call.Arguments[1] is not BoundCast { Operand: var constant } || Translator.Constant(constant) is not { } text || DateTexts.Normalize(text, SqlType.Timestamp, translator.Source) is not { } origin
            || !origin.EndsWith(unit is "second" ? "" : unit is "minute" ? ":00" : unit is "hour" ? ":00:00" : " 00:00:00", StringComparison.Ordinal) || origin.IndexOf('.') >= 0)
        {
            return null;
        }

        var (value, start) = (translator.Value(call.Arguments[0]).Text, $"cast('{origin}' as datetime2(6))");
        var (step, counted) = unit == "week" ? (7 * int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), "day") : (int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), unit);
        return Fragment.Simple($"dateadd({counted}, cast(floor(datediff({counted}, {start}, {value}) / {Digits(step)}.0) as int) * {Digits(step)}, {start})", SqlType.Timestamp);
    }

    private static Fragment? DatePart(Translator translator, NeutralCall call)
    {
        if (TypeClasses.Of(call.Arguments[0].Type) is not (TypeClass.Date or TypeClass.Timestamp or TypeClass.Time or TypeClass.TimestampTz))
        {
            return null;
        }

        var value = Moment(translator, call);
        return call.Detail switch
        {
            "year" or "month" or "day" => Fragment.Simple($"{call.Detail}({value})", SqlType.Integer),
            "quarter" or "hour" or "minute" or "second" => Fragment.Simple($"datepart({call.Detail}, {value})", SqlType.Integer),
            "week" => Fragment.Simple($"datepart(iso_week, {value})", SqlType.Integer),
            "doy" => Fragment.Simple($"datepart(dayofyear, {value})", SqlType.Integer),
            // Whatever the session calls the first day of the week; 1900 began on a Monday.
            "dow" => new Fragment($"(datediff(day, '19000101', {value}) + 1) % 7", Precedence.Multiplicative, SqlType.Integer),
            "isodow" => new Fragment($"datediff(day, '19000101', {value}) % 7 + 1", Precedence.Additive, SqlType.Integer),
            "decade" => new Fragment($"year({value}) / 10", Precedence.Multiplicative, SqlType.Integer),
            "century" => new Fragment($"(year({value}) + 99) / 100", Precedence.Multiplicative, SqlType.Integer),
            _ => null,
        };
    }

    private static Fragment? DatePartFraction(Translator translator, NeutralCall call)
    {
        // Seconds between two moments come as that.
        if (call.Detail == "epoch" && call.Arguments[0] is BoundCall difference && SourceReader.Of(translator.Source).Read(difference) is NeutralCall { Operation: Operation.TimestampDifference } span)
        {
            var (end, start) = (translator.Value(span.Arguments[0]).Text, translator.Value(span.Arguments[1]).Text);
            return new Fragment($"datediff_big(microsecond, {start}, {end}) * 0.000001", Precedence.Multiplicative, SqlType.Decimal(26, 6));
        }

        if (call.Detail == "epoch" && TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Interval)
        {
            return new Fragment($"{translator.Value(call.Arguments[0]).Within(Precedence.Multiplicative)} * 0.000001", Precedence.Multiplicative, SqlType.Decimal(26, 6));
        }

        if (TypeClasses.Of(call.Arguments[0].Type) is not (TypeClass.Date or TypeClass.Timestamp))
        {
            return null;
        }

        var value = Moment(translator, call);
        return call.Detail == "epoch"
            ? new Fragment($"datediff_big(microsecond, '19700101', {value}) * 0.000001", Precedence.Multiplicative, SqlType.Decimal(26, 6))
            : new Fragment($"datepart(second, {value}) + datepart(microsecond, {value}) * 0.000001", Precedence.Additive, SqlType.Decimal(18, 6));
    }
}
