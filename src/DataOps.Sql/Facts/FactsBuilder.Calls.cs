using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>Calls: scalar functions, aggregates and windows.</content>
internal sealed partial class FactsBuilder
{
    // Aggregates whose result does not depend on the order of their rows; sums of floating point are taken to be such.
    private static readonly HashSet<string> OrderFree = new(StringComparer.Ordinal)
    {
        "approx_count_distinct", "avg", "bit_and", "bit_or", "bit_xor", "bitstring_agg", "bool_and", "bool_or", "checksum_agg", "corr",
        "count", "count_big", "count_if", "count_star", "countif", "covar_pop", "covar_samp", "entropy", "every", "favg", "fsum", "geomean",
        "geometric_mean", "grouping", "grouping_id", "kahan_sum", "kurtosis", "kurtosis_pop", "mad", "max", "mean", "median", "min",
        "percentile_cont", "percentile_disc", "product", "quantile", "quantile_cont", "quantile_disc", "range_agg", "range_intersect_agg",
        "regr_avgx", "regr_avgy", "regr_count", "regr_intercept", "regr_r2", "regr_slope", "regr_sxx", "regr_sxy", "regr_syy", "sem",
        "skewness", "stddev", "stddev_pop", "stddev_samp", "stdev", "stdevp", "sum", "sum_no_overflow", "sumkahan", "var", "var_pop",
        "var_samp", "variance", "varp",
    };

    private Nullness Call(BoundCall call, LineageKind via)
    {
        switch (call.Stability)
        {
            case FunctionStability.Volatile:
                TaintValue(NondeterminismKind.Volatile, call.Name, call.Span);
                break;
            case FunctionStability.ConsistentWithinQuery:
                TaintValue(NondeterminismKind.Clock, call.Name, call.Span);
                break;
        }

        var nulls = call.Window is { } window ? Windowed(call, window)
            : call.IsAggregate ? Aggregate(call)
            : Scalar(call, via);
        return nulls != Nullness.Never && _notNullValues is not null && IsKnownNotNull(call) ? Nullness.Never : nulls;
    }

    private bool IsKnownNotNull(BoundExpression expression) => _notNullValues!.Exists(value => BoundEquality.Same(value, expression));

    private Nullness Scalar(BoundCall call, LineageKind via)
    {
        var nulls = EvaluateAll(call.Arguments, via);
        if ((call.Nulls & NullBehavior.NeverNull) != 0)
        {
            return Nullness.Never;
        }

        if (nulls == Nullness.Never && ((call.Nulls & NullBehavior.NotNullOnNotNull) != 0 || IsDivisionByConstant(call)))
        {
            return Nullness.Never;
        }

        return (call.Nulls & NullBehavior.NullOnNull) != 0 && nulls == Nullness.Maybe ? Nullness.Maybe : Nullness.Unknown;
    }

    // Only division by zero gives null, where it does not fail.
    private static bool IsDivisionByConstant(BoundCall call) =>
        call is { Name: "/" or "//" or "%" or "mod", Kind: FunctionKind.Scalar, Arguments: [var dividend, var divisor] }
        && (IsNumber(dividend.Type.Kind) || dividend.Type.Kind == SqlTypeKind.Interval) && IsNumber(divisor.Type.Kind)
        && Constants.Compare(BoundOperation.NotEqual, divisor, new BoundLiteral(SqlType.Integer, divisor.Span, LiteralKind.Integer, "0")) == true;

    private Nullness Aggregate(BoundCall call)
    {
        var nulls = EvaluateAll(call.Arguments, LineageKind.Aggregate);
        foreach (var item in call.OrderBy)
        {
            Evaluate(item.Value, LineageKind.Aggregate);
        }

        if (call.Filter is { } filter)
        {
            Evaluate(filter, LineageKind.Aggregate);
        }

        if (!OrderFree.Contains(call.Name) && !IsOrdered(call))
        {
            TaintValue(NondeterminismKind.AggregateOrder, call.Name, call.Span);
        }

        if ((call.Nulls & NullBehavior.NeverNull) != 0)
        {
            return Nullness.Never;
        }

        var seesRows = !_groupsMayBeEmpty && call.Filter is null;
        var isNever = seesRows && nulls == Nullness.Never && (call.Nulls & NullBehavior.NotNullOnNotNull) != 0;
        return isNever ? Nullness.Never : seesRows && nulls == Nullness.Never ? Nullness.Unknown : Nullness.Maybe;
    }

