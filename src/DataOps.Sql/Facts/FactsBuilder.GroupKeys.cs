using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Keys of grouped rows.</content>
internal sealed partial class FactsBuilder
{
    private BodyFacts Grouped(BoundSelect select, BodyFacts facts, TableFacts from, SelectScope scope, bool isFiltered)
    {
        if (select.Grouping is not { } grouping || (grouping.Expressions.Length == 0 && grouping.Sets is null))
        {
            return facts.With([], RowCounts.Of(atMostOne: true, !isFiltered));
        }

        if (grouping.Sets is { } sets)
        {
            return GroupedBySets(select, facts, grouping, sets, isFiltered);
        }

        if (from.Rows.IsAtMostOne() || grouping.Expressions.Length == 0)
        {
            return facts.With([], RowCounts.Of(atMostOne: true, from.Rows.IsAtLeastOne() && !isFiltered));
        }

        var rows = from.Rows.IsAtLeastOne() && !isFiltered ? RowCount.AtLeastOne : RowCount.Many;
        var keys = new List<int[]>();
        if (scope.Groups is { } groups)
        {
            AddGroupKeys(groups, from, scope, keys);
        }
        else if (Array.ConvertAll(grouping.Expressions, group => PlaceOf(group, select)) is var shown && Array.IndexOf(shown, -1) < 0)
        {
            Array.Sort(shown);
            AddKey(keys, [.. shown.Distinct()]);
        }

        foreach (var item in select.Items)
        {
            AddNumbered(select, item, keys, scope);
        }

        return facts.With(keys, rows);
    }

    private void AddGroupKeys(int[] groups, TableFacts from, SelectScope scope, List<int[]> keys)
    {
        if (AddShownKey(groups, scope, keys) < groups.Length && groups.Length > 1)
        {
            // What is left out depends on the order.
            var reversed = (int[])groups.Clone();
            Array.Reverse(reversed);
            AddShownKey(reversed, scope, keys);
        }

        // A key of the rows that is shown is decided by its group, and decides it.
        foreach (var key in from.Keys)
        {
            AddShownKey(key, scope, keys);
        }

        if (keys.Count == 0)
        {
            AddDecidingItems(groups, scope, keys);
        }
    }

    // Gives the length of the minimal key.
    private int AddShownKey(int[] key, SelectScope scope, List<int[]> keys)
    {
        var minimal = Minimized(key, scope.Dependencies);
        if (ToOutput(minimal, scope) is { } places)
        {
            AddKey(keys, places);
        }

        return minimal.Length;
    }

    // What is shown may decide the groups together, though some of them are not shown.
    private void AddDecidingItems(int[] groups, SelectScope scope, List<int[]> keys)
    {
        NumberItems(scope);
        var ids = new List<int>();
        foreach (var id in scope.Injective)
        {
            if (id >= 0 && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        var decided = TakeSet();
        if (ids.Count > 0 && scope.Dependencies.Decides(ids, groups, decided))
        {
            for (var i = ids.Count - 1; i >= 0; i--)
            {
                var id = ids[i];
                ids.RemoveAt(i);
                if (!scope.Dependencies.Decides(ids, groups, decided))
                {
                    ids.Insert(i, id);
                }
            }

            if (ToOutput([.. ids], scope) is { } places)
            {
                AddKey(keys, places);
            }
        }

        GiveBack(decided);
    }

    // Rows of different grouping sets differ in which groups are null, or in what grouping(…) tells.
    private BodyFacts GroupedBySets(BoundSelect select, BodyFacts facts, BoundGrouping grouping, int[][] sets, bool isFiltered)
    {
        var hasEmpty = Array.Exists(sets, set => set.Length == 0);
        if (sets.Length == 1 && sets[0].Length == 0)
        {
            return facts.With([], RowCounts.Of(atMostOne: true, !isFiltered));
        }

        var rows = hasEmpty && !isFiltered ? RowCount.AtLeastOne : RowCount.Many;
        if (!grouping.DistinctSets && HasSameSets(sets))
        {
            return facts.With([], rows);
        }

        var places = new List<int>();
        var told = new List<BoundExpression>();
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (Unwrap(select.Items[i].Value) is BoundOperator { Operation: BoundOperation.Grouping, Operands: var operands })
            {
                told.AddRange(operands);
                places.Add(i);
            }
        }

        for (var i = 0; i < grouping.Expressions.Length; i++)
        {
            var group = grouping.Expressions[i];
            var place = PlaceOf(group, select);
            if (place < 0 || (grouping.IsOmitted(i) && !IsToldApart(group, told)))
            {
                return facts.With([], rows);
            }

            places.Add(place);
        }

        places.Sort();
        var keys = new List<int[]>();
        AddKey(keys, [.. places.Distinct()]);
        return facts.With(keys, rows);
    }

    private bool IsToldApart(BoundExpression group, List<BoundExpression> told) =>
        (group is BoundColumn column && _nulls[column.Id] == Nullness.Never)
        || told.Exists(operand => BoundEquality.Same(Unwrap(operand), group));

    private static bool HasSameSets(int[][] sets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Array.Exists(sets, set => !seen.Add(string.Join(",", set.OrderBy(static place => place))));
    }
}
