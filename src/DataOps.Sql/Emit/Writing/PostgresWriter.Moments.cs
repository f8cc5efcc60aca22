using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates and times.</summary>
internal sealed partial class PostgresWriter
{
    private void AddMoments()
    {
        Add(Operation.DateAdd, DateAdd);
        Add(Operation.DateDiffBoundaries, DateDiff);
        Add(Operation.DateDiffFull, FullUnits);
        Add(Operation.DateTruncate, (translator, call) => Fragment.Simple($"date_trunc('{call.Detail}', {AsTimestamp(translator, call.Arguments[0])})", SqlType.Timestamp));
        Add(Operation.DatePart, DatePart);
        Add(Operation.DatePartFraction, (translator, call) =>
        {
            var part = $"extract({call.Detail} from {translator.Value(call.Arguments[0]).Text})";
            return Fragment.Simple(TypeClasses.Of(call.Type) == TypeClass.Double ? $"cast({part} as double precision)" : part, TypeClasses.Of(call.Type) == TypeClass.Double ? SqlType.Double : SqlType.Decimal(38, 6));
        });
        Add(Operation.AddDays, (translator, call) => Days(translator, call, "+"));
        Add(Operation.SubtractDays, (translator, call) => Days(translator, call, "-"));
        AddInfix(Operation.DaysBetween, "-", Precedence.Additive, (_, _) => SqlType.Integer);
        AddInfix(Operation.AddInterval, "+", Precedence.Additive, (left, _) => left.Kind == SqlTypeKind.Date ? SqlType.Timestamp : left);
        AddInfix(Operation.SubtractInterval, "-", Precedence.Additive, (left, _) => left.Kind == SqlTypeKind.Date ? SqlType.Timestamp : left);
        AddInfix(Operation.TimestampDifference, "-", Precedence.Additive, (_, _) => SqlType.Interval);
        AddInfix(Operation.IntervalAdd, "+", Precedence.Additive, (_, _) => SqlType.Interval);
        AddInfix(Operation.IntervalSubtract, "-", Precedence.Additive, (_, _) => SqlType.Interval);
        AddInfix(Operation.IntervalMultiply, "*", Precedence.Multiplicative, (_, _) => SqlType.Interval);
        AddInfix(Operation.DateAndTime, "+", Precedence.Additive, (_, _) => SqlType.Timestamp);
        Add(Operation.IntervalNegate, "-{0!}", SqlType.Interval, Precedence.Unary);
        Add(Operation.MakeInterval, (translator, call) => MakeInterval(call.Detail!, call.Detail is "second" ? translator.Value(call.Arguments[0]).Text : Whole(translator, call.Arguments[0], false)));
        Add(Operation.MakeDate, (translator, call) => Fragment.Simple($"make_date({string.Join(", ", call.Arguments.Select(argument => Whole(translator, argument, false)))})", SqlType.Date));
        Add(Operation.MakeTime, (translator, call) => Fragment.Simple($"make_time({Whole(translator, call.Arguments[0], false)}, {Whole(translator, call.Arguments[1], false)}, {translator.Value(call.Arguments[2]).Text})", SqlType.Time));
        Add(Operation.MakeTimestamp, (translator, call) => Fragment.Simple(
            $"make_timestamp({string.Join(", ", call.Arguments.Take(5).Select(argument => Whole(translator, argument, false)))}, {translator.Value(call.Arguments[5]).Text})", SqlType.Timestamp));
        Add(Operation.LastDay, (translator, call) => Fragment.Simple($"cast(date_trunc('month', {AsTimestamp(translator, call.Arguments[0])}) + interval '1 month -1 day' as date)", SqlType.Date));
        Add(Operation.Age, (translator, call) => Fragment.Simple($"age({AsTimestamp(translator, call.Arguments[0])}, {AsTimestamp(translator, call.Arguments[1])})", SqlType.Interval));
        Add(Operation.DateBin, (translator, call) => Fragment.Simple(
            $"date_bin(interval '{call.Detail}{(call.Detail!.StartsWith("1 ", StringComparison.Ordinal) ? "" : "s")}', {AsTimestamp(translator, call.Arguments[0])}, {AsTimestamp(translator, call.Arguments[1])})", SqlType.Timestamp));
        Add(Operation.UnixUnits, (translator, call) => Number($"floor(extract(epoch from {AsTimestamp(translator, call.Arguments[0])}) * {(call.Detail == "millisecond" ? "1000" : "1000000")})"));
        Add(Operation.FromUnixUnits, (translator, call) => new Fragment(
            $"timestamp '1970-01-01 00:00:00' + {translator.Value(call.Arguments[0]).Within(Precedence.Multiplicative)} * interval '1 {call.Detail}'", Precedence.Additive, SqlType.Timestamp));
        Add(Operation.CurrentDate, "current_date", SqlType.Date);
        Add(Operation.CurrentTimestamp, "localtimestamp", SqlType.Timestamp);
        Add(Operation.CurrentTimestampTz, "now()", SqlType.TimestampTz);
        Add(Operation.TimeZone, "timezone({0}, {1})");
        Add(Operation.FromUnixSeconds, "to_timestamp({0})", SqlType.TimestampTz);
        Add(Operation.FormatDate, (translator, call) => DateFormat.ToToChar(call.Detail!) is { } format
            ? Fragment.Simple($"to_char({AsTimestamp(translator, call.Arguments[0])}, {translator.Text(format)})", SqlType.Text)
            : translator.ReportPattern(call.Span, call.Detail!, "to_char has no such field"));
        Add(Operation.ParseDate, (translator, call) => DateFormat.ToToChar(call.Detail!) is { } format && format.IndexOf("FM", StringComparison.Ordinal) < 0
            ? Fragment.Simple($"cast(to_timestamp({translator.Value(call.Arguments[0]).Text}, {translator.Text(format)}) as timestamp)", SqlType.Timestamp)
            : translator.ReportPattern(call.Span, call.Detail!, "to_timestamp has no such field"));
        Add(Operation.TryParseDate, TryParse);
        Add(Operation.MonthName, (translator, call) => Fragment.Simple($"to_char({AsTimestamp(translator, call.Arguments[0])}, 'FMMonth')", SqlType.Text));
        Add(Operation.DayName, (translator, call) => Fragment.Simple($"to_char({AsTimestamp(translator, call.Arguments[0])}, 'FMDay')", SqlType.Text));
    }

