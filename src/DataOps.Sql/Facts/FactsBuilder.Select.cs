using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Selects: their conditions, grouping and items.</content>
internal sealed partial class FactsBuilder
{
    // Group expressions that a grouping set may leave out; null while there are none.
    private BoundExpression[]? _nullableGroups;

    // Whether aggregates of the select being evaluated may see no row at all.
    private bool _groupsMayBeEmpty;

    // Aggregates and the like that having or qualify let through only where they are not null.
    private List<BoundExpression>? _notNullValues;

    // The select whose items are being evaluated.
    private SelectScope? _scope;

    private BodyFacts Select(BoundSelect select, BoundOrderItem[] orderBy, BoundLimit? limit)
    {
        var (nullableGroups, groupsMayBeEmpty, notNullValues, outer) = (_nullableGroups, _groupsMayBeEmpty, _notNullValues, _scope);
        var firstInclusion = _inclusions.Count;
        _groupsMayBeEmpty = true;
        _notNullValues = null;
        _scope = null;
        var dependencies = TakeDependencies();
        var from = From(select, dependencies);
        _scope = new SelectScope(select, dependencies) { FromKeys = from.Keys, IsOpen = select.ExpandsRows };
        if (select.Grouping is { } grouping)
        {
            Group(grouping, _scope);
        }

        Rows(select.Having, RowLineageKind.Filter);
        Rows(select.Qualify, RowLineageKind.Qualify);
        SharpenByHaving(select);
        var facts = Items(select);
        facts = KeysOf(select, facts, from, _scope);
        AddShown(select, facts, _scope, firstInclusion);
        facts = Distinct(select, facts, orderBy, _scope);
        OrderLineage(orderBy, limit is not null || select.Top is not null || select.Distinct == DistinctKind.On);
        if (select.Sample is { } sample)
        {
            TaintRows(NondeterminismKind.Sample, sample.Text, sample.Span);
            facts = facts.With(facts.Keys, facts.Rows.Filtered());
        }

        facts = Limited(facts, select.Top, orderBy, _scope);
        facts = Limited(facts, limit, orderBy, _scope);
        (_nullableGroups, _groupsMayBeEmpty, _notNullValues, _scope) = (nullableGroups, groupsMayBeEmpty, notNullValues, outer);
        GiveBack(dependencies);
        return facts;
    }

    private TableFacts From(BoundSelect select, Dependencies dependencies)
    {
        if (select.From is not { } table)
        {
            Rows(select.Where, RowLineageKind.Filter);
            return new TableFacts(TableFacts.OneRow, select.Where is null ? RowCount.ExactlyOne : RowCount.AtMostOne);
        }

        var facts = Table(table, select.Where, dependencies);
        if (select.Where is { } condition)
        {
            var isMatched = facts.Rows == RowCount.Many && table is BoundRelation relation && IsAlwaysMatched(condition, relation);
            Rows(condition, RowLineageKind.Filter);
            AddFacts(condition, dependencies, table.StartId, table.EndId);
            facts = Filtered(facts, dependencies, isMatched);
        }

        ShareDomains(dependencies);
        return facts;
    }

    private TableFacts Table(BoundTable table, BoundExpression? where, Dependencies dependencies)
    {
        if (where is null)
        {
            return Table(table, Nothing, dependencies);
        }

        var rejected = TakeSet();
        NullRejection.WhenTrue(where, rejected);
        var facts = Table(table, rejected, dependencies);
        MakeNotNull(rejected, table.StartId, table.EndId);
        GiveBack(rejected);
        return facts;
    }

    private TableFacts Filtered(TableFacts facts, Dependencies dependencies, bool isMatched)
    {
        var constants = TakeSet();
        dependencies.Close(constants);
        var isOne = facts.Rows.IsAtMostOne() || constants.HasKey(facts.Keys);
        GiveBack(constants);
        return isOne
            ? new TableFacts(TableFacts.OneRow, RowCounts.Of(atMostOne: true, isMatched))
            : new TableFacts(facts.Keys, RowCounts.Of(atMostOne: false, isMatched));
    }

    private void Group(BoundGrouping grouping, SelectScope scope)
    {
        var ids = new int[grouping.Expressions.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            Rows(grouping.Expressions[i], RowLineageKind.Grouping);
            ids[i] = NumberOf(grouping.Expressions[i], scope.Dependencies);
        }

        scope.Groups = Array.IndexOf(ids, -1) >= 0 ? null : ids;
        if (grouping.Sets is not { } sets)
        {
            // Grouped by nothing, there is one group even without rows.
            _groupsMayBeEmpty = ids.Length == 0;
            return;
        }

        // The empty set gives a row even without rows.
        scope.IsOpen = true;
        _groupsMayBeEmpty = Array.Exists(sets, set => set.Length == 0);
        var omitted = new List<BoundExpression>();
        for (var place = 0; place < ids.Length; place++)
        {
            if (grouping.IsOmitted(place))
            {
                omitted.Add(grouping.Expressions[place]);
            }
        }

        if (omitted.Count > 0)
        {
            // Queries within see the groups of the queries around them.
            _nullableGroups = [.. _nullableGroups ?? [], .. omitted];
        }
    }

    // Groups that having lets through: what it rejects as null is not null in any item.
    private void SharpenByHaving(BoundSelect select)
    {
        if (select.Having is not { } having)
        {
            return;
        }

        var rejected = new ColumnSet(_capacity);
        NullRejection.WhenTrue(having, rejected);
        for (var id = rejected.Next(0); id >= 0 && id < _columnCount; id = rejected.Next(id + 1))
        {
            if (_nulls[id] != Nullness.Never && IsGroup(select, id))
            {
                _nulls[id] = Nullness.Never;
            }
        }

        if (_nullableGroups is not null)
        {
            _nullableGroups = Array.FindAll(_nullableGroups, group => group is not BoundColumn column || !rejected[column.Id]);
            _nullableGroups = _nullableGroups.Length == 0 ? null : _nullableGroups;
        }

        AddNotNullValues(having);
    }

