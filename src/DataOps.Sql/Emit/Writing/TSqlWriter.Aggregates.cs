using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Aggregates, window functions, functions as tables.</summary>
internal sealed partial class TSqlWriter
{
    private void AddAggregates()
    {
        AddAggregate(Operation.CountRows, "count_big", _ => SqlType.BigInt, "*");
        AddAggregate(Operation.Count, "count_big", _ => SqlType.BigInt);
        // Sums of smaller integers are no greater integers here.
        Add(Operation.Sum, (translator, call) =>
        {
            var value = translator.Argument(call, call.Arguments[0]);
            var wide = TypeClasses.Of(value.Type) == TypeClass.Integer && value.Type.Kind != SqlTypeKind.BigInt ? translator.CastTo(value, SqlType.BigInt) : value;
            var type = TypeClasses.Of(wide.Type) switch
            {
                TypeClass.Integer => SqlType.BigInt,
                TypeClass.Decimal => SqlType.Decimal(38, wide.Type.Scale ?? 0),
                _ => SqlType.Double,
            };
            return Fragment.Simple(translator.Aggregate(call, "sum", wide.Text), type);
        });
        Add(Operation.Average, (translator, call) =>
        {
            var value = translator.Argument(call, call.Arguments[0]);
            var isDouble = TypeClasses.Of(call.Type) == TypeClass.Double;
            var wide = isDouble && TypeClasses.Of(value.Type) != TypeClass.Double ? translator.CastTo(value, SqlType.Double)
                : !isDouble && TypeClasses.Of(value.Type) != TypeClass.Double ? translator.CastTo(value, SqlType.Decimal(38, Math.Max(16, TypeClasses.ScaleOf(value.Type) ?? 16))) : value;
            return Fragment.Simple(translator.Aggregate(call, "avg", wide.Text), wide.Type);
        });
        AddAggregate(Operation.Min, "min", type => type);
        AddAggregate(Operation.Max, "max", type => type);
        Add(Operation.MinBoolean, (translator, call) => Logical(translator, call, "min"));
        Add(Operation.MaxBoolean, (translator, call) => Logical(translator, call, "max"));
        Add(Operation.AllTrue, (translator, call) => Logical(translator, call, "min"));
        Add(Operation.AnyTrue, (translator, call) => Logical(translator, call, "max"));
        Add(Operation.AnyValue, (translator, call) => TypeClasses.Of(call.Type) is TypeClass.Boolean or TypeClass.List or TypeClass.Other
            ? null
            : Fragment.Simple(translator.Aggregate(call, "min", translator.Argument(call, call.Arguments[0]).Text), TypeOf(call)));
        Add(Operation.CountIf, (translator, call) =>
        {
            // Null where no condition is known.
            var condition = translator.InAggregate(() => translator.Condition(call.Arguments[0]));
            return Fragment.Simple(
                translator.Aggregate(call, "sum", $"case when {condition.Text} then cast(1 as bigint) when not {condition.Within(Precedence.Not + 1)} then 0 end"), SqlType.BigInt);
        });
        Add(Operation.StandardDeviationSample, (translator, call) => Statistic(translator, call, "stdev"));
        Add(Operation.StandardDeviationPopulation, (translator, call) => Statistic(translator, call, "stdevp"));
        Add(Operation.VarianceSample, (translator, call) => Statistic(translator, call, "var"));
        Add(Operation.VariancePopulation, (translator, call) => Statistic(translator, call, "varp"));
        Add(Operation.StringAggregate, (translator, call) =>
        {
            if (call.Origin!.Distinct)
            {
                return translator.ReportForm(call.Span, "string_agg of distinct values", "Select the distinct values first, in a common table.");
            }

            var text = translator.InAggregate(() => translator.AsText(call.Arguments[0]));
            var separator = call.Arguments.Length > 1 ? translator.Value(call.Arguments[1]).Text : "','";
            return call.Origin.Window is not null ? null : Fragment.Simple(translator.Aggregate(call, "string_agg", $"cast({text.Text} as nvarchar(max))", separator), SqlType.Text);
        });
        AddAggregate(Operation.RowNumber, "row_number", _ => SqlType.BigInt);
        AddAggregate(Operation.Rank, "rank", _ => SqlType.BigInt);
        AddAggregate(Operation.DenseRank, "dense_rank", _ => SqlType.BigInt);
        AddAggregate(Operation.PercentRank, "percent_rank", _ => SqlType.Double);
        AddAggregate(Operation.CumulativeDistribution, "cume_dist", _ => SqlType.Double);
        AddAggregate(Operation.Ntile, "ntile", _ => SqlType.BigInt);
        AddAggregate(Operation.Lag, "lag", type => type);
        AddAggregate(Operation.Lead, "lead", type => type);
        AddAggregate(Operation.FirstValue, "first_value", type => type);
        AddAggregate(Operation.LastValue, "last_value", type => type);
        Add(Operation.Median, (translator, call) => Percentile(translator, call));
        Add(Operation.PercentileContinuous, (translator, call) => Percentile(translator, call));
        Add(Operation.PercentileDiscrete, (translator, call) => Percentile(translator, call));
    }

