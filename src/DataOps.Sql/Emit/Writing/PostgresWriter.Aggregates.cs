using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Aggregates and window functions.</summary>
internal sealed partial class PostgresWriter
{
    private void AddAggregates()
    {
        AddAggregate(Operation.CountRows, "count", _ => SqlType.BigInt, "*");
        Add(Operation.Count, (translator, call) => Fragment.Simple(
            translator.Aggregate(call, "count", call.Origin!.Distinct ? translator.FoldedArgument(call, call.Arguments[0]).Text : translator.Argument(call, call.Arguments[0]).Text), SqlType.BigInt));
        AddAggregate(Operation.Sum, "sum", type => type.Kind switch
        {
            SqlTypeKind.SmallInt or SqlTypeKind.Integer => SqlType.BigInt,
            SqlTypeKind.BigInt => SqlType.Decimal(38, 0),
            SqlTypeKind.Decimal => SqlType.Decimal(38, type.Scale ?? 0),
            _ => type,
        });
        Add(Operation.Average, Average);
        Add(Operation.Min, (translator, call) => Extreme(translator, call, "min", ""));
        Add(Operation.Max, (translator, call) => Extreme(translator, call, "max", " desc"));
        AddAggregate(Operation.MinBoolean, "bool_and", type => type);
        AddAggregate(Operation.MaxBoolean, "bool_or", type => type);
        Add(Operation.AnyValue, (translator, call) => First(translator, call, skipsNulls: true));
        Add(Operation.FirstOfGroup, (translator, call) => First(translator, call, skipsNulls: false));
        Add(Operation.ArgMax, (translator, call) => Arg(translator, call, " desc"));
        Add(Operation.ArgMin, (translator, call) => Arg(translator, call, ""));
        Add(Operation.CountIf, CountIf);
        AddAggregate(Operation.AllTrue, "bool_and", type => type);
        AddAggregate(Operation.AnyTrue, "bool_or", type => type);
        foreach (var (operation, name) in Statistics)
        {
            Add(operation, (translator, call) =>
            {
                var arguments = call.Arguments.Select(argument => translator.InAggregate(() => AsDouble(translator, argument))).ToArray();
                return Fragment.Simple(translator.Aggregate(call, name, arguments), operation == Operation.RegressionCount ? SqlType.BigInt : SqlType.Double);
            });
        }

        Add(Operation.StringAggregate, (translator, call) =>
        {
            var arguments = call.Arguments.Select(argument => translator.InAggregate(() => translator.AsText(argument).Text)).ToList();
            if (arguments.Count == 1)
            {
                arguments.Add("','");
            }

            if (call.Origin is { Distinct: true, OrderBy: [var item], Window: null, Filter: null } && BoundEquality.Same(item.Value, call.Arguments[0]))
            {
                // Distinct values are ordered by the argument exactly as it is written.
                var key = $"cast({arguments[0]} as text) collate \"C\"";
                return Fragment.Simple($"string_agg(distinct {key}, {arguments[1]} order by {key}{(item.Descending ? " desc" : "")})", SqlType.Text);
            }

            return Fragment.Simple(translator.Aggregate(call, "string_agg", [.. arguments]), SqlType.Text);
        });
        Add(Operation.ListAggregate, (translator, call) =>
        {
            var value = translator.Argument(call, call.Arguments[0]);
            return Fragment.Simple(translator.Aggregate(call, "array_agg", value.Text), SqlType.List(value.Type));
        });
        Add(Operation.Median, (translator, call) => Percentile(translator, call, "percentile_cont", "0.5"));
        Add(Operation.PercentileContinuous, (translator, call) => Percentile(translator, call, "percentile_cont", translator.Value(call.Arguments[1]).Text));
        Add(Operation.PercentileDiscrete, (translator, call) => Percentile(translator, call, "percentile_disc", translator.Value(call.Arguments[1]).Text));
        Add(Operation.Mode, (translator, call) => Percentile(translator, call, "mode", ""));
        AddAggregate(Operation.BitAndAggregate, "bit_and", type => type);
        AddAggregate(Operation.BitOrAggregate, "bit_or", type => type);
        AddAggregate(Operation.RowNumber, "row_number", _ => SqlType.BigInt);
        AddAggregate(Operation.Rank, "rank", _ => SqlType.BigInt);
        AddAggregate(Operation.DenseRank, "dense_rank", _ => SqlType.BigInt);
        AddAggregate(Operation.PercentRank, "percent_rank", _ => SqlType.Double);
        AddAggregate(Operation.CumulativeDistribution, "cume_dist", _ => SqlType.Double);
        Add(Operation.Ntile, (translator, call) => Fragment.Simple(translator.Aggregate(call, "ntile", Whole(translator, call.Arguments[0], false)), SqlType.Integer));
        Add(Operation.Lag, (translator, call) => Offset(translator, call, "lag"));
        Add(Operation.Lead, (translator, call) => Offset(translator, call, "lead"));
        Add(Operation.FirstValue, (translator, call) => Edge(translator, call, "first_value"));
        Add(Operation.LastValue, (translator, call) => Edge(translator, call, "last_value"));
        Add(Operation.NthValue, (translator, call) =>
        {
            if (IgnoresNulls(call))
            {
                return NotNull(translator, call, call.Origin!.Window!.Frame, _ => Whole(translator, call.Arguments[1], false));
            }

            var value = translator.Value(call.Arguments[0]);
            return Fragment.Simple(translator.Aggregate(call, "nth_value", value.Text, Whole(translator, call.Arguments[1], false)), value.Type);
        });
    }

