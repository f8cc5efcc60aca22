using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Selects: their conditions, grouping and items, and which keys remain.</content>
internal sealed partial class FactsBuilder
{
    // Group expressions that a grouping set may leave out; null while there are none.
    private BoundExpression[]? _nullableGroups;

    // Whether aggregates of the select being evaluated may see no row at all.
    private bool _groupsMayBeEmpty;

    private BodyFacts Select(BoundSelect select)
    {
        var (nullableGroups, groupsMayBeEmpty) = (_nullableGroups, _groupsMayBeEmpty);
        _groupsMayBeEmpty = true;
        var dependencies = new Dependencies();
        var from = From(select, dependencies);
        if (select.Grouping is { } grouping)
        {
            Group(grouping);
        }

        Rows(select.Having);
        Rows(select.Qualify);
        var facts = Items(select);
        facts = KeysOf(select, facts, from, dependencies);
        facts = Distinct(select, facts);
        (_nullableGroups, _groupsMayBeEmpty) = (nullableGroups, groupsMayBeEmpty);
        IsDeterministic &= select.Sample is null;
        return Limited(facts, select.Top, isOrdered: true);
    }

    private TableFacts From(BoundSelect select, Dependencies dependencies)
    {
        var rejected = new ColumnSet(columnCount);
        if (select.Where is { } where)
        {
            NullRejection.WhenTrue(where, rejected, columnCount);
        }

        if (select.From is not { } table)
        {
            Rows(select.Where);
            return new TableFacts([[]], select.Where is null ? RowCount.ExactlyOne : RowCount.AtMostOne);
        }

        var facts = Table(table, rejected, dependencies);
        MakeNotNull(rejected, table.StartId, table.EndId);
        if (select.Where is not { } condition)
        {
            return facts;
        }

        Rows(condition);
        Conjuncts.AddFacts(condition, dependencies, table.StartId, table.EndId);
        return Filtered(facts, dependencies);
    }

    private static TableFacts Filtered(TableFacts facts, Dependencies dependencies)
    {
        var isOne = facts.Rows != RowCount.Many
            || facts.Keys.Exists(key => Array.TrueForAll(key, dependencies.IsConstant));
        return isOne ? new TableFacts([[]], RowCount.AtMostOne) : facts;
    }

    private void Group(BoundGrouping grouping)
    {
        foreach (var expression in grouping.Expressions)
        {
            Rows(expression);
        }

        if (grouping.Sets is not { } sets)
        {
            _groupsMayBeEmpty = false;
            return;
        }

        // The empty set gives a row even without rows.
        _groupsMayBeEmpty = Array.Exists(sets, set => set.Length == 0);
        var omitted = grouping.Expressions.Where((_, place) => !Array.TrueForAll(sets, set => Array.IndexOf(set, place) >= 0)).ToArray();
        if (omitted.Length > 0)
        {
            // Queries within see the groups of the queries around them.
            _nullableGroups = [.. _nullableGroups ?? [], .. omitted];
        }
    }

    private BodyFacts Items(BoundSelect select)
    {
        var count = select.Items.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        for (var i = 0; i < count; i++)
        {
            var value = select.Items[i].Value;
            if (value is BoundColumn column && _nullableGroups is null)
            {
                nulls[i] = _nulls[column.Id];
                lineage[i] = _lineage[column.Id] ?? [];
                continue;
            }

            var outer = Begin();
            nulls[i] = Evaluate(value, LineageKind.Identity);
            lineage[i] = End(outer);
        }

        return new BodyFacts(nulls, lineage, [], RowCount.Many);
    }

    private BodyFacts KeysOf(BoundSelect select, BodyFacts facts, TableFacts from, Dependencies dependencies)
    {
        if (select.ExpandsRows)
        {
            return facts;
        }

        var isFiltered = select.Having is not null || select.Qualify is not null;
        if (select.IsAggregated)
        {
            return Grouped(select, facts, from, dependencies, isFiltered);
        }

        if (from.Rows != RowCount.Many)
        {
            return facts.With([], isFiltered ? RowCount.AtMostOne : from.Rows);
        }

        var keys = from.Keys;
        if (select.Qualify is { } qualify)
        {
            keys = Qualified(qualify, keys, dependencies);
        }

        var output = new List<int[]>();
        foreach (var key in keys)
        {
            if (ToOutput(dependencies.Minimize(key, columnCount), select, dependencies) is { } places)
            {
                AddKey(output, places);
            }
        }

        foreach (var item in select.Items)
        {
            AddNumbered(select, item, output);
        }

        return facts.With(output, output.Exists(key => key.Length == 0) ? RowCount.AtMostOne : RowCount.Many);
    }

