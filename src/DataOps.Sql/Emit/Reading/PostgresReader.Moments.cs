using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Dates, times, aggregates and windows.</summary>
internal sealed partial class PostgresReader
{
    private void AddMoments()
    {
        Add("extract date_part", ReadPart);
        Add("date_trunc", call => Translator.Constant(call.Arguments[0]) is { } part && call.Arguments.Length == 2 ? ReadTruncate(call, Units.Singular(part)) : null);
        Add("make_date", Operation.MakeDate);
        Add("make_timestamp", Operation.MakeTimestamp);
        Add("make_time", Operation.MakeTime);
        Add("make_interval", ReadMakeInterval);
        Add("current_date", Operation.CurrentDate);
        Add("now current_timestamp transaction_timestamp", Operation.CurrentTimestampTz);
        Add("localtimestamp", Operation.CurrentTimestamp);
        Add("timezone", call => call.Arguments.Length == 2 ? Of(call, Operation.TimeZone, call.Arguments) : null);
        Add("to_char", ReadToChar);
        Add("to_date", call => Translator.Constant(call.Arguments[1]) is { } format && DateFormat.FromToChar(format) is { } parsed
            ? new BoundCast(SqlType.Date, call.Span, new NeutralCall(SqlType.Timestamp, call.Span, Operation.ParseDate, call.Arguments[0]) { Detail = parsed, Origin = call }, false, false)
            : null);
    }

    private static NeutralCall? ReadPart(BoundCall call)
    {
        if (Translator.Constant(call.Arguments[0]) is not { } written)
        {
            return null;
        }

        var value = call.Arguments[1];
        var type = TypeClasses.Of(value.Type);
        var part = Units.Singular(written);
        part = part == "dayofyear" ? "doy" : part;
        return part switch
        {
            _ when type is not (TypeClass.Date or TypeClass.Timestamp or TypeClass.Interval or TypeClass.Time) => null,
            "epoch" or "second" => Of(call, Operation.DatePartFraction, part, value),
            "year" or "quarter" or "month" or "week" or "day" or "hour" or "minute" or "dow" or "isodow" or "doy" or "isoyear" or "decade" or "century" or "millennium"
                => Of(call, Operation.DatePart, part, value),
            _ => null,
        };
    }

    // Of a date it makes an instant in the session's zone, which the same text without a zone stands for.
    private static NeutralCall? ReadTruncate(BoundCall call, string unit)
    {
        var value = call.Arguments[1];
        if (value is BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Date } cast)
        {
            return new NeutralCall(SqlType.Timestamp, call.Span, Operation.DateTruncate, cast.Operand) { Detail = unit, Origin = call };
        }

        return TypeClasses.Of(value.Type) switch
        {
            TypeClass.Timestamp => Of(call, Operation.DateTruncate, unit, value),
            TypeClass.Date => new NeutralCall(SqlType.Timestamp, call.Span, Operation.DateTruncate, value) { Detail = unit, Origin = call },
            _ => null,
        };
    }

    private static BoundExpression? ReadMakeInterval(BoundCall call)
    {
        BoundExpression? sum = null;
        string[] order = ["year", "month", "week", "day", "hour", "minute", "second"];
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var name = call.ArgumentNames?[i];
            var unit = name is null ? i < order.Length ? order[i] : null : Units.Singular(name);
            if (unit is null)
            {
                return null;
            }

            var part = new NeutralCall(SqlType.Interval, call.Span, Operation.MakeInterval, call.Arguments[i]) { Detail = unit, Origin = call };
            sum = sum is null ? part : new NeutralCall(SqlType.Interval, call.Span, Operation.IntervalAdd, sum, part) { Origin = call };
        }

        return sum;
    }

    private static NeutralCall? ReadToChar(BoundCall call)
    {
        if (call.Arguments.Length != 2 || Translator.Constant(call.Arguments[1]) is not { } format)
        {
            return null;
        }

        if (TypeClasses.Of(call.Arguments[0].Type) is TypeClass.Integer or TypeClass.Decimal && NumberFormat.FromToChar(format) is { } numeric)
        {
            return Of(call, Operation.FormatNumber, numeric.Detail, Unconverted(call.Arguments[0]));
        }

        var value = call.Arguments[0] is BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Date } cast ? cast.Operand : call.Arguments[0];
        return TypeClasses.Of(value.Type) is TypeClass.Date or TypeClass.Timestamp && DateFormat.FromToChar(format) is { } parsed
            ? Of(call, Operation.FormatDate, parsed, value)
            : null;
    }

    private void AddAggregates()
    {
        Add("count", call => call.Arguments.Length == 0 ? Of(call, Operation.CountRows) : Of(call, Operation.Count, call.Arguments));
        Add("sum", call => TypeClasses.IsNumber(call.Type) ? Of(call, Operation.Sum, call.Arguments) : null);
        Add("avg", call => TypeClasses.IsNumber(call.Type) ? Of(call, Operation.Average, call.Arguments) : null);
        Add("min", Operation.Min);
        Add("max", Operation.Max);
        Add("any_value", Operation.AnyValue);
        Add("bool_and every", Operation.AllTrue);
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
        Add("string_agg", call => TypeClasses.IsText(call.Type) ? Of(call, Operation.StringAggregate, call.Arguments) : null);
        Add("array_agg", Operation.ListAggregate);
        Add("percentile_cont", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? null : Of(call, Operation.PercentileContinuous, call.Arguments[1], call.Arguments[0]));
        Add("percentile_disc", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? null : Of(call, Operation.PercentileDiscrete, call.Arguments[1], call.Arguments[0]));
        Add("mode", call => Of(call, Operation.Mode, call.Arguments));
        Add("bit_and", Operation.BitAndAggregate);
        Add("bit_or", Operation.BitOrAggregate);
        Add("bit_xor", Operation.BitXorAggregate);
        Add("row_number", Operation.RowNumber);
        Add("rank", Operation.Rank);
        Add("dense_rank", Operation.DenseRank);
        Add("percent_rank", Operation.PercentRank);
        Add("cume_dist", Operation.CumulativeDistribution);
        Add("ntile", Operation.Ntile);
        Add("lag", Operation.Lag);
        Add("lead", Operation.Lead);
        Add("first_value", Operation.FirstValue);
        Add("last_value", Operation.LastValue);
        Add("nth_value", Operation.NthValue);
    }
}
