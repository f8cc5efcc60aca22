using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Aggregates and window functions.</summary>
internal sealed partial class DuckDbReader
{
    private void AddAggregates()
    {
        Add("count_star", Operation.CountRows);
        Add("count", Operation.Count);
        Add("sum sum_no_overflow", Operation.Sum);
        Add("avg mean", call => TypeClasses.IsNumber(call.Arguments[0].Type) ? Of(call, Operation.Average, call.Arguments) : null);
        Add("min", call => call.Arguments.Length == 1 ? ReadLeast(call) : null);
        Add("max", call => call.Arguments.Length == 1 ? ReadGreatest(call) : null);
        Add("any_value arbitrary", Operation.AnyValue);
        Add("first", Operation.FirstOfGroup);
        Add("last", Operation.LastOfGroup);
        Add("count_if countif", Operation.CountIf);
        Add("bool_and", Operation.AllTrue);
        Add("bool_or", Operation.AnyTrue);
        Add("stddev stddev_samp", Operation.StandardDeviationSample);
        Add("stddev_pop", Operation.StandardDeviationPopulation);
        Add("variance var_samp", Operation.VarianceSample);
        Add("var_pop", Operation.VariancePopulation);
        Add("covar_samp", Operation.CovarianceSample);
        Add("covar_pop", Operation.CovariancePopulation);
        Add("corr", Operation.Correlation);
        Add("regr_slope", Operation.RegressionSlope);
        Add("regr_intercept", Operation.RegressionIntercept);
        Add("regr_r2", Operation.RegressionR2);
        Add("regr_count", Operation.RegressionCount);
        Add("regr_avgx", Operation.RegressionAverageX);
        Add("regr_avgy", Operation.RegressionAverageY);
        Add("regr_sxx", Operation.RegressionSxx);
        Add("regr_sxy", Operation.RegressionSxy);
        Add("regr_syy", Operation.RegressionSyy);
        Add("string_agg listagg group_concat", Operation.StringAggregate);
        Add("list array_agg", Operation.ListAggregate);
        Add("median", Operation.Median);
        Add("quantile_cont", call => TypeClasses.Of(call.Arguments[1].Type) == TypeClass.List ? null : Of(call, Operation.PercentileContinuous, call.Arguments));
        Add("quantile_disc quantile", call => TypeClasses.Of(call.Arguments[1].Type) == TypeClass.List ? null : Of(call, Operation.PercentileDiscrete, call.Arguments));
        Add("mode", Operation.Mode);
        Add("arg_max max_by argmax", call => call.Arguments.Length == 2 ? Of(call, Operation.ArgMax, call.Arguments) : null);
        Add("arg_min min_by argmin", call => call.Arguments.Length == 2 ? Of(call, Operation.ArgMin, call.Arguments) : null);
        Add("bit_and", Operation.BitAndAggregate);
        Add("bit_or", Operation.BitOrAggregate);
        Add("bit_xor", Operation.BitXorAggregate);
        Add("row_number", Operation.RowNumber);
        Add("rank", Operation.Rank);
        Add("dense_rank rank_dense", Operation.DenseRank);
        Add("percent_rank", Operation.PercentRank);
        Add("cume_dist", Operation.CumulativeDistribution);
        Add("ntile", Operation.Ntile);
        Add("lag", Operation.Lag);
        Add("lead", Operation.Lead);
        Add("first_value", Operation.FirstValue);
        Add("last_value", Operation.LastValue);
        Add("nth_value", Operation.NthValue);
    }