    private static Fragment? Offset(Translator translator, NeutralCall call, string function)
    {
        if (IgnoresNulls(call))
        {
            return OffsetNotNull(translator, call, function == "lag");
        }

        var value = translator.Value(call.Arguments[0]);
        var arguments = new List<string> { value.Text };
        if (call.Arguments.Length > 1)
        {
            arguments.Add(Whole(translator, call.Arguments[1], false));
        }

        if (call.Arguments.Length > 2)
        {
            var other = translator.Value(call.Arguments[2]);
            arguments.Add(other.Type.Kind == SqlTypeKind.Null || other.Type.Kind == value.Type.Kind && other.Type.Scale == value.Type.Scale ? other.Text : translator.CastTo(other, value.Type).Text);
        }

        return Fragment.Simple(translator.Aggregate(call, function, [.. arguments]), value.Type);
    }

    private static Fragment? Average(Translator translator, NeutralCall call)
    {
        var value = translator.Argument(call, call.Arguments[0]);
        var isWhole = TypeClasses.Of(value.Type) == TypeClass.Integer;
        switch (TypeClasses.Of(call.Type))
        {
            case TypeClass.Double when TypeClasses.Of(value.Type) == TypeClass.Double:
                return Fragment.Simple(translator.Aggregate(call, "avg", value.Text), SqlType.Double);
            case TypeClass.Double:
                return Fragment.Simple($"cast({translator.Aggregate(call, "avg", value.Text)} as double precision)", SqlType.Double);
            case TypeClass.Integer when isWhole && value.Type.Kind != SqlTypeKind.BigInt:
                return new Fragment($"{translator.Aggregate(call, "sum", value.Text)} / nullif({translator.Aggregate(call, "count", value.Text)}, 0)", Precedence.Multiplicative, SqlType.BigInt);
            case TypeClass.Integer:
                return Fragment.Simple($"cast(div({translator.Aggregate(call, "sum", value.Text)}, nullif({translator.Aggregate(call, "count", value.Text)}, 0)) as bigint)", SqlType.BigInt);
            default:
                return CutQuotient(
                    Fragment.Simple(translator.Aggregate(call, "sum", value.Text), SqlType.Decimal(38, value.Type.Scale ?? 0)),
                    Fragment.Simple($"nullif({translator.Aggregate(call, "count", value.Text)}, 0)", SqlType.BigInt),
                    TypeClasses.ScaleOf(call.Type) ?? 6);
        }
    }

