using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Aggregates and window functions.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddAggregates()
    {
        AddAggregate(Operation.CountRows, "count", _ => SqlType.BigInt, "*");
        Add(Operation.Count, (translator, call) => Fragment.Simple(
            translator.Aggregate(call, "count", call.Origin!.Distinct ? translator.FoldedArgument(call, call.Arguments[0]).Text : translator.Argument(call, call.Arguments[0]).Text), SqlType.BigInt));
        AddAggregate(Operation.Sum, "sum", SumType);
        Add(Operation.Average, Average);
        Add(Operation.Min, (translator, call) => Extreme(translator, call, "min"));
        Add(Operation.Max, (translator, call) => Extreme(translator, call, "max"));
        AddAggregate(Operation.MinBoolean, "min", type => type);
        AddAggregate(Operation.MaxBoolean, "max", type => type);
        AddAggregate(Operation.AnyValue, "any_value", type => type);
        AddAggregate(Operation.CountIf, "count_if", _ => SqlType.HugeInt);
        AddAggregate(Operation.AllTrue, "bool_and", type => type);
        AddAggregate(Operation.AnyTrue, "bool_or", type => type);
        foreach (var (operation, name) in Statistics)
        {
            AddAggregate(operation, name, _ => operation == Operation.RegressionCount ? SqlType.UInteger : SqlType.Double);
        }

        Add(Operation.StringAggregate, (translator, call) =>
        {
            var arguments = call.Arguments.Select(argument => translator.InAggregate(() => translator.AsText(argument).Text)).ToArray();
            return Fragment.Simple(translator.Aggregate(call, "string_agg", arguments), SqlType.Text);
        });
        Add(Operation.ListAggregate, (translator, call) =>
        {
            var value = translator.Argument(call, call.Arguments[0]);
            return Fragment.Simple(translator.Aggregate(call, "list", value.Text), SqlType.List(value.Type));
        });
        Add(Operation.Median, (translator, call) => Quantile(translator, call, "median", null));
        Add(Operation.PercentileContinuous, (translator, call) => Quantile(translator, call, "quantile_cont", call.Arguments[1]));
        Add(Operation.PercentileDiscrete, (translator, call) => Quantile(translator, call, "quantile_disc", call.Arguments[1]));
        Add(Operation.Mode, (translator, call) =>
        {
            // Of values that are equally frequent the first in the order.
            var value = translator.Argument(call, call.Arguments[0]).Text;
            var filter = call.Origin!.Filter is { } condition ? $" filter (where {translator.InAggregate(() => translator.Condition(condition).Text)})" : "";
            return call.Origin.Window is null ? Fragment.Simple($"mode({value} order by {value}){filter}", TypeOf(call)) : null;
        });
        AddAggregate(Operation.BitAndAggregate, "bit_and", type => type);
        AddAggregate(Operation.BitOrAggregate, "bit_or", type => type);
        AddAggregate(Operation.BitXorAggregate, "bit_xor", type => type);
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
        AddAggregate(Operation.NthValue, "nth_value", type => type);
    }

    private static SqlType SumType(SqlType type) => TypeClasses.Of(type) switch
    {
        TypeClass.Integer => SqlType.HugeInt,
        TypeClass.Decimal => SqlType.Decimal(38, type.Scale ?? 0),
        _ => SqlType.Double,
    };

    // The engine's mean is floating point; where the source has another, it is made of sum and count.
    private Fragment? Average(Translator translator, NeutralCall call)
    {
        var value = translator.Argument(call, call.Arguments[0]);
        var kind = TypeClasses.Of(call.Type);
        if (kind == TypeClass.Double || TypeClasses.Of(value.Type) == TypeClass.Double)
        {
            return Fragment.Simple(translator.Aggregate(call, "avg", value.Text), SqlType.Double);
        }

        var sum = Fragment.Simple(translator.Aggregate(call, "sum", value.Text), SumType(value.Type));
        var count = Fragment.Simple(translator.Aggregate(call, "count", value.Text), SqlType.BigInt);
        return kind == TypeClass.Integer
            ? new Fragment($"{sum.Text} // {count.Text}", Precedence.Multiplicative, SqlType.HugeInt)
            : DecimalQuotient(sum, count, translator.Source.Kind == DialectKind.TSql ? TypeClasses.ScaleOf(call.Type) ?? 6 : QuotientScale);
    }

    private static Fragment? Extreme(Translator translator, NeutralCall call, string function)
    {
        var value = translator.Argument(call, call.Arguments[0]);
        if (!translator.FoldsCase(call.Arguments[0]))
        {
            return Fragment.Simple(translator.Aggregate(call, function, value.Text), value.Type);
        }

        return Fragment.Simple(translator.Aggregate(call, "arg_" + function, value.Text, translator.FoldedArgument(call, call.Arguments[0]).Text), value.Type);
    }

    private static Fragment? Quantile(Translator translator, NeutralCall call, string function, BoundExpression? fraction)
    {
        if (call.Origin!.OrderBy.Any(item => item.Descending) || (call.Origin.OrderBy.Length > 0 && TypeClasses.IsText(call.Arguments[0].Type)))
        {
            return translator.ReportForm(call.Span, "a percentile in descending order or of text", "Order ascending, by one minus the fraction.");
        }

        var value = translator.Argument(call, call.Arguments[0]);
        if (TypeClasses.Of(call.Type) == TypeClass.Double && TypeClasses.Of(value.Type) == TypeClass.Decimal)
        {
            value = translator.CastTo(value, SqlType.Double);
        }

        var type = TypeClasses.Of(value.Type) == TypeClass.Integer && function != "quantile_disc" ? SqlType.Double
            : value.Type.Kind == SqlTypeKind.Date && function != "quantile_disc" ? SqlType.Timestamp : value.Type;
        var arguments = fraction is null ? new[] { value.Text } : [value.Text, translator.Argument(call, fraction).Text];
        return Fragment.Simple(translator.Aggregate(call, function, arguments), type);
    }
}