    // Of a date some functions make an instant in the session's zone.
    private static string AsTimestamp(Translator translator, BoundExpression value)
    {
        var written = translator.Value(value);
        return written.Type.Kind == SqlTypeKind.Date ? translator.CastTo(written, SqlType.Timestamp).Text : written.Text;
    }

    private static Fragment? Days(Translator translator, NeutralCall call, string sign) => new Fragment(
        $"{translator.Value(call.Arguments[0]).Within(Precedence.Additive)} {sign} {Parenthesized(Whole(translator, call.Arguments[1], false))}", Precedence.Additive, SqlType.Date);

    private static string Parenthesized(string text) => text.IndexOfAny([' ']) >= 0 && !text.StartsWith("cast(", StringComparison.Ordinal) ? $"({text})" : text;

    private static Fragment MakeInterval(string unit, string number) => unit switch
    {
        "quarter" => Fragment.Simple($"make_interval(months => 3 * ({number}))", SqlType.Interval),
        "second" => Fragment.Simple($"make_interval(secs => {number})", SqlType.Interval),
        "millisecond" => new Fragment($"({number}) * interval '1 millisecond'", Precedence.Multiplicative, SqlType.Interval),
        "microsecond" => new Fragment($"({number}) * interval '1 microsecond'", Precedence.Multiplicative, SqlType.Interval),
        "minute" => Fragment.Simple($"make_interval(mins => {number})", SqlType.Interval),
        _ => Fragment.Simple($"make_interval({unit}s => {number})", SqlType.Interval),
    };

