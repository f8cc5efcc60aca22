using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>What remains of the facts of a from clause where only some columns are shown.</content>
internal sealed partial class FactsBuilder
{
    private const int MaxRules = 12;

    private BodyFacts KeysOf(BoundSelect select, BodyFacts facts, TableFacts from, SelectScope scope)
    {
        var isFiltered = select.Having is not null || select.Qualify is not null;
        if (select.ExpandsRows)
        {
            return facts;
        }

        if (select.IsAggregated)
        {
            return Grouped(select, facts, from, scope, isFiltered);
        }

        var rows = isFiltered ? from.Rows.Filtered() : from.Rows;
        if (from.Rows.IsAtMostOne())
        {
            return facts.With([], rows);
        }

        var keys = from.Keys;
        if (select.Qualify is { } qualify)
        {
            keys = [.. keys];
            AddQualified(qualify, keys, scope);
        }

        var output = new List<int[]>();
        foreach (var key in keys)
        {
            if (ToOutput(scope.Dependencies.Minimize(key, _capacity), select, scope.Dependencies) is { } places)
            {
                AddKey(output, places);
            }
        }

        foreach (var item in select.Items)
        {
            AddNumbered(select, item, output, scope);
        }

        return facts.With(output, rows);
    }

    // `qualify row_number() over (partition by p) = 1` leaves one row for each p.
    private void AddQualified(BoundExpression qualify, List<int[]> keys, SelectScope scope)
    {
        foreach (var term in Conjuncts.Of(qualify))
        {
            if (!IsFirst(term, out var number) || WindowOf(number) is not { } call || !IsNumbering(call, scope))
            {
                continue;
            }

            var partition = call.Window!.PartitionBy;
            var ids = new int[partition.Length];
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] = NumberOf(partition[i], scope.Dependencies);
            }

