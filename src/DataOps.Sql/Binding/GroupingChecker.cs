namespace DataOps.Sql.Binding;

/// <summary>Finds columns of an aggregated select that are neither grouped nor within an aggregate.</summary>
internal sealed partial class GroupingChecker(BoundSelect select, Binder binder)
{
    private readonly BoundExpression[] _groups = select.Grouping?.Expressions ?? [];
    private readonly HashSet<int> _reported = [];
    private readonly List<(int First, int End)> _determined = binder.FindDetermined(select);

    public void Check(BoundExpression? expression)
    {
        if (expression is null or BoundAlias || IsGrouped(expression))
        {
            return;
        }

        switch (expression)
        {
            case BoundColumn column:
                // One mistake is one finding: adding the column to group by mends every place that names it.
                if (IsOwn(column.Id) && !_determined.Exists(range => column.Id >= range.First && column.Id < range.End) && _reported.Add(column.Id))
                {
                    binder.ReportUngrouped(column);
                }

                return;
            case BoundError:
                return;
            case BoundCall { IsAggregate: true } call when !_isWithin || IsOwnAggregate(call):
                return;
            case BoundSubquery subquery:
                Check(subquery.Operand);
                CheckWithin(subquery.Query);
                return;
            case BoundOperator { Operation: BoundOperation.Grouping }:
                return;
            default:
                BoundChildren.ForEach(expression, Check);
                return;
        }
    }

    private bool IsGrouped(BoundExpression expression)
    {
        foreach (var group in _groups)
        {
            if (BoundEquality.Same(group, expression))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOwn(int id)
    {
        var own = select.OwnColumns;
        for (var i = 0; i < own.Length; i += 2)
        {
            if (id >= own[i] && id < own[i + 1])
            {
                return true;
            }
        }

        return false;
    }
}
