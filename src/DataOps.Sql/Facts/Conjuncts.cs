using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <summary>The terms of a condition that must all hold.</summary>
internal static class Conjuncts
{
    private static readonly BoundExpression[] None = [];

    public static IReadOnlyList<BoundExpression> Of(BoundExpression? condition)
    {
        if (condition is null)
        {
            return None;
        }

        if (condition is not BoundOperator { Operation: BoundOperation.And } and)
        {
            return [condition];
        }

        if (!Array.Exists(and.Operands, term => term is BoundOperator { Operation: BoundOperation.And }))
        {
            return and.Operands;
        }

        var terms = new List<BoundExpression>();
        Add(and, terms);
        return terms;
    }

    private static void Add(BoundExpression condition, List<BoundExpression> terms)
    {
        if (condition is not BoundOperator { Operation: BoundOperation.And, Operands: var operands })
        {
            terms.Add(condition);
            return;
        }

        foreach (var operand in operands)
        {
            Add(operand, terms);
        }
    }
}