    // An aggregate by its name, over the elements.
    private static NeutralCall? ReadListAggregate(BoundCall call) => Translator.Constant(call.Arguments[1]) switch
    {
        "string_agg" when call.Arguments.Length == 3 => Of(call, Operation.ListToText, call.Arguments[0], call.Arguments[2]),
        "sum" => Of(call, Operation.ListSum, call.Arguments[0]),
        "min" => Of(call, Operation.ListMin, call.Arguments[0]),
        "max" => Of(call, Operation.ListMax, call.Arguments[0]),
        "avg" or "mean" => Of(call, Operation.ListAverage, call.Arguments[0]),
        "count" => Of(call, Operation.ListCount, call.Arguments[0]),
        "first" => Of(call, Operation.ListFirst, call.Arguments[0]),
        "last" => Of(call, Operation.ListLast, call.Arguments[0]),
        _ => null,
    };

    // As a value it is a list; a range leaves out its end.
    private static NeutralCall? ReadSeries(BoundCall call) =>
        call.Arguments.Length is 1 or 2 && call.Arguments.All(argument => TypeClasses.Of(argument.Type) == TypeClass.Integer) && TypeClasses.Of(call.Type) == TypeClass.List
            ? Of(call, Operation.ListRange, call.Name, call.Arguments)
            : null;

    private static NeutralCall ReadLeast(BoundCall call) =>
        call.Type.Kind == SqlTypeKind.Boolean ? Of(call, Operation.MinBoolean, call.Arguments) : Of(call, Operation.Min, call.Arguments);

    private static NeutralCall ReadGreatest(BoundCall call) =>
        call.Type.Kind == SqlTypeKind.Boolean ? Of(call, Operation.MaxBoolean, call.Arguments) : Of(call, Operation.Max, call.Arguments);

    private void AddLists()
    {
        Add("list_contains list_has array_contains array_has", Operation.ListContains);
        Add("list_value list_pack", call => new BoundOperator(call.Type, call.Span, BoundOperation.List, call.Arguments));
        Add("list_concat list_cat array_concat array_cat", Operation.ListConcat);
        Add("list_append array_append array_push_back", Operation.ListAppend);
        Add("list_prepend array_prepend", Operation.ListPrepend);
        Add("list_position list_indexof array_position array_indexof", Operation.ListPosition);
        Add("list_sort array_sort", call => call.Arguments.Length == 1 ? Of(call, Operation.ListSort, call.Arguments)
            : call.Arguments.Length == 2 && Translator.Constant(call.Arguments[1])?.ToUpperInvariant() is "DESC" or "ASC" && Translator.Constant(call.Arguments[1]) is { } way
            ? Of(call, way.Equals("DESC", StringComparison.OrdinalIgnoreCase) ? Operation.ListSortDescending : Operation.ListSort, call.Arguments[0]) : null);
        Add("list_reverse_sort array_reverse_sort", call => call.Arguments.Length == 1 ? Of(call, Operation.ListSortDescending, call.Arguments) : null);
        Add("list_unique array_unique", Operation.ListCountDistinct);
        Add("list_extract list_element array_extract", call => new BoundOperator(call.Type, call.Span, BoundOperation.Subscript, call.Arguments));
        Add("list_slice array_slice", call => call.Arguments.Length == 3 ? new BoundOperator(call.Type, call.Span, BoundOperation.Slice, call.Arguments, "++-") : null);
        Add("unnest", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? Of(call, Operation.Unnest, call.Arguments[0]) : null);
        Add("range generate_series", ReadSeries);
        Add("list_distinct array_distinct", Operation.ListDistinct);
        Add("list_sum", Operation.ListSum);
        Add("list_min", Operation.ListMin);
        Add("list_max", Operation.ListMax);
        Add("list_transform apply array_apply array_transform list_apply", Operation.ListTransform);
        Add("list_filter filter array_filter", Operation.ListFilter);
        Add("array_to_string list_to_string", Operation.ListToText);
        Add("list_aggr list_aggregate array_aggr array_aggregate aggregate", ReadListAggregate);
        Add("list_reverse array_reverse", Operation.ListReverse);
        Add("list_has_any array_has_any &&", Operation.ListOverlaps);
        Add("list_has_all array_has_all @>", Operation.ListContainsAll);
    }
}