    private static bool IsGroup(BoundSelect select, int id) =>
        select.Grouping is { } grouping && Array.Exists(grouping.Expressions, group => group is BoundColumn column && column.Id == id);

    private void AddNotNullValues(BoundExpression condition)
    {
        foreach (var term in Conjuncts.Of(condition))
        {
            if (term is not BoundOperator { Operands: var operands } comparison)
            {
                continue;
            }

            switch (comparison.Operation)
            {
                case BoundOperation.Equal or BoundOperation.NotEqual or BoundOperation.Less or BoundOperation.LessOrEqual
                    or BoundOperation.Greater or BoundOperation.GreaterOrEqual or BoundOperation.Between:
                    foreach (var operand in operands)
                    {
                        AddNotNullValue(operand);
                    }

                    break;
                case BoundOperation.IsNotNull or BoundOperation.In or BoundOperation.NotIn or BoundOperation.NotBetween:
                    AddNotNullValue(operands[0]);
                    break;
            }
        }
    }

    private void AddNotNullValue(BoundExpression expression)
    {
        while (expression is BoundCast cast)
        {
            expression = cast.Operand;
        }

        if (Unwrap(expression) is BoundCall { Stability: Catalog.Functions.FunctionStability.Consistent } call)
        {
            (_notNullValues ??= []).Add(call);
        }
    }

    private BodyFacts Items(BoundSelect select)
    {
        var count = select.Items.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        ColumnSet? qualified = null;
        if (select.Qualify is { } qualify)
        {
            // What qualify rejects is still seen by windows.
            qualified = new ColumnSet(_capacity);
            NullRejection.WhenTrue(qualify, qualified);
            EvaluateItems(select, nulls, lineage, hasWindow: true);
            AddNotNullValues(qualify);
            MakeNotNull(qualified, select.From?.StartId ?? 0, select.From?.EndId ?? 0);
            for (var i = 0; i < count; i++)
            {
                if (lineage[i] is not null && _notNullValues is not null && IsKnownNotNull(Unwrap(select.Items[i].Value)))
                {
                    nulls[i] = Nullness.Never;
                }
            }
        }

        EvaluateItems(select, nulls, lineage, hasWindow: false);
        return new BodyFacts(nulls, lineage, [], RowCount.Many);
    }

    private void EvaluateItems(BoundSelect select, Nullness[] nulls, int[][] lineage, bool hasWindow)
    {
        for (var i = 0; i < nulls.Length; i++)
        {
            var value = select.Items[i].Value;
            if (lineage[i] is not null || (hasWindow && !HasWindow(value)))
            {
                continue;
            }

            if (value is BoundColumn column && _nullableGroups is null)
            {
                nulls[i] = _nulls[column.Id];
                lineage[i] = LineageOf(column.Id);
                continue;
            }

            var outer = Begin();
            nulls[i] = Evaluate(value, LineageKind.Identity);
            lineage[i] = End(outer);
            if (select.ExpandsRows)
            {
                AddRows(lineage[i], RowLineageKind.Expansion);
            }
        }
    }

    private static bool HasWindow(BoundExpression expression)
    {
        if (expression is BoundCall { Window: not null })
        {
            return true;
        }

        var found = false;
        BoundChildren.ForEach(Unwrap(expression), child => found |= HasWindow(child));
        return found || (expression is BoundAlias alias && HasWindow(alias.Item.Value));
    }

    private static BoundExpression Unwrap(BoundExpression expression) =>
        expression is BoundAlias alias ? Unwrap(alias.Item.Value) : expression;

    private BodyFacts Distinct(BoundSelect select, BodyFacts facts, BoundOrderItem[] orderBy, SelectScope scope)
    {
        foreach (var expression in select.DistinctOn)
        {
            Rows(expression, RowLineageKind.Distinct);
        }

        if (select.Distinct == DistinctKind.None || facts.Rows.IsAtMostOne())
        {
            return facts;
        }

        if (select.Distinct == DistinctKind.Distinct)
        {
            foreach (var codes in facts.Lineage)
            {
                AddRows(codes, RowLineageKind.Distinct);
            }

            var keys = new List<int[]>(facts.Keys);
            AddKey(keys, MinimalPlaces(facts));
            return facts.With(keys, facts.Rows);
        }

        return DistinctOn(select, facts, orderBy, scope);
    }

    // All places, without those that the others decide.
    private static int[] MinimalPlaces(BodyFacts facts)
    {
        var places = new int[facts.Nulls.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        return facts.Dependencies?.Minimize(places, new ColumnSet(Math.Max(places.Length, 1))) ?? places;
    }

    private BodyFacts DistinctOn(BoundSelect select, BodyFacts facts, BoundOrderItem[] orderBy, SelectScope scope)
    {
        var order = OrderIds(orderBy, select);
        var ids = new int[select.DistinctOn.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = NumberOf(select.DistinctOn[i], scope.Dependencies);
            AddId(order, select.DistinctOn[i]);
        }

        if (!scope.IsIdentified(order))
        {
            TaintRows(NondeterminismKind.ChosenRow, "distinct on", select.DistinctOn.Length == 0 ? null : select.DistinctOn[0].Span);
        }

        if (Array.IndexOf(ids, -1) >= 0 || ToOutput(Minimized(ids, scope.Dependencies), scope) is not { } places)
        {
            return facts;
        }

        var keys = new List<int[]>(facts.Keys);
        AddKey(keys, places);
        return facts.With(keys, facts.Rows);
    }
}
