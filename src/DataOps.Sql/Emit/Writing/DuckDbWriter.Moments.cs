using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates and times.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddMoments()
    {
        Add(Operation.DateAdd, DateAdd);
        Add(Operation.DateDiffBoundaries, DateDiff);
        Add(Operation.DateDiffFull, (translator, call) => Fragment.Simple($"date_sub('{call.Detail}', {translator.Value(call.Arguments[0]).Text}, {translator.Value(call.Arguments[1]).Text})", SqlType.BigInt));
        Add(Operation.DateTruncate, (translator, call) => Fragment.Simple($"date_trunc('{call.Detail}', {translator.Value(call.Arguments[0]).Text})", SqlType.Timestamp));
        Add(Operation.DatePart, DatePart);
        Add(Operation.DatePartFraction, DatePartFraction);
        Add(Operation.AddDays, (translator, call) => Days(translator, call, "+"));
        Add(Operation.SubtractDays, (translator, call) => Days(translator, call, "-"));
        AddInfix(Operation.DaysBetween, "-", Precedence.Additive, (_, _) => SqlType.BigInt);
        AddInfix(Operation.AddInterval, "+", Precedence.Additive, (left, _) => left.Kind == SqlTypeKind.Date ? SqlType.Timestamp : left);
        AddInfix(Operation.SubtractInterval, "-", Precedence.Additive, (left, _) => left.Kind == SqlTypeKind.Date ? SqlType.Timestamp : left);
        AddInfix(Operation.TimestampDifference, "-", Precedence.Additive, (_, _) => SqlType.Interval);
        AddInfix(Operation.IntervalAdd, "+", Precedence.Additive, (_, _) => SqlType.Interval);
        AddInfix(Operation.IntervalSubtract, "-", Precedence.Additive, (_, _) => SqlType.Interval);
        Add(Operation.IntervalMultiply, (translator, call) => TypeClasses.Of(call.Arguments[1].Type) == TypeClass.Integer
            ? new Fragment($"{translator.Value(call.Arguments[0]).Within(Precedence.Multiplicative)} * {translator.Value(call.Arguments[1]).Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, SqlType.Interval)
            : WholeUnits(translator, call));
        AddInfix(Operation.DateAndTime, "+", Precedence.Additive, (_, _) => SqlType.Timestamp);
        Add(Operation.IntervalNegate, "-{0!}", SqlType.Interval, Precedence.Unary);
        Add(Operation.MakeInterval, MakeInterval);
        Add(Operation.MakeDate, "make_date({0}, {1}, {2})", SqlType.Date);
        Add(Operation.MakeTime, "make_time({0}, {1}, {2})", SqlType.Time);
        Add(Operation.MakeTimestamp, "make_timestamp({0}, {1}, {2}, {3}, {4}, {5})", SqlType.Timestamp);
        Add(Operation.LastDay, "last_day({0})", SqlType.Date);
        Add(Operation.Age, "age({0}, {1})", SqlType.Interval);
        Add(Operation.DateBin, (translator, call) => Fragment.Simple(
            $"time_bucket(interval '{call.Detail}', {AsTimestamp(translator, call.Arguments[0])}, {AsTimestamp(translator, call.Arguments[1])})", SqlType.Timestamp));
        Add(Operation.UnixUnits, (translator, call) => Fragment.Simple($"epoch_{(call.Detail == "millisecond" ? "ms" : "us")}({translator.Value(call.Arguments[0]).Text})", SqlType.BigInt));
        Add(Operation.FromUnixUnits, (translator, call) => Fragment.Simple($"{(call.Detail == "millisecond" ? "epoch_ms" : "make_timestamp")}({translator.Value(call.Arguments[0]).Text})", SqlType.Timestamp));
        Add(Operation.CurrentDate, "current_date", SqlType.Date);
        Add(Operation.CurrentTimestamp, "current_localtimestamp()", SqlType.Timestamp);
        Add(Operation.CurrentTimestampTz, "now()", SqlType.TimestampTz);
        Add(Operation.TimeZone, "timezone({0}, {1})");
        Add(Operation.FromUnixSeconds, "to_timestamp({0})", SqlType.TimestampTz);
        Add(Operation.FormatDate, (translator, call) => Fragment.Simple($"strftime({translator.Value(call.Arguments[0]).Text}, {translator.Text(call.Detail!)})", SqlType.Text));
        Add(Operation.TryParseDate, (translator, call) => Fragment.Simple($"try_strptime({translator.Value(call.Arguments[0]).Text}, {translator.Text(call.Detail!)})", SqlType.Timestamp));
        Add(Operation.ParseDate, (translator, call) => Fragment.Simple($"strptime({translator.Value(call.Arguments[0]).Text}, {translator.Text(call.Detail!)})", SqlType.Timestamp));
        Add(Operation.MonthName, "monthname({0})", SqlType.Text);
        Add(Operation.DayName, "dayname({0})", SqlType.Text);
    }

    // The engine takes days as plain integers.
    private static Fragment? Days(Translator translator, NeutralCall call, string sign)
    {
        var (value, days) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        days = days.Type.Kind is SqlTypeKind.BigInt or SqlTypeKind.HugeInt ? translator.CastTo(days, SqlType.Integer) : days;
        return new Fragment($"{value.Within(Precedence.Additive)} {sign} {days.Within(Precedence.Additive + 1)}", Precedence.Additive, SqlType.Date);
    }

    // The engine moves nothing by parts of a month or day.
    private static Fragment? WholeUnits(Translator translator, NeutralCall call) => call.Arguments[0] switch
    {
        BoundOperator { Operation: BoundOperation.Interval } interval when IsOfTime(interval) =>
            Fragment.Simple($"to_microseconds(cast(epoch({translator.Value(interval).Text}) * {translator.Value(call.Arguments[1]).AsPrimary} * 1000000 as bigint))", SqlType.Interval),
        _ => null,
    };

    private static bool IsOfTime(BoundOperator interval) =>
        Units.Singular(interval.Detail ?? "") is "hour" or "minute" or "second" or "millisecond" or "microsecond";

    private Fragment? DateAdd(Translator translator, NeutralCall call)
    {
        var (value, number) = (translator.Value(call.Arguments[0]), call.Arguments[1]);
        var unit = call.Detail!;
        if (unit == "day" && value.Type.Kind == SqlTypeKind.Date && call.Type.Kind == SqlTypeKind.Date)
        {
            return Signed(value, translator, number, count => count, SqlType.Date);
        }

        var moved = Signed(value, translator, number, count => $"{IntervalFunction(unit)}({count})", value.Type.Kind == SqlTypeKind.Date ? SqlType.Timestamp : value.Type, constant => $"interval '{Digits(constant)} {unit}{(Math.Abs(constant) == 1 ? "" : "s")}'");
        return call.Type.Kind == SqlTypeKind.Date ? translator.CastTo(moved, SqlType.Date) : moved;
    }

    private static Fragment Signed(Fragment value, Translator translator, BoundExpression number, Func<string, string> write, SqlType type, Func<long, string>? constant = null)
    {
        if (Translator.ConstantNumber(number) is { } n)
        {
            var amount = constant?.Invoke(Math.Abs(n)) ?? write(Digits(Math.Abs(n)));
            return new Fragment($"{value.Within(Precedence.Additive)} {(n < 0 ? "-" : "+")} {amount}", Precedence.Additive, type);
        }

        var count = translator.Value(number);
        var whole = count.Type.Kind is SqlTypeKind.HugeInt or SqlTypeKind.BigInt ? translator.CastTo(count, SqlType.Integer) : count;
        return new Fragment($"{value.Within(Precedence.Additive)} + {write(constant is null ? whole.Within(Precedence.Additive + 1) : whole.Text)}", Precedence.Additive, type);
    }

    private static string IntervalFunction(string unit) => unit == "quarter" ? "to_quarters" : $"to_{unit}s";

    private static Fragment? MakeInterval(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]);
        var isWhole = TypeClasses.Of(value.Type) == TypeClass.Integer;
        return call.Detail is "second" || isWhole
            ? Fragment.Simple($"{IntervalFunction(call.Detail!)}({(value.Type.Kind == SqlTypeKind.HugeInt || (value.Type.Kind == SqlTypeKind.BigInt && call.Detail is "year" or "month" or "week" or "day" or "quarter" && value.Type.Kind == SqlTypeKind.BigInt) ? translator.CastTo(value, SqlType.Integer).Text : value.Text)})", SqlType.Interval)
            : null;
    }

    // SQL Server's weeks begin on Sunday, the engine's on Monday.
    private static Fragment? DateDiff(Translator translator, NeutralCall call)
    {
        var (start, end) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        if (call.Detail == "week" && translator.Source.Kind == DialectKind.TSql)
        {
            // The engine's own difference in weeks counts whole ones.
            string Monday(Fragment value) => $"cast(date_trunc('week', {value.Within(Precedence.Additive)} + interval '1 day') as date)";
            return new Fragment($"({Monday(end)} - {Monday(start)}) // 7", Precedence.Multiplicative, SqlType.BigInt);
        }

        var unit = call.Detail is "dayofyear" or "weekday" ? "day" : call.Detail;
        return unit is "nanosecond" ? null : Fragment.Simple($"date_diff('{unit}', {start.Text}, {end.Text})", SqlType.BigInt);
    }

    private static Fragment? DatePart(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]).Text;
        return call.Detail switch
        {
            "year" or "quarter" or "month" or "week" or "day" or "hour" or "minute" or "second" or "isodow" or "isoyear" => Fragment.Simple($"{call.Detail}({value})", SqlType.BigInt),
            "dow" => Fragment.Simple($"dayofweek({value})", SqlType.BigInt),
            "doy" => Fragment.Simple($"dayofyear({value})", SqlType.BigInt),
            "decade" or "century" or "millennium" or "millisecond" or "microsecond" => Fragment.Simple($"date_part('{call.Detail}', {value})", SqlType.BigInt),
            _ => null,
        };
    }

    private static string AsTimestamp(Translator translator, BoundExpression value)
    {
        var written = translator.Value(value);
        return written.Type.Kind == SqlTypeKind.Date ? translator.CastTo(written, SqlType.Timestamp).Text : written.Text;
    }

    // Whole microseconds, as a decimal. A year of an interval has 360 days here and 365.25 in PostgreSQL.
    private static Fragment? DatePartFraction(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]).Text;
        var isInterval = TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Interval 
            && !(call.Arguments[0] is BoundCall { Name: "-", Arguments: { Length: 2 } sides } && TypeClasses.Of(sides[0].Type) == TypeClass.Timestamp);
        var micros = call.Detail != "epoch" ? $"microsecond({value})" : isInterval ? $"(epoch_us({value}) + 453600000000 * year({value}))" : $"epoch_us({value})";
        return TypeClasses.Of(call.Type) == TypeClass.Double
            ? new Fragment($"{micros} / 1000000", Precedence.Multiplicative, SqlType.Double)
            : new Fragment($"{micros} * 0.000001", Precedence.Multiplicative, SqlType.Decimal(25, 6));
    }
}