            if (Array.IndexOf(ids, -1) < 0)
            {
                Array.Sort(ids);
                keys.Add([.. ids.Distinct()]);
            }
        }
    }

    // A number from one on that is equal to a constant, or below two.
    private static bool IsFirst(BoundExpression term, out BoundExpression number)
    {
        number = term;
        if (term is not BoundOperator { Operands: [var left, var right] } comparison)
        {
            return false;
        }

        var isFlipped = Constants.IsLiteral(left);
        var (value, constant) = isFlipped ? (right, left) : (left, right);
        number = value;
        if (Constants.Unwrap(constant) is not BoundLiteral { Kind: Syntax.LiteralKind.Integer } literal)
        {
            return comparison.Operation == BoundOperation.Equal && Constants.Unwrap(constant) is BoundParameter;
        }

        return comparison.Operation switch
        {
            BoundOperation.Equal => true,
            BoundOperation.LessOrEqual => !isFlipped && literal.Text == "1",
            BoundOperation.Less => !isFlipped && literal.Text == "2",
            BoundOperation.GreaterOrEqual => isFlipped && literal.Text == "1",
            BoundOperation.Greater => isFlipped && literal.Text == "2",
            _ => false,
        };
    }

    private static BoundCall? WindowOf(BoundExpression expression) => expression switch
    {
        BoundAlias alias => WindowOf(alias.Item.Value),
        BoundCast { IsTry: false } cast when KeepsDistinct(cast.Operand.Type, cast.Type) => WindowOf(cast.Operand),
        BoundCall { Window: not null } call => call,
        _ => null,
    };

    // Whether no two rows of a partition get the same number: a rank does so only where its order has no ties.
    private bool IsNumbering(BoundCall call, SelectScope scope) => call.Name switch
    {
        "row_number" => true,
        "rank" or "dense_rank" or "rank_dense" => scope.IsIdentified(WindowIds(call.Window!)),
        _ => false,
    };

    private ColumnSet WindowIds(BoundWindow window)
    {
        var ids = new ColumnSet(_capacity);
        foreach (var expression in window.PartitionBy)
        {
            AddId(ids, expression);
        }

        foreach (var item in window.OrderBy)
        {
            AddId(ids, item.Value);
        }

        return ids;
    }

    // A row number is unique together with what it is partitioned by.
    private void AddNumbered(BoundSelect select, BoundSelectItem item, List<int[]> keys, SelectScope scope)
    {
        if (WindowOf(item.Value) is not { Window: { } window } call || !IsNumbering(call, scope))
        {
            return;
        }

        var places = new List<int> { Array.IndexOf(select.Items, item) };
        foreach (var expression in window.PartitionBy)
        {
            if (IsConstant(expression, 0, _columnCount))
            {
                continue;
            }

            var id = IdOf(expression);
            if (id >= 0 && scope.Dependencies.IsConstant(id))
            {
                continue;
            }

            var place = id >= 0 ? PlaceOf(id, select, scope.Dependencies) : PlaceOf(expression, select);
            if (place < 0)
            {
                return;
            }

            if (!places.Contains(place))
            {
                places.Add(place);
            }
        }

        places.Sort();
        AddKey(keys, [.. places]);
    }

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
            AddGroupKeys(select, groups, from, scope, keys);
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

    private void AddGroupKeys(BoundSelect select, int[] groups, TableFacts from, SelectScope scope, List<int[]> keys)
    {
        var reversed = (int[])groups.Clone();
        Array.Reverse(reversed);
        foreach (var order in (int[][])[groups, reversed])
        {
            if (ToOutput(scope.Dependencies.Minimize(order, _capacity), select, scope.Dependencies) is { } places)
            {
                AddKey(keys, places);
            }
        }

        // A key of the rows that is shown is decided by its group, and decides it.
        foreach (var key in from.Keys)
        {
            if (ToOutput(scope.Dependencies.Minimize(key, _capacity), select, scope.Dependencies) is { } places)
            {
                AddKey(keys, places);
            }
        }

        if (keys.Count == 0)
        {
            AddDecidingItems(select, groups, scope, keys);
        }
    }

    // What is shown may decide the groups together, though some of them are not shown.
    private void AddDecidingItems(BoundSelect select, int[] groups, SelectScope scope, List<int[]> keys)
    {
        var ids = new List<int>();
        foreach (var item in select.Items)
        {
            var id = InjectiveIdOf(item.Value);
            if (id >= 0 && !ids.Contains(id))
            {
                ids.Add(id);
            }
        }

        if (ids.Count == 0 || !scope.Dependencies.Decides([.. ids], groups, _capacity))
        {
            return;
        }

        for (var i = ids.Count - 1; i >= 0; i--)
        {
            var id = ids[i];
            ids.RemoveAt(i);
            if (!scope.Dependencies.Decides([.. ids], groups, _capacity))
            {
                ids.Insert(i, id);
            }
        }

        if (ToOutput([.. ids], select, scope.Dependencies) is { } places)
        {
            AddKey(keys, places);
        }
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

    private int[]? ToOutput(int[] key, BoundSelect select, Dependencies dependencies)
    {
        var places = new int[key.Length];
        for (var i = 0; i < key.Length; i++)
        {
            places[i] = PlaceOf(key[i], select, dependencies);
            if (places[i] < 0)
            {
                return null;
            }
        }

        Array.Sort(places);
        return places.Length < 2 ? places : [.. places.Distinct()];
    }

    // The item that shows a column, or one that is always equal to it, or tells its values apart.
    private int PlaceOf(int id, BoundSelect select, Dependencies dependencies)
    {
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (select.Items[i].Value is BoundColumn column ? column.Id == id : id >= _columnCount && IdOf(select.Items[i].Value) == id)
            {
                return i;
            }
        }

        var same = EqualTo(id, dependencies);
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (same is null && select.Items[i].Value is BoundColumn)
            {
                // Another one.
                continue;
            }

            var shown = InjectiveIdOf(select.Items[i].Value);
            if (shown >= 0 && (shown == id || (same is not null && same[shown])))
            {
                return i;
            }
        }

        return -1;
    }

    private static void AddKey(List<int[]> keys, int[] key)
    {
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            if (Array.TrueForAll(keys[i], place => Array.IndexOf(key, place) >= 0))
            {
                return;
            }

            if (Array.TrueForAll(key, place => Array.IndexOf(keys[i], place) >= 0))
            {
                keys.RemoveAt(i);
            }
        }

        if (keys.Count < TableFacts.MaxKeys)
        {
            keys.Add(key);
        }
    }

    // What is known of the items beside their keys.
    private BodyFacts Shown(BoundSelect select, BodyFacts facts, SelectScope scope, int firstInclusion)
    {
        var dependencies = select.ExpandsRows || select.Grouping?.Sets is not null ? null : ShownDependencies(select, scope);
        return new BodyFacts(facts.Nulls, facts.Lineage, facts.Keys, facts.Rows)
        {
            Domains = ShownDomains(select),
            Dependencies = dependencies,
            Inclusions = ShownInclusions(select, scope.Dependencies, firstInclusion),
            Ranks = ShownRanks(select),
        };
    }

    private List<int>? ShownRanks(BoundSelect select)
    {
        List<int>? ranks = null;
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (select.Items[i].Value is BoundColumn column
                ? _ranks is not null && _ranks.Contains(column.Id)
                : WindowOf(select.Items[i].Value) is { Name: "row_number" or "rank" or "dense_rank" or "rank_dense" or "ntile" })
            {
                (ranks ??= []).Add(i);
            }
        }

        return ranks;
    }

    private Dependencies? ShownDependencies(BoundSelect select, SelectScope scope)
    {
        var source = scope.Dependencies;
        var shown = new Dependencies();
        var ids = new int[select.Items.Length];
        var columns = new List<int>();
        var expressions = new List<(int[] Columns, int Place)>();
        for (var i = 0; i < ids.Length; i++)
        {
            var value = Unwrap(select.Items[i].Value);
            ids[i] = IdOf(value);
            if (value is BoundColumn column)
            {
                if (source.IsConstant(column.Id))
                {
                    shown.AddConstant(i);
                }

                continue;
            }

            columns.Clear();
            if (CollectExact(value, columns))
            {
                if (columns.Count == 0 || columns.TrueForAll(source.IsConstant))
                {
                    shown.AddConstant(i);
                }
                else if (columns.Count <= 4)
                {
                    expressions.Add(([.. columns], i));
                }
            }
        }

        AddEqualItems(select, source, ids, shown);
        foreach (var rule in source.Rules)
        {
            AddShownRule(rule, ids, select, source, shown);
        }

        foreach (var (from, place) in expressions)
        {
            if (shown.Rules.Count < MaxRules && PlacesOf(from, ids) is { } places)
            {
                shown.AddRule(places, [place]);
            }
        }

        return shown.IsEmpty ? null : shown;
    }

    private void AddEqualItems(BoundSelect select, Dependencies source, int[] ids, Dependencies shown)
    {
        for (var i = 1; i < ids.Length; i++)
        {
            if (select.Items[i].Value is not BoundColumn)
            {
                continue;
            }

            var same = EqualTo(ids[i], source);
            for (var j = 0; j < i; j++)
            {
                if (ids[j] >= 0 && select.Items[j].Value is BoundColumn && (ids[j] == ids[i] || (same is not null && same[ids[j]])))
                {
                    shown.AddEqual(j, i);
                    break;
                }
            }
        }
    }

    private void AddShownRule(Dependencies.Rule rule, int[] ids, BoundSelect select, Dependencies source, Dependencies shown)
    {
        if (shown.Rules.Count >= MaxRules)
        {
            return;
        }

        var from = ToOutput(rule.From, select, source);
        if (from is null && source.Constants.Count > 0 && rule.From.Length > 1)
        {
            // What is constant need not be shown.
            from = ToOutput(source.Minimize(rule.From, _capacity), select, source);
        }

        if (from is null)
        {
            return;
        }

        var to = new List<int>();
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] >= 0 && Array.IndexOf(from, i) < 0
                && (rule.To is null ? ids[i] >= rule.First && ids[i] < rule.End : Array.IndexOf(rule.To, ids[i]) >= 0))
            {
                to.Add(i);
            }
        }

        if (to.Count > 0)
        {
            shown.AddRule(from, [.. to]);
        }
    }

    private static int[]? PlacesOf(int[] columns, int[] ids)
    {
        var places = new int[columns.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Array.IndexOf(ids, columns[i]);
            if (places[i] < 0)
            {
                return null;
            }
        }

        Array.Sort(places);
        return places;
    }
}
