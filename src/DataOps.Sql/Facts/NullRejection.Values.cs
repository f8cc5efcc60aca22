using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>Values that are not null, and comparisons that only some of the values they may take can pass.</content>
internal static partial class NullRejection
{
    /// <summary>Adds the columns that are not null wherever the expression is not null.</summary>
    public static void NotNull(BoundExpression expression, ColumnSet columns)
    {
        if (expression is BoundColumn column)
        {
            columns.Add(column.Id);
            return;
        }

        if (expression is BoundLiteral or BoundParameter)
        {
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case BoundCast cast:
                NotNull(cast.Operand, columns);
                break;
            case BoundCall { Name: "nullif", Arguments: { Length: 2 } arguments }:
                NotNull(arguments[0], columns);
                break;
            case BoundCall { Kind: FunctionKind.Scalar } call when (call.Nulls & NullBehavior.NullOnNull) != 0:
                NotNullAll(call.Arguments, columns);
                break;
            case BoundAlias { Item.Value: BoundColumn or BoundCast } alias:
                NotNull(alias.Item.Value, columns);
                break;
            case BoundCase @case:
                WhenCase(@case, Constants.IsNull, result => (result, null), columns);
                break;
            case BoundSubquery { Kind: SubqueryKind.Scalar } subquery:
                WhenRows(subquery.Query, columns);
                break;
            case BoundOperator @operator:
                NotNullOperator(@operator, columns);
                break;
        }
    }

    private static void NotNullOperator(BoundOperator expression, ColumnSet columns)
    {
        switch (expression.Operation)
        {
            case BoundOperation.Equal or BoundOperation.NotEqual or BoundOperation.Less or BoundOperation.LessOrEqual
                or BoundOperation.Greater or BoundOperation.GreaterOrEqual when expression.Operands[0] is not BoundOperator { Operation: BoundOperation.Row }:
            case BoundOperation.Subscript:
                NotNullAll(expression.Operands, columns);
                break;
            case BoundOperation.Not or BoundOperation.Field or BoundOperation.Collate or BoundOperation.Interval or BoundOperation.Style:
                NotNull(expression.Operands[0], columns);
                break;
            case BoundOperation.In or BoundOperation.NotIn when expression.Operands.Length > 1:
                NotNull(expression.Operands[0], columns);
                break;
            case BoundOperation.Between or BoundOperation.NotBetween:
                // With one bound null the other may still decide.
                NotNull(expression.Operands[0], columns);
                break;
            case BoundOperation.Coalesce:
                ColumnSet? common = null;
                foreach (var operand in expression.Operands)
                {
                    if (!Constants.IsNull(operand))
                    {
                        var next = columns.CopyEmpty();
                        NotNull(operand, next);
                        Meet(ref common, next);
                    }
                }

                if (common is not null)
                {
                    columns.Union(common);
                }

                break;
        }
    }

    private static void NotNullAll(BoundExpression[] expressions, ColumnSet columns)
    {
        foreach (var expression in expressions)
        {
            NotNull(expression, columns);
        }
    }

    // Only results that are not excluded were given, each under its condition and against those before it.
    private static void WhenCase(
        BoundCase expression, Func<BoundExpression, bool> isExcluded, Func<BoundExpression, (BoundExpression Value, Outcome? Outcome)> given, ColumnSet columns)
    {
        ColumnSet? common = null;
        var before = columns.CopyEmpty();
        for (var i = 0; i < expression.Conditions.Length; i++)
        {
            if (!isExcluded(expression.Results[i]))
            {
                var branch = before.Copy();
                When(expression.Conditions[i], Outcome.True, branch);
                Given(given(expression.Results[i]), branch);
                Meet(ref common, branch);
            }

            When(expression.Conditions[i], Outcome.NotTrue, before);
        }

        if (expression.Otherwise is { } otherwise && !isExcluded(otherwise))
        {
            Given(given(otherwise), before);
            Meet(ref common, before);
        }

        if (common is not null)
        {
            columns.Union(common);
        }
    }

    private static void Given((BoundExpression Value, Outcome? Outcome) given, ColumnSet columns)
    {
        if (given.Outcome is { } outcome)
        {
            When(given.Value, outcome, columns);
        }
        else
        {
            NotNull(given.Value, columns);
        }
    }

    private static bool IsExcluded(BoundExpression condition, Outcome outcome) =>
        Constants.IsNull(condition)
        || (Constants.Truth(condition) is { } truth && truth != (outcome == Outcome.True));

    // A constant at the end that does not have the outcome was not reached, so the only operand before it was not null.
    private static void WhenCoalesced(BoundExpression[] operands, Outcome outcome, ColumnSet columns)
    {
        ColumnSet? common = null;
        foreach (var operand in operands)
        {
            if (!IsExcluded(operand, outcome))
            {
                var next = columns.CopyEmpty();
                When(operand, outcome, next);
                Meet(ref common, next);
            }
        }

        if (common is not null)
        {
            columns.Union(common);
        }
    }

    // Neither side is null. `coalesce(x, 0) > 0` holds for no null, and `case when x then 1 else 0 end = 1` only where x does: that is
    // more than that they are not null, which is not asked as well, or each level of nested cases would double the work.
    private static void WhenWithConstant(BoundOperator condition, Outcome outcome, ColumnSet columns)
    {
        for (var side = 0; side < 2; side++)
        {
            var constant = condition.Operands[1 - side];
            if (Constants.Unwrap(condition.Operands[side]) is BoundCase or BoundOperator { Operation: BoundOperation.Coalesce } && Constants.IsLiteral(constant))
            {
                WhenChosen(condition.Operation, Constants.Unwrap(condition.Operands[side]), constant, side == 1, outcome, columns);
            }
            else
            {
                NotNull(condition.Operands[side], columns);
            }
        }
    }

    private static void WhenChosen(
        BoundOperation operation, BoundExpression value, BoundExpression constant, bool isFlipped, Outcome outcome, ColumnSet columns)
    {
        bool Fails(BoundExpression result) =>
            Constants.IsNull(result)
            || (Constants.Compare(operation, isFlipped ? constant : result, isFlipped ? result : constant) is { } holds
                && holds != (outcome == Outcome.True));

        if (value is BoundCase @case)
        {
            WhenCase(@case, Fails, result => (result, null), columns);
            return;
        }

        ColumnSet? common = null;
        foreach (var operand in ((BoundOperator)value).Operands)
        {
            if (!Fails(operand))
            {
                var next = columns.CopyEmpty();
                NotNull(operand, next);
                Meet(ref common, next);
            }
        }

        if (common is not null)
        {
            columns.Union(common);
        }
    }
}