    // Whether rows that the order leaves tied give the aggregate the same values.
    private bool IsOrdered(BoundCall call)
    {
        if (_scope is not { } scope)
        {
            return false;
        }

        var decided = new ColumnSet(_capacity);
        if (scope.Select.Grouping is { Sets: null } grouping)
        {
            foreach (var expression in grouping.Expressions)
            {
                AddId(decided, expression);
            }
        }

        foreach (var item in call.OrderBy)
        {
            AddId(decided, item.Value);
        }

        if (call.Name is "arg_max" or "arg_min" or "max_by" or "min_by" or "argmax" or "argmin" && call.Arguments.Length == 2)
        {
            AddId(decided, call.Arguments[1]);
        }

        return scope.IsIdentifiedInGroup(decided) || AreDecided(call.Arguments, decided);
    }

    private bool AreDecided(BoundExpression[] values, ColumnSet decided)
    {
        foreach (var value in values)
        {
            var id = IdOf(value);
            if (id >= 0 ? decided[id] : IsConstant(value, 0, _columnCount))
            {
                continue;
            }

            var columns = new List<int>();
            if (!CollectExact(value, columns) || !columns.TrueForAll(column => decided[column]))
            {
                return false;
            }
        }

        return true;
    }

    private Nullness Windowed(BoundCall call, BoundWindow window)
    {
        var nulls = EvaluateAll(call.Arguments, LineageKind.Window);
        EvaluateAll(window.PartitionBy, LineageKind.Window);
        foreach (var item in window.OrderBy)
        {
            Evaluate(item.Value, LineageKind.Window);
        }

        foreach (var item in call.OrderBy)
        {
            Evaluate(item.Value, LineageKind.Window);
        }

        if (call.Filter is { } filter)
        {
            Evaluate(filter, LineageKind.Window);
        }

        if (!IsDecidedWindow(call, window))
        {
            TaintValue(NondeterminismKind.WindowOrder, call.Name, call.Span);
        }

        if ((call.Nulls & NullBehavior.NeverNull) != 0)
        {
            return Nullness.Never;
        }

        return WindowedNulls(call, window, nulls);
    }

    private static Nullness WindowedNulls(BoundCall call, BoundWindow window, Nullness nulls)
    {
        if (call.Filter is not null || nulls != Nullness.Never)
        {
            return Nullness.Maybe;
        }

        var seesItself = WindowFrames.HoldsCurrentRow(window.Frame);
        switch (call.Name)
        {
            case "row_number" or "rank" or "dense_rank" or "rank_dense" or "percent_rank" or "cume_dist" or "ntile":
                return Nullness.Never;
            case "lag" or "lead":
                // With a default for rows that are not there.
                return call.Arguments.Length == 3 ? Nullness.Never : Nullness.Maybe;
            case "first_value" or "last_value" or "first" or "last" or "any_value":
                return seesItself ? Nullness.Never : Nullness.Maybe;
            case "nth_value":
                return Nullness.Maybe;
        }

        if (!seesItself)
        {
            return Nullness.Maybe;
        }

        return call.Kind == FunctionKind.Aggregate && (call.Nulls & NullBehavior.NotNullOnNotNull) != 0 ? Nullness.Never : Nullness.Unknown;
    }

    // Whether the window's order leaves nothing open that the function's result depends on.
    private bool IsDecidedWindow(BoundCall call, BoundWindow window)
    {
        if (call.Name is "rank" or "dense_rank" or "rank_dense" or "percent_rank" or "cume_dist")
        {
            return true;
        }

        var isOrderFree = call.Kind == FunctionKind.Aggregate && OrderFree.Contains(call.Name);
        if (isOrderFree && !WindowFrames.CountsRows(window.Frame))
        {
            return true;
        }

        if (_scope is not { } scope)
        {
            return false;
        }

        var ids = TakeSet();
        AddIds(ids, window);
        foreach (var item in call.OrderBy)
        {
            AddId(ids, item.Value);
        }

        // Of tied rows the one with the same value may be taken, whichever comes first.
        var isDecided = scope.IsIdentified(ids)
            || (call.Name is "first_value" or "last_value" && !WindowFrames.CountsRows(window.Frame) && AreDecided(call.Arguments, ids));
        GiveBack(ids);
        return isDecided;
    }
}
