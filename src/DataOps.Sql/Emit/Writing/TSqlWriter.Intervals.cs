using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// Intervals within a query: the engine has no such type, so those of days and shorter units are whole microseconds there. They are
/// compared, added and taken apart; none may be shown.
/// </summary>
internal sealed partial class TSqlWriter
{
    private void AddIntervals()
    {
        Add(Operation.TimestampDifference, (translator, call) => Fragment.Simple(
            $"datediff_big(microsecond, {translator.Value(call.Arguments[1]).Text}, {translator.Value(call.Arguments[0]).Text})", SqlType.Interval));
        AddInfix(Operation.IntervalAdd, "+", Precedence.Additive, (_, _) => SqlType.Interval);
        AddInfix(Operation.IntervalSubtract, "-", Precedence.Additive, (_, _) => SqlType.Interval);
        Add(Operation.IntervalNegate, "-{0!}", SqlType.Interval, Precedence.Unary);
        Add(Operation.IntervalMultiply, (translator, call) => TypeClasses.Of(call.Arguments[1].Type) == TypeClass.Integer
            ? new Fragment($"{translator.Value(call.Arguments[0]).Within(Precedence.Multiplicative)} * {translator.Value(call.Arguments[1]).Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, SqlType.Interval)
            : null);
        Add(Operation.MakeInterval, (translator, call) => IntervalText.UnitMicroseconds(call.Detail!) is { } unit && TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Integer
            ? new Fragment($"cast({translator.Value(call.Arguments[0]).Text} as bigint) * {Digits(unit)}", Precedence.Multiplicative, SqlType.Interval)
            : translator.ReportType(call.Span, SqlType.Interval, "Add units to a date instead."));
    }

    // Seconds and the rest apart: dateadd takes plain integers.
    private static Fragment MovedBy(Fragment value, Fragment interval, int sign)
    {
        var micros = sign > 0 ? interval.Within(Precedence.Multiplicative) : "-" + interval.AsPrimary;
        return Fragment.Simple($"dateadd(microsecond, {micros} % 1000000, dateadd(second, {micros} / 1000000, {value.Text}))", value.Type);
    }

    // Moments from one to another: so many units after the first, as many as there is room for.
    private static WrittenFunction? Series(Translator translator, BoundFunctionTable table, Fragment[] arguments)
    {
        // Of days PostgreSQL makes instants of the session's zone; the same days are meant.
        arguments = [.. arguments.Select((argument, i) => table.Arguments[i] is BoundCast { IsImplicit: true, Operand: { Type.Kind: SqlTypeKind.Date } day } ? translator.Value(day) : argument)];
        if (arguments.Length != 3 || TypeClasses.Of(arguments[0].Type) is not (TypeClass.Date or TypeClass.Timestamp)
            || Parts(translator, table.Arguments[2]) is not [var (unit, number)] || !int.TryParse(number, out var step) || step <= 0)
        {
            return null;
        }

        // Of the last days of a month the engines make others, each step from the one before.
        if (unit is "month" or "quarter" or "year" && !IsStartOfMonth(table.Arguments[0]))
        {
            return null;
        }

        var (start, end) = (translator.CastTo(arguments[0], SqlType.WithPrecision(SqlTypeKind.Timestamp, 6)).Text, translator.CastTo(arguments[1], SqlType.WithPrecision(SqlTypeKind.Timestamp, 6)).Text);
        var value = $"dateadd({unit}, {(step == 1 ? "n.place" : $"n.place * {Digits(step)}")}, {start})";
        return new WrittenFunction(
            $"(select {value} as value from (select top (case when {end} < {start} then 0 else datediff({unit}, {start}, {end}){(step == 1 ? "" : " / " + Digits(step))} + 1 end) row_number() over (order by (select null)) - 1 as place from sys.all_objects as a cross join sys.all_objects as b) as n where {value} {(table.Function == "range" ? "<" : "<=")} {end})",
            [SqlType.Timestamp]);
    }

    private static bool IsStartOfMonth(BoundExpression value) => value switch
    {
        BoundCast { Operand: var operand } => Translator.Constant(operand) is { Length: >= 10 } text ? text.Trim().Substring(8, 2) is "01" : IsStartOfMonth(operand),
        BoundCall { Name: "date_trunc" or "datetrunc" } call => Translator.Constant(call.Arguments[0]) is { } unit && Units.Singular(unit) is "month" or "quarter" or "year",
        BoundCall { Name: "make_date" } call => call.Arguments.Length == 3 && Translator.ConstantNumber(call.Arguments[2]) == 1,
        _ => false,
    };
}
