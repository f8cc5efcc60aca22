using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates and times.</summary>
internal sealed partial class DuckDbReader
{
    private void AddMoments()
    {
        Add("date_part datepart", call => Translator.Constant(call.Arguments[0]) is { } part ? ReadPart(call, Units.Singular(part), call.Arguments[1]) : null);
        foreach (var part in new[]
        {
            "year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond", "dayofmonth", "dayofyear",
            "dayofweek", "isodow", "weekday", "yearweek", "isoyear", "weekofyear", "decade", "century", "millennium", "epoch", "epoch_ms", "epoch_us",
        })
        {
            Add(part, call => ReadPart(call, PartOf(part), call.Arguments[0]));
        }

        Add("date_trunc datetrunc", call => Translator.Constant(call.Arguments[0]) is { } part && TypeClasses.Of(call.Arguments[1].Type) is TypeClass.Date or TypeClass.Timestamp
            ? Of(call, Operation.DateTruncate, Units.Singular(Translator.Constant(call.Arguments[0])!), call.Arguments[1])
            : null);
        Add("date_diff datediff", call => ReadDifference(call, Operation.DateDiffBoundaries));
        Add("date_sub datesub", call => ReadDifference(call, Operation.DateDiffFull));
        Add("date_add", ReadAdd);
        Add("last_day", Operation.LastDay);
        Add("make_date", call => call.Arguments.Length == 3 ? Of(call, Operation.MakeDate, call.Arguments) : null);
        Add("make_timestamp", call => call.Arguments.Length == 6 ? Of(call, Operation.MakeTimestamp, call.Arguments)
            : call.Arguments.Length == 1 && TypeClasses.Of(call.Type) == TypeClass.Timestamp ? Of(call, Operation.FromUnixUnits, "microsecond", call.Arguments) : null);
        Add("make_time", Operation.MakeTime);
        Add("age", call => call.Arguments.Length == 2 ? Of(call, Operation.Age, call.Arguments) : null);
        Add("current_date today", Operation.CurrentDate);
        Add("now get_current_timestamp current_timestamp transaction_timestamp", Operation.CurrentTimestampTz);
        Add("current_localtimestamp", Operation.CurrentTimestamp);
        Add("timezone", call => call.Arguments.Length == 2 ? Of(call, Operation.TimeZone, call.Arguments) : null);
        Add("strftime", call => Translator.Constant(call.Arguments[0]) is not null ? Format(call, call.Arguments[1], call.Arguments[0]) : Format(call, call.Arguments[0], call.Arguments[1]));
        Add("strptime", call => Translator.Constant(call.Arguments[1]) is { } format && DateFormat.FromStrftime(format) is { } parsed
            ? Of(call, Operation.ParseDate, parsed, call.Arguments[0]) : null);
        Add("try_strptime", call => Translator.Constant(call.Arguments[1]) is { } format && DateFormat.FromStrftime(format) is { } parsed
            ? Of(call, Operation.TryParseDate, parsed, call.Arguments[0]) : null);
        Add("monthname", Operation.MonthName);
        Add("dayname", Operation.DayName);
        Add("to_timestamp", Operation.FromUnixSeconds);
        foreach (var unit in new[] { "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds" })
        {
            Add("to_" + unit, call => Of(call, Operation.MakeInterval, Units.Singular(unit), call.Arguments[0]));
        }
    }

    private static NeutralCall? Format(BoundCall call, BoundExpression value, BoundExpression format) =>
        Translator.Constant(format) is { } text && DateFormat.FromStrftime(text) is { } parsed ? Of(call, Operation.FormatDate, parsed, value) : null;

    private static string PartOf(string name) => name switch
    {
        "dayofmonth" => "day",
        "dayofweek" or "weekday" => "dow",
        "weekofyear" => "week",
        "dayofyear" => "doy",
        _ => name,
    };

    private static NeutralCall? ReadPart(BoundCall call, string part, BoundExpression value)
    {
        part = part switch { "weekday" or "dayofweek" => "dow", "dayofyear" => "doy", _ => part };
        return part switch
        {
            "epoch" when TypeClasses.Of(value.Type) == TypeClass.Interval => value is BoundCall { Name: "-", Arguments: [var end, var start] } && (TypeClasses.Of(end.Type), TypeClasses.Of(start.Type)) is (TypeClass.Timestamp, TypeClass.Timestamp)
                ? Of(call, Operation.DatePartFraction, part, value) : null,
            _ when TypeClasses.Of(value.Type) is not (TypeClass.Date or TypeClass.Timestamp) && !(TypeClasses.Of(value.Type) == TypeClass.Interval && part is not ("week" or "dow")) => null,
            "epoch" => Of(call, Operation.DatePartFraction, part, value),
            "year" or "quarter" or "month" or "week" or "day" or "hour" or "minute" or "second" or "millisecond" or "microsecond" or "dow" or "isodow" or "doy"
                or "isoyear" or "decade" or "century" or "millennium" => Of(call, Operation.DatePart, part, value),
            _ => null,
        };
    }

    private static NeutralCall? ReadDifference(BoundCall call, Operation operation)
    {
        var (start, end) = (TypeClasses.Of(call.Arguments[1].Type), TypeClasses.Of(call.Arguments[2].Type));
        return Translator.Constant(call.Arguments[0]) is { } part && start is TypeClass.Date or TypeClass.Timestamp && end is TypeClass.Date or TypeClass.Timestamp
            ? Of(call, operation, Units.Singular(Translator.Constant(call.Arguments[0])!), call.Arguments[1], call.Arguments[2])
            : null;
    }
}