    private static Fragment? Statistic(Translator translator, NeutralCall call, string function) => Fragment.Simple(
        translator.Aggregate(call, function, translator.InAggregate(() => AsDouble(translator, call.Arguments[0]))), SqlType.Double);

    private static Fragment? Logical(Translator translator, NeutralCall call, string function)
    {
        var value = translator.InAggregate(() => translator.Condition(call.Arguments[0]));
        return Fragment.Simple(
            $"cast({translator.Aggregate(call, function, $"case when {value.Text} then 1 when not {value.Within(Precedence.Not + 1)} then 0 end")} as bit)", SqlType.Boolean);
    }

    // Here a percentile is a window function only.
    private Fragment? Percentile(Translator translator, NeutralCall call)
    {
        if (call.Origin is not { Window: { OrderBy.Length: 0, Frame: null } window, Filter: null })
        {
            return translator.ReportForm(
                call.Span, "a percentile as an aggregate here", "Write percentile_cont(…) within group (order by …) over (partition by …) for the groups, and take the distinct rows.");
        }

        var partition = window.PartitionBy.Length == 0 ? "" : "partition by " + string.Join(", ", window.PartitionBy.Select(value => translator.Value(value).Text));
        return OverPartition(translator, call, translator.Value(call.Arguments[0]), partition);
    }

    // Of decimals DuckDB leaves out the digits that their scale has no place for.
    public override Fragment? OverPartition(Translator translator, NeutralCall call, Fragment value, string partition)
    {
        var isDiscrete = call.Operation == Operation.PercentileDiscrete;
        if (!isDiscrete && !TypeClasses.IsNumber(value.Type))
        {
            return translator.ReportForm(call.Span, "a continuous percentile of what is no number", "Use percentile_disc.");
        }

        var fraction = call.Operation == Operation.Median ? "0.5" : translator.Value(call.Arguments[1]).Text;
        var descending = call.Origin!.OrderBy.Length > 0 && call.Origin.OrderBy[0].Descending ? " desc" : "";
        var text = $"{(isDiscrete ? "percentile_disc" : "percentile_cont")}({fraction}) within group (order by {value.Text}{descending}) over ({partition})";
        return isDiscrete ? Fragment.Simple(text, value.Type)
            : translator.Source.Kind == DialectKind.DuckDb && call.Type is { Kind: SqlTypeKind.Decimal, Scale: { } scale }
            ? new Fragment($"floor(cast({text} as decimal(38, {Digits(Math.Min(20, scale + 6))})) * {PowerOfTen(scale)}) * {Fraction(scale)}", Precedence.Multiplicative, SqlType.Decimal(38, scale))
            : Fragment.Simple(text, SqlType.Double);
    }

    public override WrittenFunction? Table(Translator translator, BoundFunctionTable table)
    {
        if (Rows(translator, table) is { } rows)
        {
            return rows;
        }

        var arguments = Array.ConvertAll(table.Arguments, argument => argument.Type.Kind == SqlTypeKind.Interval ? Fragment.Simple("", SqlType.Interval) : translator.Value(argument));
        return table.Function switch
        {
            "generate_series" or "range" when arguments.Length == 2 && !table.WithOrdinality && arguments.All(argument => TypeClasses.Of(argument.Type) == TypeClass.Integer) => new WrittenFunction(
                $"(select {arguments[0].Within(Precedence.Additive)} + row_number() over (order by (select null)) - 1 as value from (select top (case when {arguments[1].Text} < {arguments[0].Text} then 0 else {arguments[1].Within(Precedence.Additive)} - {arguments[0].AsPrimary}{(table.Function == "range" ? "" : " + 1")} end) 1 as one from sys.all_objects as a cross join sys.all_objects as b) as n)",
                [SqlType.BigInt]),
            "generate_series" or "range" when !table.WithOrdinality => Series(translator, table, arguments),
            _ => null,
        };
    }
}
