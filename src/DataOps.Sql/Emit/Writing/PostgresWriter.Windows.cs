using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// Windows that the engine has no function for: the values of a frame are gathered in an array, in the window's order, and the one
/// wanted is taken from there.
/// </summary>
internal sealed partial class PostgresWriter
{
    private static bool IgnoresNulls(NeutralCall call) => call.Origin is { NullTreatment: NullTreatment.IgnoreNulls, Window: not null };

    private static Fragment? Edge(Translator translator, NeutralCall call, string function)
    {
        if (IgnoresNulls(call))
        {
            return NotNull(translator, call, call.Origin!.Window!.Frame, values => function == "first_value" ? "1" : $"cardinality({values})");
        }

        var value = translator.Argument(call, call.Arguments[0]);
        return Fragment.Simple(translator.Aggregate(call, function, value.Text), value.Type);
    }

    // Of the rows before or behind the n-th that is not null.
    private static Fragment? OffsetNotNull(Translator translator, NeutralCall call, bool isLag)
    {
        var places = call.Arguments.Length > 1 ? Translator.ConstantNumber(call.Arguments[1]) : 1;
        if (places is not (>= 1 and var distance))
        {
            return null;
        }

        var one = new BoundLiteral(SqlType.Integer, call.Span, LiteralKind.Integer, "1");
        var frame = isLag
            ? new BoundFrame(FrameUnit.Rows, FrameBoundKind.UnboundedPreceding, null, FrameBoundKind.Preceding, one, FrameExclusion.None)
            : new BoundFrame(FrameUnit.Rows, FrameBoundKind.Following, one, FrameBoundKind.UnboundedFollowing, null, FrameExclusion.None);
        var found = NotNull(translator, call, frame, values => !isLag ? Digits(distance) : distance == 1 ? $"cardinality({values})" : $"cardinality({values}) - {Digits(distance - 1)}");
        if (call.Arguments.Length < 3 || found is not { } element)
        {
            return found;
        }

        // An element is null only where there is none.
        var other = translator.Value(call.Arguments[2]);
        return Fragment.Simple($"coalesce({element.Text}, {(other.Type.Kind == element.Type.Kind ? other : translator.CastTo(other, element.Type)).Text})", element.Type);
    }

    private static Fragment? NotNull(Translator translator, NeutralCall call, BoundFrame? frame, Func<string, string> place)
    {
        var value = translator.Value(call.Arguments[0]);
        var window = Over(call, call.Origin!.Window!.OrderBy, frame);
        var values = $"array_agg({value.Text}) filter (where {value.Within(Precedence.Is + 1)} is not null){translator.Suffix(window, null)}";
        return Fragment.Simple($"({values})[{place(values)}]", value.Type);
    }

    private static readonly BoundFrame WholePartition =
        new(FrameUnit.Rows, FrameBoundKind.UnboundedPreceding, null, FrameBoundKind.UnboundedFollowing, null, FrameExclusion.None);

    // The place is 1 + fraction * (number of values - 1); between two places the value lies on the line between theirs.
    private static Fragment? WindowedPercentile(Translator translator, NeutralCall call, string function, string fraction)
    {
        var origin = call.Origin!;
        var value = translator.Value(call.Arguments[0]);
        if (function == "mode" || origin.Filter is not null || origin.Window!.OrderBy.Length > 0 || origin.Window.Frame is not null
            || (function == "percentile_cont" && !TypeClasses.IsNumber(value.Type)))
        {
            return translator.ReportForm(call.Span, "this percentile over a window", "Compute it in a grouped query and join that.");
        }

        var descending = origin.OrderBy.Length > 0 && origin.OrderBy[0].Descending;
        var order = new BoundOrderItem(call.Arguments[0], descending, NullOrder.Last);
        var isContinuous = function == "percentile_cont";
        var element = isContinuous && value.Type.Kind != SqlTypeKind.Double ? translator.CastTo(value, SqlType.Double) : value;
        var values = $"(array_agg({element.Text}) filter (where {value.Within(Precedence.Is + 1)} is not null){translator.Suffix(Over(call, [order], WholePartition), null)})";
        var count = $"count({value.Text}){translator.Suffix(Over(call, [], null), null)}";
        if (!isContinuous)
        {
            return Fragment.Simple($"{values}[cast(greatest(ceil({fraction} * {count}), 1) as integer)]", value.Type);
        }

        var place = $"{fraction} * ({count} - 1)";
        var (low, high) = ($"{values}[cast(floor({place}) as integer) + 1]", $"{values}[cast(ceil({place}) as integer) + 1]");
        return Cut(translator, call, new Fragment(
            $"{low} + ({high} - {low}) * cast({place} - floor({place}) as double precision)", Precedence.Additive, SqlType.Double));
    }

    // Of decimals DuckDB leaves out the digits that their scale has no place for.
    private static Fragment Cut(Translator translator, NeutralCall call, Fragment value) =>
        translator.Source.Kind == DialectKind.DuckDb && call.Type is { Kind: SqlTypeKind.Decimal, Scale: { } scale }
            ? new Fragment($"floor(cast({value.Text} as numeric) * {PowerOfTen(scale)}) * {Fraction(scale)}", Precedence.Multiplicative, SqlType.Decimal(38, scale))
            : value;

    // The call's window with another order or frame.
    private static BoundCall Over(NeutralCall call, BoundOrderItem[] order, BoundFrame? frame)
    {
        var origin = call.Origin!;
        return new BoundCall(origin.Type, origin.Span, origin.Name, origin.Kind, origin.Arguments) { Window = new BoundWindow(origin.Window!.PartitionBy, order, frame) };
    }
}
