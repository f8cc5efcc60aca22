using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Aggregates and window functions that are one function of the engine.</summary>
internal abstract partial class TargetWriter
{
    /// <summary>The names that DuckDB and PostgreSQL share.</summary>
    protected static readonly (Operation Operation, string Name)[] Statistics =
    [
        (Operation.StandardDeviationSample, "stddev_samp"),
        (Operation.StandardDeviationPopulation, "stddev_pop"),
        (Operation.VarianceSample, "var_samp"),
        (Operation.VariancePopulation, "var_pop"),
        (Operation.CovarianceSample, "covar_samp"),
        (Operation.CovariancePopulation, "covar_pop"),
        (Operation.Correlation, "corr"),
        (Operation.RegressionSlope, "regr_slope"),
        (Operation.RegressionIntercept, "regr_intercept"),
        (Operation.RegressionR2, "regr_r2"),
        (Operation.RegressionCount, "regr_count"),
        (Operation.RegressionAverageX, "regr_avgx"),
        (Operation.RegressionAverageY, "regr_avgy"),
        (Operation.RegressionSxx, "regr_sxx"),
        (Operation.RegressionSxy, "regr_sxy"),
        (Operation.RegressionSyy, "regr_syy"),
    ];

    /// <param name="operation">The operation.</param>
    /// <param name="function">The engine's name.</param>
    /// <param name="type">The result's type, from the first argument's.</param>
    /// <param name="star">What stands for arguments where there are none.</param>
    protected void AddAggregate(Operation operation, string function, Func<SqlType, SqlType> type, string star = "") =>
        Add(operation, (translator, call) =>
        {
            if (operation is Operation.Rank or Operation.DenseRank or Operation.PercentRank or Operation.CumulativeDistribution && call.Origin is { Window: null })
            {
                return translator.ReportForm(call.Span, "the rank that a row would have", "Count the rows that come before it.");
            }

            var arguments = Array.ConvertAll(call.Arguments, argument => translator.Argument(call, argument));
            string[] texts = arguments.Length > 0 ? Array.ConvertAll(arguments, argument => argument.Text) : star.Length > 0 ? [star] : [];
            return Fragment.Simple(translator.Aggregate(call, function, texts), type(arguments.Length > 0 ? arguments[0].Type : SqlType.Unknown));
        });
}
