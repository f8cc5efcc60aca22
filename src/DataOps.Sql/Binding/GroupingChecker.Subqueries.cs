namespace DataOps.Sql.Binding;

/// <content>Columns that queries within take from the aggregated select.</content>
internal sealed partial class GroupingChecker
{
    private bool _isWithin;

    private void CheckWithin(BoundQuery query)
    {
        var outer = _isWithin;
        _isWithin = true;
        Within(query);
        _isWithin = outer;
    }

    private void Within(BoundQuery query)
    {
        foreach (var table in query.CommonTables)
        {
            Within(table.Query);
        }

        Within(query.Body);
        foreach (var item in query.OrderBy)
        {
            Check(item.Value);
        }
    }

    private void Within(BoundBody body)
    {
        switch (body)
        {
            case BoundSelect inner:
                Within(inner.From);
                Check(inner.Where);
                Check(inner.Having);
                Check(inner.Qualify);
                foreach (var item in inner.Items)
                {
                    Check(item.Value);
                }

                foreach (var group in inner.Grouping?.Expressions ?? [])
                {
                    Check(group);
                }

                break;
            case BoundSetOperation operation:
                Within(operation.Left);
                Within(operation.Right);
                break;
            case BoundNestedBody nested:
                Within(nested.Query);
                break;
        }
    }

    private void Within(BoundTable? table)
    {
        switch (table)
        {
            case BoundJoin join:
                Within(join.Left);
                Within(join.Right);
                Check(join.On);
                break;
            case BoundDerivedTable derived:
                Within(derived.Query);
                break;
            case BoundFunctionTable function:
                foreach (var argument in function.Arguments)
                {
                    Check(argument);
                }

                break;
        }
    }

    // An aggregate over nothing but columns of this select is its own, wherever it stands.
    private bool IsOwnAggregate(BoundCall call)
    {
        var (isOwn, hasColumn) = (true, false);
        Visit(call);
        return isOwn && hasColumn;

        void Visit(BoundExpression expression)
        {
            if (expression is BoundColumn column)
            {
                hasColumn = true;
                isOwn &= IsOwn(column.Id);
            }

            BoundChildren.ForEach(expression, Visit);
        }
    }
}
