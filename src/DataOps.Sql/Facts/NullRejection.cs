using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <summary>The columns that cannot be null where a condition has some outcome, or an expression is not null.</summary>
internal static partial class NullRejection
{
    /// <summary>What is known of a condition. The last two leave null open.</summary>
    private enum Outcome
    {
        True,
        False,
        NotTrue,
        NotFalse,
    }

    /// <summary>Adds the columns that are not null in every row for which <paramref name="condition"/> is true.</summary>
    public static void WhenTrue(BoundExpression condition, ColumnSet columns) => When(condition, Outcome.True, columns);

    /// <summary>Adds the columns that are not null in every row for which <paramref name="condition"/> is false or null.</summary>
    public static void WhenNotTrue(BoundExpression condition, ColumnSet columns) => When(condition, Outcome.NotTrue, columns);

    private static Outcome Opposite(Outcome outcome) => outcome switch
    {
        Outcome.True => Outcome.False,
        Outcome.False => Outcome.True,
        Outcome.NotTrue => Outcome.NotFalse,
        _ => Outcome.NotTrue,
    };

    private static void When(BoundExpression condition, Outcome outcome, ColumnSet columns)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (condition)
        {
            case BoundOperator @operator:
                WhenOperator(@operator, outcome, columns);
                break;
            case BoundSubquery subquery:
                WhenSubquery(subquery, outcome, columns);
                break;
            case BoundAlias alias:
                When(alias.Item.Value, outcome, columns);
                break;
            case BoundCase @case when outcome is Outcome.True or Outcome.False:
                WhenCaseIs(@case, outcome, columns);
                break;
            default:
                WhenNotNull(condition, outcome, columns);
                break;
        }
    }

    // Apart, so that only conditions with such a form pay for what the functions hold.
    private static void WhenCaseIs(BoundCase condition, Outcome outcome, ColumnSet columns) =>
        WhenCase(condition, result => IsExcluded(result, outcome), result => (result, outcome), columns);

    private static void WhenNotNull(BoundExpression condition, Outcome outcome, ColumnSet columns)
    {
        if (outcome is Outcome.True or Outcome.False)
        {
            NotNull(condition, columns);
        }
    }

    private static void WhenSubquery(BoundSubquery subquery, Outcome outcome, ColumnSet columns)
    {
        var isTrue = (outcome is Outcome.True && !subquery.Negated) || (outcome is Outcome.False && subquery.Negated);
        switch (subquery.Kind)
        {
            // A true `in` needs a value; a true `not in` may come from an empty query.
            case SubqueryKind.In or SubqueryKind.Any when isTrue:
                if (subquery.Operand is { } operand && subquery.Comparison is not (BoundOperation.DistinctFrom or BoundOperation.NotDistinctFrom))
                {
                    NotNull(operand, columns);
                }

                WhenRows(subquery.Query, columns);
                break;
            case SubqueryKind.Exists when isTrue || (outcome == Outcome.NotFalse && !subquery.Negated) || (outcome == Outcome.NotTrue && subquery.Negated):
                WhenRows(subquery.Query, columns);
                break;
            case SubqueryKind.Scalar:
                WhenNotNull(subquery, outcome, columns);
                break;
        }
    }

    /// <summary>Adds the columns of queries around that are not null when the query has a row.</summary>
    public static void WhenRows(BoundQuery query, ColumnSet columns)
    {
        if (query.Body is not BoundSelect select
            || (select.IsAggregated && (select.Grouping is not { } grouping || grouping.Expressions.Length == 0 || grouping.Sets is not null)))
        {
            return;
        }

        if (select.Where is { } where)
        {
            When(where, Outcome.True, columns);
        }

        WhenJoined(select.From, columns);
    }

    private static void WhenJoined(BoundTable? table, ColumnSet columns)
    {
        if (table is not BoundJoin join || join.Kind is not (JoinKind.Inner or JoinKind.Comma or JoinKind.Cross or JoinKind.Semi))
        {
            return;
        }

        if (join.On is { } on)
        {
            When(on, Outcome.True, columns);
        }

        WhenJoined(join.Left, columns);
        if (join.Kind != JoinKind.Semi)
        {
            WhenJoined(join.Right, columns);
        }
    }

    private static void WhenOperator(BoundOperator condition, Outcome outcome, ColumnSet columns)
    {
        var operands = condition.Operands;
        switch (condition.Operation)
        {
            case BoundOperation.And or BoundOperation.Or:
                Connect(condition, outcome, columns);
                break;
            case BoundOperation.Not:
                When(operands[0], Opposite(outcome), columns);
                break;
            case BoundOperation.IsNull when outcome is Outcome.False or Outcome.NotTrue:
            case BoundOperation.IsNotNull when outcome is Outcome.True or Outcome.NotFalse:
                NotNull(operands[0], columns);
                break;
            case BoundOperation.IsTrue:
                When(operands[0], IsHeld(outcome) ? Outcome.True : Outcome.NotTrue, columns);
                break;
            case BoundOperation.IsNotTrue:
                When(operands[0], IsHeld(outcome) ? Outcome.NotTrue : Outcome.True, columns);
                break;
            case BoundOperation.IsFalse:
                When(operands[0], IsHeld(outcome) ? Outcome.False : Outcome.NotFalse, columns);
                break;
            case BoundOperation.IsNotFalse:
                When(operands[0], IsHeld(outcome) ? Outcome.NotFalse : Outcome.False, columns);
                break;
            case BoundOperation.IsNull or BoundOperation.IsNotNull:
                break;
            case BoundOperation.NotDistinctFrom when IsHeld(outcome):
                WhenSame(operands, columns);
                break;
            case BoundOperation.DistinctFrom when IsHeld(outcome):
                // Unlike null is what is not null.
                WhenUnlike(operands, columns);
                break;
            case BoundOperation.DistinctFrom when !IsHeld(outcome):
                WhenSame(operands, columns);
                break;
            case BoundOperation.NotDistinctFrom:
                WhenUnlike(operands, columns);
                break;
            case BoundOperation.Coalesce when outcome is Outcome.True or Outcome.False:
                WhenCoalesced(operands, outcome, columns);
                break;
            default:
                if (outcome is Outcome.True or Outcome.False)
                {
                    WhenCompared(condition, outcome, columns);
                }

                break;
        }
    }

    // For conditions that are never null.
    private static bool IsHeld(Outcome outcome) => outcome is Outcome.True or Outcome.NotFalse;

    private static void WhenSame(BoundExpression[] sides, ColumnSet columns)
    {
        for (var side = 0; side < 2; side++)
        {
            if (Constants.IsNeverNull(sides[1 - side]))
            {
                NotNull(sides[side], columns);
            }
        }
    }

    private static void WhenUnlike(BoundExpression[] sides, ColumnSet columns)
    {
        for (var side = 0; side < 2; side++)
        {
            if (Constants.IsNull(sides[1 - side]))
            {
                NotNull(sides[side], columns);
            }
        }
    }

    private static void WhenCompared(BoundOperator condition, Outcome outcome, ColumnSet columns)
    {
        var operands = condition.Operands;
        switch (condition.Operation)
        {
            case BoundOperation.In or BoundOperation.NotIn when operands.Length > 1:
                NotNull(operands[0], columns);
                break;
            case BoundOperation.Between when outcome == Outcome.True:
            case BoundOperation.NotBetween when outcome == Outcome.False:
                NotNullAll(operands, columns);
                break;
            case BoundOperation.Between or BoundOperation.NotBetween:
                NotNull(operands[0], columns);
                break;
            case BoundOperation.Any when outcome == Outcome.True:
                // A comparison with a member held, so neither side is null.
                NotNullAll(operands, columns);
                break;
            case BoundOperation.Equal or BoundOperation.NotEqual or BoundOperation.Less or BoundOperation.LessOrEqual
                or BoundOperation.Greater or BoundOperation.GreaterOrEqual:
                WhenWithConstant(condition, outcome, columns);
                break;
            default:
                NotNull(condition, columns);
                break;
        }
    }

    // All terms have the outcome, or at least one of them: then only what each of them rejects is rejected.
    private static void Connect(BoundOperator condition, Outcome outcome, ColumnSet columns)
    {
        if ((condition.Operation == BoundOperation.And) == (outcome is Outcome.True or Outcome.NotFalse))
        {
            foreach (var term in condition.Operands)
            {
                When(term, outcome, columns);
            }

            return;
        }

        ColumnSet? common = null;
        foreach (var term in condition.Operands)
        {
            var rejected = columns.CopyEmpty();
            When(term, outcome, rejected);
            Meet(ref common, rejected);
        }

        if (common is not null)
        {
            columns.Union(common);
        }
    }

    private static void Meet(ref ColumnSet? common, ColumnSet next)
    {
        if (common is null)
        {
            common = next;
        }
        else
        {
            common.Intersect(next);
        }
    }
}
