namespace DataOps.Sql.Binding;

/// <summary>Goes through the direct parts of an expression; queries within it are not entered.</summary>
internal static class BoundChildren
{
    public static void ForEach(BoundExpression expression, Action<BoundExpression> action)
    {
        switch (expression)
        {
            case BoundOperator { Operands: var operands }:
                All(operands, action);
                break;
            case BoundCast cast:
                action(cast.Operand);
                break;
            case BoundCall call:
                All(call.Arguments, action);
                Order(call.OrderBy, action);
                One(call.Filter, action);
                Window(call.Window, action);
                break;
            case BoundCase @case:
                All(@case.Conditions, action);
                All(@case.Results, action);
                One(@case.Otherwise, action);
                break;
            case BoundLambda lambda:
                action(lambda.Body);
                break;
            case BoundSubquery subquery:
                One(subquery.Operand, action);
                break;
            case BoundError error:
                All(error.Children, action);
                break;
        }
    }

    private static void Window(BoundWindow? window, Action<BoundExpression> action)
    {
        if (window is null)
        {
            return;
        }

        All(window.PartitionBy, action);
        Order(window.OrderBy, action);
        One(window.Frame?.StartOffset, action);
        One(window.Frame?.EndOffset, action);
    }

    private static void Order(BoundOrderItem[] items, Action<BoundExpression> action)
    {
        foreach (var item in items)
        {
            action(item.Value);
        }
    }

    private static void One(BoundExpression? expression, Action<BoundExpression> action)
    {
        if (expression is not null)
        {
            action(expression);
        }
    }

    private static void All(BoundExpression[] expressions, Action<BoundExpression> action)
    {
        foreach (var expression in expressions)
        {
            action(expression);
        }
    }
}
