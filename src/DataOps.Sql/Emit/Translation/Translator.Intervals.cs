using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Intervals and variables.</summary>
internal sealed partial class Translator
{
    private readonly Dictionary<int, string> _variables = [];

    private Fragment Interval(BoundOperator operation)
    {
        var value = operation.Operands[0];
        var unit = (operation.Detail ?? "").ToLowerInvariant();
        if (Constant(value) is { } text)
        {
            return IntervalLiteral(unit.Length == 0 ? text : text.Trim() + " " + unit, operation.Span);
        }

        if (ConstantNumber(value) is { } number)
        {
            return IntervalLiteral(number.ToString(CultureInfo.InvariantCulture) + " " + unit, operation.Span);
        }

        if (unit.Length == 0)
        {
            return To(Value(value), SqlType.Interval, operation.Span);
        }

        return Neutral(new NeutralCall(SqlType.Interval, operation.Span, Emit.Operation.MakeInterval, value) { Detail = Units.Singular(unit) });
    }

    private Fragment IntervalLiteral(string text, TextSpan span)
    {
        if (_dialect.Kind == DialectKind.TSql)
        {
            return IntervalText.Microseconds(text) is { } micros
                ? Fragment.Simple($"cast({micros.ToString(CultureInfo.InvariantCulture)} as bigint)", SqlType.Interval)
                : ReportType(span, SqlType.Interval, "Add units to a date instead.");
        }

        return IntervalText.Normalize(text) is { } normalized
            ? Fragment.Simple($"interval {Text(normalized)}", SqlType.Interval)
            : ReportPattern(span, text, "write an interval as whole numbers with units");
    }

    private Fragment Variable(BoundVariable variable) => _variables.TryGetValue(variable.Id, out var name)
        ? Fragment.Simple(name, TargetTypes.Map(variable.Type, _dialect) ?? variable.Type)
        : ReportUnknown(variable.Span, "this variable");

    /// <summary>A lambda's body where true or false is needed.</summary>
    public Fragment BodyCondition(BoundLambda lambda, params string[] names)
    {
        Body(lambda, names);
        return Condition(lambda.Body);
    }

    /// <summary>Writes a lambda's body with its variables standing for columns or variables of the target.</summary>
    public Fragment Body(BoundLambda lambda, params string[] names)
    {
        for (var i = 0; i < lambda.Variables.Length && i < names.Length; i++)
        {
            _variables[lambda.Variables[i]] = names[i];
        }

        return Value(lambda.Body);
    }
}

/// <summary>Units of time.</summary>
internal static class Units
{
    /// <summary>The unit's one name, from its plural, its short forms, or T-SQL's.</summary>
    public static string Singular(string unit) => unit.ToLowerInvariant() switch
    {
        "years" or "yy" or "yyyy" or "y" or "yr" or "yrs" => "year",
        "quarters" or "qq" or "q" => "quarter",
        "months" or "mm" or "m" or "mon" or "mons" => "month",
        "weeks" or "wk" or "ww" or "w" => "week",
        "days" or "dd" or "d" or "dayofmonth" => "day",
        "dayofyear" or "dy" or "doy" => "dayofyear",
        "weekday" or "dw" => "weekday",
        "isowk" or "isoww" => "iso_week",
        "hours" or "hh" or "h" or "hr" or "hrs" => "hour",
        "minutes" or "mi" or "n" or "min" or "mins" => "minute",
        "seconds" or "ss" or "s" or "sec" or "secs" => "second",
        "milliseconds" or "ms" or "msec" or "msecs" => "millisecond",
        "microseconds" or "mcs" or "us" or "usec" or "usecs" => "microsecond",
        "nanoseconds" or "ns" => "nanosecond",
        "decades" => "decade",
        "centuries" or "c" => "century",
        "millennia" or "millenniums" => "millennium",
        var other => other,
    };
}