    // `qualify row_number() over (partition by p) = 1` leaves one row for each p.
    private static List<int[]> Qualified(BoundExpression qualify, List<int[]> keys, Dependencies dependencies)
    {
        var more = new List<int[]>(keys);
        Conjuncts.ForEach(qualify, term =>
        {
            if (term is BoundOperator { Operation: BoundOperation.Equal, Operands: var sides }
                && sides[1] is BoundLiteral or BoundCast { Operand: BoundLiteral }
                && NumberedBy(sides[0]) is { } partition
                && Array.TrueForAll(partition, expression => expression is BoundColumn))
            {
                more.Add([.. partition.Select(expression => ((BoundColumn)expression).Id).Distinct().OrderBy(id => id)]);
            }
        });
        return more;
    }

    private static BoundExpression[]? NumberedBy(BoundExpression expression) => expression switch
    {
        BoundAlias alias => NumberedBy(alias.Item.Value),
        BoundCast { IsImplicit: true } cast => NumberedBy(cast.Operand),
        BoundCall { Name: "row_number", Window: { } window } => window.PartitionBy,
        _ => null,
    };

    // A row number is unique together with what it is partitioned by.
    private static void AddNumbered(BoundSelect select, BoundSelectItem item, List<int[]> keys)
    {
        if (item.Value is not BoundCall { Name: "row_number", Window: { } window })
        {
            return;
        }

        var places = new List<int> { Array.IndexOf(select.Items, item) };
        foreach (var expression in window.PartitionBy)
        {
            var place = Array.FindIndex(select.Items, other => BoundEquality.Same(other.Value, expression));
            if (place < 0)
            {
                return;
            }

            places.Add(place);
        }

        AddKey(keys, [.. places.Distinct().OrderBy(place => place)]);
    }

    private BodyFacts Grouped(BoundSelect select, BodyFacts facts, TableFacts from, Dependencies dependencies, bool isFiltered)
    {
        if (select.Grouping is not { } grouping)
        {
            return facts.With([], isFiltered ? RowCount.AtMostOne : RowCount.ExactlyOne);
        }

        if (grouping.Sets is not null)
        {
            return facts;
        }

        if (from.Rows != RowCount.Many || grouping.Expressions.Length == 0)
        {
            return facts.With([], RowCount.AtMostOne);
        }

        var columns = grouping.Expressions.OfType<BoundColumn>().Select(column => column.Id).ToArray();
        var needed = dependencies.Minimize(columns, columnCount);
        var places = new List<int>();
        foreach (var expression in grouping.Expressions)
        {
            if (Conjuncts.IsConstant(expression) || (expression is BoundColumn column && Array.IndexOf(needed, column.Id) < 0))
            {
                continue;
            }

            var place = Array.FindIndex(select.Items, item => BoundEquality.Same(Unwrap(item.Value), expression));
            if (place < 0 && (expression is not BoundColumn own || (place = PlaceOf(own.Id, select, dependencies)) < 0))
            {
                return facts;
            }

            places.Add(place);
        }

        return facts.With([[.. places.Distinct().OrderBy(place => place)]], places.Count == 0 ? RowCount.AtMostOne : RowCount.Many);
    }

    private static BoundExpression Unwrap(BoundExpression expression) =>
        expression is BoundAlias alias ? Unwrap(alias.Item.Value) : expression;

    private static int[]? ToOutput(int[] key, BoundSelect select, Dependencies dependencies)
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
        return [.. places.Distinct()];
    }

    // The item that shows a column, or one that is always equal to it.
    private static int PlaceOf(int id, BoundSelect select, Dependencies dependencies)
    {
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (select.Items[i].Value is BoundColumn column && column.Id == id)
            {
                return i;
            }
        }

        foreach (var pair in dependencies.Equal)
        {
            var other = pair.Key == id ? pair.Value : pair.Value == id ? pair.Key : -1;
            var place = other < 0 ? -1 : Array.FindIndex(select.Items, item => item.Value is BoundColumn column && column.Id == other);
            if (place >= 0)
            {
                return place;
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

    private BodyFacts Distinct(BoundSelect select, BodyFacts facts)
    {
        foreach (var expression in select.DistinctOn)
        {
            Rows(expression);
        }

        if (facts.Rows != RowCount.Many || select.Distinct == DistinctKind.None)
        {
            return facts;
        }

        if (select.Distinct == DistinctKind.Distinct)
        {
            var keys = new List<int[]>(facts.Keys);
            AddKey(keys, [.. Enumerable.Range(0, facts.Nulls.Length)]);
            return facts.With(keys, RowCount.Many);
        }

        return DistinctOn(select, facts);
    }

    private static BodyFacts DistinctOn(BoundSelect select, BodyFacts facts)
    {
        var places = new List<int>();
        foreach (var expression in select.DistinctOn)
        {
            var place = Array.FindIndex(select.Items, item => BoundEquality.Same(Unwrap(item.Value), expression));
            if (place < 0)
            {
                return facts;
            }

            places.Add(place);
        }

        var keys = new List<int[]>(facts.Keys);
        AddKey(keys, [.. places.Distinct().OrderBy(place => place)]);
        return facts.With(keys, RowCount.Many);
    }
}