    private static Fragment? Extreme(Translator translator, NeutralCall call, string function, string direction)
    {
        var value = translator.Argument(call, call.Arguments[0]);
        if (!TypeClasses.IsText(call.Arguments[0].Type))
        {
            return Fragment.Simple(translator.Aggregate(call, function, value.Text), value.Type);
        }

        if (!translator.FoldsCase(call.Arguments[0]))
        {
            return Fragment.Simple(translator.Aggregate(call, function, value.Within(Precedence.Collate) + " collate \"C\""), value.Type);
        }

        var key = translator.FoldedArgument(call, call.Arguments[0]).Text + " collate \"C\"" + direction;
        return Picked(translator, call, value, key, $"{value.Within(Precedence.Is + 1)} is not null");
    }

    private static Fragment? Arg(Translator translator, NeutralCall call, string direction)
    {
        var (value, key) = (translator.Argument(call, call.Arguments[0]), translator.Argument(call, call.Arguments[1]));
        return Picked(translator, call, value, key.Text + direction, $"{value.Within(Precedence.Is + 1)} is not null and {key.Within(Precedence.Is + 1)} is not null");
    }

    private static Fragment? First(Translator translator, NeutralCall call, bool skipsNulls)
    {
        var value = translator.Argument(call, call.Arguments[0]);
        var order = call.Origin!.OrderBy.Length > 0 ? translator.InAggregate(() => string.Join(", ", translator.OrderItems(call.Origin.OrderBy))) : null;
        return Picked(translator, call, value, order, skipsNulls ? $"{value.Within(Precedence.Is + 1)} is not null" : null);
    }

    // The first of the values in an order.
    private static Fragment? Picked(Translator translator, NeutralCall call, Fragment value, string? order, string? condition)
    {
        if (call.Origin!.Window is not null)
        {
            return null;
        }

        var own = call.Origin.Filter is { } filter ? translator.InAggregate(() => translator.Condition(filter).Within(Precedence.Not)) : null;
        var all = string.Join(" and ", new[] { condition, own }.Where(part => part is not null));
        return Fragment.Simple($"(array_agg({value.Text}{(order is null ? "" : " order by " + order)}){(all.Length == 0 ? "" : $" filter (where {all})")})[1]", value.Type);
    }

    private static Fragment? CountIf(Translator translator, NeutralCall call)
    {
        // Null where no condition is known.
        var condition = translator.InAggregate(() => translator.Condition(call.Arguments[0]).Text);
        var filter = call.Origin!.Filter is { } own ? $" filter (where {translator.InAggregate(() => translator.Condition(own).Text)})" : "";
        return Fragment.Simple($"sum(cast({condition} as integer)){filter}{translator.Suffix(call.Origin, null)}", SqlType.BigInt);
    }

    private static Fragment? Percentile(Translator translator, NeutralCall call, string function, string fraction)
    {
        if (call.Origin!.Window is not null)
        {
            return WindowedPercentile(translator, call, function, fraction);
        }

        var value = translator.Argument(call, call.Arguments[0]);
        var isContinuous = function == "percentile_cont";
        if (isContinuous && TypeClasses.Of(value.Type) is TypeClass.Date or TypeClass.Timestamp && function == "percentile_cont")
        {
            return translator.ReportForm(call.Span, "a continuous percentile of dates", "Use percentile_disc.");
        }

        var descending = call.Origin.OrderBy.Length > 0 && call.Origin.OrderBy[0].Descending ? " desc" : "";
        var filter = call.Origin.Filter is { } condition ? $" filter (where {translator.InAggregate(() => translator.Condition(condition).Text)})" : "";
        var collation = TypeClasses.IsText(value.Type) ? " collate \"C\"" : "";
        var found = Fragment.Simple($"{function}({fraction}) within group (order by {value.Text}{collation}{descending}){filter}", isContinuous ? SqlType.Double : value.Type);
        return isContinuous ? Cut(translator, call, found) : found;
    }
}
