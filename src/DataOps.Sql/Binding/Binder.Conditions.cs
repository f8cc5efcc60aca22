using DataOps.Sql.Diagnostics;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>T-SQL tells conditions from values: a bit is no condition, and a comparison no value.</summary>
internal sealed partial class Binder
{
    private BoundExpression RequirePredicate(BoundExpression expression)
    {
        if (!IsPredicate(expression) && expression is not BoundError)
        {
            var hint = expression.Type.Kind == SqlTypeKind.Boolean ? "write '= 1' behind it" : "compare it with something";
            Report(TSqlDiagnostics.ValueAsCondition, expression.Span, Spell(expression.Type), hint);
        }

        return expression;
    }

    private BoundExpression RequireValue(BoundExpression expression)
    {
        if (IsPredicate(expression))
        {
            Report(TSqlDiagnostics.ConditionAsValue, expression.Span);
            return new BoundError(expression.Span, "", [expression]);
        }

        return expression;
    }

    private static bool IsPredicate(BoundExpression expression) => expression switch
    {
        BoundOperator { Operation: BoundOperation.And or BoundOperation.Or or BoundOperation.Not or BoundOperation.Equal
            or BoundOperation.NotEqual or BoundOperation.Less or BoundOperation.LessOrEqual or BoundOperation.Greater
            or BoundOperation.GreaterOrEqual or BoundOperation.DistinctFrom or BoundOperation.NotDistinctFrom or BoundOperation.IsNull
            or BoundOperation.IsNotNull or BoundOperation.Between or BoundOperation.NotBetween or BoundOperation.In
            or BoundOperation.NotIn or BoundOperation.Any or BoundOperation.All } => true,
        BoundSubquery { Kind: SubqueryKind.Exists or SubqueryKind.In or SubqueryKind.Any or SubqueryKind.All } => true,
        BoundCall { Name: "~~" or "like_escape" or "contains" or "freetext" or "regexp_like" or "match" } => true,
        _ => false,
    };
}
