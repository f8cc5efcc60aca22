using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <summary>The columns that cannot be null where a condition holds.</summary>
internal static class NullRejection
{
    /// <summary>Adds the columns that are not null in every row for which <paramref name="condition"/> is true.</summary>
    public static void WhenTrue(BoundExpression condition, ColumnSet columns, int capacity) => When(condition, true, columns, capacity);

    private static void When(BoundExpression condition, bool outcome, ColumnSet columns, int capacity)
    {
        switch (condition)
        {
            case BoundOperator @operator:
                WhenOperator(@operator, outcome, columns, capacity);
                break;
            case BoundSubquery { Kind: SubqueryKind.In or SubqueryKind.Any, Operand: { } operand } subquery:
                // A true `in` needs a value; a true `not in` may come from an empty query.
                if (outcome != subquery.Negated)
                {
                    Strict(operand, columns);
                }

                break;
            case BoundAlias alias:
                When(alias.Item.Value, outcome, columns, capacity);
                break;
            default:
                Strict(condition, columns);
                break;
        }
    }

    private static void WhenOperator(BoundOperator condition, bool outcome, ColumnSet columns, int capacity)
    {
        switch (condition.Operation)
        {
            case BoundOperation.And or BoundOperation.Or:
                Connect(condition, outcome, columns, capacity);
                break;
            case BoundOperation.Not:
                When(condition.Operands[0], !outcome, columns, capacity);
                break;
            case BoundOperation.IsNull when !outcome:
            case BoundOperation.IsNotNull when outcome:
                Strict(condition.Operands[0], columns);
                break;
            case BoundOperation.IsTrue when outcome:
            case BoundOperation.IsNotTrue when !outcome:
                When(condition.Operands[0], true, columns, capacity);
                break;
            case BoundOperation.IsFalse when outcome:
            case BoundOperation.IsNotFalse when !outcome:
                When(condition.Operands[0], false, columns, capacity);
                break;
            case BoundOperation.In or BoundOperation.NotIn when condition.Operands.Length > 1:
                Strict(condition.Operands[0], columns);
                break;
            case BoundOperation.Between when outcome:
            case BoundOperation.NotBetween when !outcome:
                StrictAll(condition.Operands, columns);
                break;
            case BoundOperation.Between or BoundOperation.NotBetween:
                Strict(condition.Operands[0], columns);
                break;
            default:
                Strict(condition, columns);
                break;
        }
    }

    // All terms have the outcome, or at least one of them: then only what each of them rejects is rejected.
    private static void Connect(BoundOperator condition, bool outcome, ColumnSet columns, int capacity)
    {
        if ((condition.Operation == BoundOperation.And) == outcome)
        {
            foreach (var term in condition.Operands)
            {
                When(term, outcome, columns, capacity);
            }

            return;
        }

        ColumnSet? common = null;
        foreach (var term in condition.Operands)
        {
            var rejected = new ColumnSet(capacity);
            When(term, outcome, rejected, capacity);
            if (common is null)
            {
                common = rejected;
            }
            else
            {
                common.Intersect(rejected);
            }
        }

        if (common is not null)
        {
            columns.Union(common);
        }
    }

    /// <summary>Adds the columns whose being null makes the expression null.</summary>
    public static void Strict(BoundExpression expression, ColumnSet columns)
    {
        switch (expression)
        {
            case BoundColumn column:
                columns.Add(column.Id);
                break;
            case BoundCast cast:
                Strict(cast.Operand, columns);
                break;
            case BoundCall { Kind: FunctionKind.Scalar } call when (call.Nulls & NullBehavior.NullOnNull) != 0:
                StrictAll(call.Arguments, columns);
                break;
            case BoundAlias { Item.Value: BoundColumn or BoundCast } alias:
                Strict(alias.Item.Value, columns);
                break;
            case BoundOperator @operator:
                StrictOperator(@operator, columns);
                break;
        }
    }

    private static void StrictOperator(BoundOperator expression, ColumnSet columns)
    {
        switch (expression.Operation)
        {
            case BoundOperation.Equal or BoundOperation.NotEqual or BoundOperation.Less or BoundOperation.LessOrEqual
                or BoundOperation.Greater or BoundOperation.GreaterOrEqual or BoundOperation.Subscript:
                StrictAll(expression.Operands, columns);
                break;
            case BoundOperation.Not or BoundOperation.Field or BoundOperation.Collate or BoundOperation.Interval or BoundOperation.Between
                or BoundOperation.NotBetween or BoundOperation.In or BoundOperation.NotIn:
                Strict(expression.Operands[0], columns);
                break;
        }
    }

    private static void StrictAll(BoundExpression[] expressions, ColumnSet columns)
    {
        foreach (var expression in expressions)
        {
            Strict(expression, columns);
        }
    }
}
