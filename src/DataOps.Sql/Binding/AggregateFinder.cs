namespace DataOps.Sql.Binding;

/// <summary>Whether an expression aggregates the rows of its own select.</summary>
internal static class AggregateFinder
{
    public static bool IsIn(BoundExpression expression) => Find(expression) is not null;

    public static BoundCall? Find(BoundExpression expression)
    {
        if (expression is BoundCall { IsAggregate: true } call)
        {
            return call;
        }

        if (expression is BoundAlias alias)
        {
            return Find(alias.Item.Value);
        }

        BoundCall? found = null;
        BoundChildren.ForEach(expression, child => found ??= Find(child));
        return found;
    }
}
