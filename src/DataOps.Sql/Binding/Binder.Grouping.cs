using System.Globalization;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>What rows are grouped by, and whether every column is grouped or aggregated.</summary>
internal sealed partial class Binder
{
    private BoundGrouping BindGrouping(GroupByClause syntax, SelectContext select)
    {
        _clause = Clause.GroupBy;
        var expressions = new List<BoundExpression>();
        if (syntax.All)
        {
            foreach (var item in select.Items)
            {
                if (!AggregateFinder.IsIn(item.Value))
                {
                    Add(expressions, item.Value);
                }
            }

            return new BoundGrouping([.. expressions], null, distinctSets: false);
        }

        var sets = new GroupingSets(_dialect.Syntax.MostGroupingSets);
        var hasSets = false;
        foreach (var element in syntax.Elements)
        {
            hasSets |= element.Kind is not GroupingKind.Expression;
            sets.Combine(SetsOf(element, expressions, select, sets));
        }

        if (sets.IsOverflown)
        {
            Report(BindingDiagnostics.TooManyGroupingSets, syntax.Span, sets.Most.ToString(CultureInfo.InvariantCulture));
            hasSets = false;
        }

        return new BoundGrouping([.. expressions], hasSets ? sets.ToArray() : null, syntax.Distinct);
    }

    // The grouping sets one element stands for.
    private List<int[]> SetsOf(GroupingElement element, List<BoundExpression> expressions, SelectContext select, GroupingSets sets)
    {
        switch (element.Kind)
        {
            case GroupingKind.Empty:
                return [[]];
            case GroupingKind.Rollup:
                return sets.Rollup(Parts(element, expressions, select));
            case GroupingKind.Cube:
                return sets.Cube(Parts(element, expressions, select));
            case GroupingKind.Sets:
                var all = new List<int[]>();
                foreach (var set in element.Sets)
                {
                    sets.Append(all, SetsOf(set, expressions, select, sets));
                }

                return all;
            default:
                return [GroupingSets.Union(Parts(element, expressions, select))];
        }
    }

    // One part for each member: a row of several counts as one.
    private List<int[]> Parts(GroupingElement element, List<BoundExpression> expressions, SelectContext select)
    {
        var parts = new List<int[]>(element.Expressions.Count);
        foreach (var expression in element.Expressions)
        {
            if (expression is RowExpression row)
            {
                parts.Add([.. row.Items.Select(item => AddGroup(item, expressions, select))]);
            }
            else
            {
                parts.Add([AddGroup(expression, expressions, select)]);
            }
        }

        return parts;
    }

    private int AddGroup(Expression syntax, List<BoundExpression> expressions, SelectContext select)
    {
        var bound = BindOrdinalOrExpression(syntax, select);
        if (AggregateFinder.Find(bound) is { } aggregate)
        {
            Report(BindingDiagnostics.MisplacedAggregate, syntax.Span, aggregate.Name, Clause.GroupBy.Describe());
        }

        return Add(expressions, bound);
    }

    private static int Add(List<BoundExpression> expressions, BoundExpression expression)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            // What could not be bound is grouped by once.
            if (BoundEquality.Same(expressions[i], expression) || (expressions[i] is BoundError && expression is BoundError))
            {
                return i;
            }
        }

        expressions.Add(expression);
        return expressions.Count - 1;
    }

    private void CheckGrouping(BoundSelect select, BoundOrderItem[] orderBy)
    {
        // Where a group itself is wrong, what is grouped cannot be told.
        if (!select.IsAggregated || select.IsOpen || (select.Grouping is { } grouping && Array.Exists(grouping.Expressions, group => group is BoundError)))
        {
            return;
        }

        var checker = new GroupingChecker(select, this);
        foreach (var item in select.Items)
        {
            checker.Check(item.Value);
        }

        checker.Check(select.Having);
        checker.Check(select.Qualify);
        foreach (var item in orderBy)
        {
            checker.Check(item.Value);
        }
    }

    internal void ReportUngrouped(BoundColumn column) => Report(BindingDiagnostics.UngroupedColumn, column.Span, column.Name);

    /// <summary>
    /// The columns of tables that are grouped by their primary key, each table's from its first to before its end: PostgreSQL takes them
    /// for grouped, too (documentation, SELECT, GROUP BY clause).
    /// </summary>
    internal List<(int First, int End)> FindDetermined(BoundSelect select)
    {
        var found = new List<(int, int)>();
        if (_isPostgres && select.Grouping is { Sets: null } grouping)
        {
            FindDetermined(select.From, grouping.Expressions, found);
        }

        return found;
    }

    private static void FindDetermined(BoundTable? table, BoundExpression[] groups, List<(int First, int End)> found)
    {
        switch (table)
        {
            case BoundJoin join:
                FindDetermined(join.Left, groups, found);
                FindDetermined(join.Right, groups, found);
                break;
            case BoundRelation relation:
                foreach (var key in relation.Relation.Keys)
                {
                    if (key.IsPrimary && key.Columns.All(column => Array.Exists(groups, group => group is BoundColumn bound && bound.Id == relation.FirstId + column)))
                    {
                        found.Add((relation.FirstId, relation.EndId));
                    }
                }

                break;
        }
    }
}