    private static Fragment? DateAdd(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]);
        var unit = call.Detail!;
        var number = Translator.ConstantNumber(call.Arguments[1]);
        if (unit == "day" && value.Type.Kind == SqlTypeKind.Date && call.Type.Kind == SqlTypeKind.Date)
        {
            return number is { } days
                ? new Fragment($"{value.Within(Precedence.Additive)} {(days < 0 ? "-" : "+")} {Digits(Math.Abs(days))}", Precedence.Additive, SqlType.Date)
                : new Fragment($"{value.Within(Precedence.Additive)} + {Parenthesized(Whole(translator, call.Arguments[1], false))}", Precedence.Additive, SqlType.Date);
        }

        var type = value.Type.Kind == SqlTypeKind.Date ? SqlType.Timestamp : value.Type;
        var moved = number is { } n
            ? new Fragment($"{value.Within(Precedence.Additive)} {(n < 0 ? "-" : "+")} interval '{Digits(unit == "quarter" ? 3 * Math.Abs(n) : Math.Abs(n))} {(unit == "quarter" ? "month" : unit)}{(Math.Abs(n) == 1 && unit != "quarter" ? "" : "s")}'", Precedence.Additive, type)
            : new Fragment($"{value.Within(Precedence.Additive)} + {MakeInterval(unit, unit is "second" ? translator.Value(call.Arguments[1]).Text : Whole(translator, call.Arguments[1], false)).Within(Precedence.Additive + 1)}", Precedence.Additive, type);
        return call.Type.Kind == SqlTypeKind.Date ? translator.CastTo(moved, SqlType.Date) : moved;
    }

    private static Fragment? DateDiff(Translator translator, NeutralCall call)
    {
        var (start, end) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        string Day(Fragment value) => value.Type.Kind == SqlTypeKind.Date ? value.Within(Precedence.Additive + 1) : $"cast({value.Text} as date)";
        switch (call.Detail)
        {
            case "day" or "dayofyear" or "weekday":
                return new Fragment($"{Day(end)} - {Day(start)}", Precedence.Additive, SqlType.Integer);
            case "year":
                return Number($"extract(year from {end.Text}) - extract(year from {start.Text})");
            case "quarter":
                return Number($"(extract(year from {end.Text}) - extract(year from {start.Text})) * 4 + extract(quarter from {end.Text}) - extract(quarter from {start.Text})");
            case "month":
                return Number($"(extract(year from {end.Text}) - extract(year from {start.Text})) * 12 + extract(month from {end.Text}) - extract(month from {start.Text})");
            case "week" when translator.Source.Kind == DialectKind.DuckDb:
                // Whole weeks between days, as the engine counts them.
                return start.Type.Kind == SqlTypeKind.Date && end.Type.Kind == SqlTypeKind.Date
                    ? new Fragment($"({Day(end)} - {Day(start)}) / 7", Precedence.Multiplicative, SqlType.Integer)
                    : null;
            case "week":
                const string shift = " + 1";
                return new Fragment($"(cast(date_trunc('week', cast({Day(end)}{shift} as timestamp)) as date) - cast(date_trunc('week', cast({Day(start)}{shift} as timestamp)) as date)) / 7", Precedence.Multiplicative, SqlType.Integer);
            case "hour" or "minute" or "second":
                var seconds = call.Detail == "hour" ? 3600 : call.Detail == "minute" ? 60 : 1;
                var (from, to) = (AsTimestamp(translator, call.Arguments[0]), AsTimestamp(translator, call.Arguments[1]));
                return Number($"extract(epoch from date_trunc('{call.Detail}', {to}) - date_trunc('{call.Detail}', {from})){(seconds == 1 ? "" : " / " + Digits(seconds))}");
            case "millisecond" or "microsecond":
                var (first, last) = (AsTimestamp(translator, call.Arguments[0]), AsTimestamp(translator, call.Arguments[1]));
                return Number($"extract(epoch from date_trunc('{call.Detail}s', {last}) - date_trunc('{call.Detail}s', {first})) * {(call.Detail == "millisecond" ? "1000" : "1000000")}");
            default:
                return null;
        }
    }

    private static Fragment Number(string text) => Fragment.Simple($"cast({text} as bigint)", SqlType.BigInt);

    private static Fragment? FullUnits(Translator translator, NeutralCall call)
    {
        var seconds = call.Detail switch { "week" => 604800, "day" => 86400, "hour" => 3600, "minute" => 60, "second" => 1, _ => 0 };
        if (seconds == 0)
        {
            return call.Detail is "month" or "quarter" or "year" ? FullMonths(translator, call) : null;
        }

        var (start, end) = (AsTimestamp(translator, call.Arguments[0]), AsTimestamp(translator, call.Arguments[1]));
        return Number($"trunc(extract(epoch from {end} - {start}) / {Digits(seconds)})");
    }

    // Dates of three numbers with signs between them; year, month and day are a date when the month has the day.
    private static Fragment? TryParse(Translator translator, NeutralCall call)
    {
        var (places, pattern) = (new Dictionary<char, int>(), new System.Text.StringBuilder());
        for (var i = 0; i < call.Detail!.Length; i++)
        {
            if (call.Detail[i] != '%')
            {
                pattern.Append(RegexText.Escape(call.Detail[i].ToString()));
                continue;
            }

            var field = call.Detail[++i];
            if (field is not ('Y' or 'm' or 'd') || places.ContainsKey(field))
            {
                return null;
            }

            places[field] = places.Count + 1;
            pattern.Append(field == 'Y' ? "([0-9]{4})" : "([0-9]{1,2})");
        }

        if (places.Count != 3)
        {
            return null;
        }

        string Part(char field) => $"cast(p[{Digits(places[field])}] as integer)";
        var (year, month, day) = (Part('Y'), Part('m'), Part('d'));
        return Fragment.Simple(
            $"(select case when {year} > 0 and {month} between 1 and 12 then case when {day} between 1 and extract(day from make_date({year}, {month}, 1) + interval '1 month -1 day') then cast(make_date({year}, {month}, {day}) as timestamp) end end"
            + $" from (select regexp_match({translator.Value(call.Arguments[0]).Text}, {translator.Text("^" + pattern + "$")})) as m (p))", SqlType.Timestamp);
    }

    // A month is full when the same day and time, or the month's last, is reached.
    private static Fragment FullMonths(Translator translator, NeutralCall call)
    {
        var (start, end) = (AsTimestamp(translator, call.Arguments[0]), AsTimestamp(translator, call.Arguments[1]));
        var divisor = call.Detail switch { "month" => "", "quarter" => " / 3", _ => " / 12" };
        string Months(string from, string to)
        {
            var boundaries = $"((extract(year from {to}) - extract(year from {from})) * 12 + extract(month from {to}) - extract(month from {from}))";
            return $"{boundaries} - case when {from} + make_interval(months => cast({boundaries} as integer)) > {to} then 1 else 0 end";
        }

        return Fragment.Simple(
            $"case when {start} <= {end} then cast({Months(start, end)} as bigint){divisor} else -(cast({Months(end, start)} as bigint){divisor}) end", SqlType.BigInt);
    }

    private static Fragment? DatePart(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]).Text;
        var part = call.Detail switch
        {
            "second" => $"trunc(extract(second from {value}))",
            "millisecond" or "microsecond" => $"trunc(extract({call.Detail}s from {value}))",
            _ => $"extract({call.Detail} from {value})",
        };
        return Fragment.Simple($"cast({part} as integer)", SqlType.Integer);
    }
}
