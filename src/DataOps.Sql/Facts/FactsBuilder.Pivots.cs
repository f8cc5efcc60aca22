using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Pivots and unpivots.</content>
internal sealed partial class FactsBuilder
{
    private TableFacts Pivot(BoundPivot pivot, Dependencies dependencies)
    {
        var inner = TakeDependencies();
        var source = Table(pivot.Source, Nothing, inner);
        var (scope, mayBeEmpty) = (_scope, _groupsMayBeEmpty);
        _scope = null;
        _groupsMayBeEmpty = true;
        var id = pivot.FirstId;
        foreach (var group in pivot.Groups)
        {
            var outer = Begin();
            _nulls[id] = Evaluate(group, LineageKind.Identity);
            var lineage = End(outer);
            _lineage[id] = lineage;
            SetDomain(id, DomainOf(group));
            AddRows(lineage, RowLineageKind.Grouping);
            id++;
        }

        foreach (var cell in pivot.Cells)
        {
            var outer = Begin();
            var value = cell is BoundOperator { Operands: [var aggregate, ..] } ? aggregate : null;
            Evaluate(cell, LineageKind.Aggregate);
            _nulls[id] = pivot.CountsRows || value is BoundCall { Name: "count" or "count_star" or "count_big", IsAggregate: true } ? Nullness.Never : Nullness.Maybe;
            _lineage[id] = End(outer);
            id++;
        }

        (_scope, _groupsMayBeEmpty) = (scope, mayBeEmpty);
        if (pivot.Groups.Length == 0)
        {
            // An aggregate over all rows, in DuckDB even over none.
            return Keyed(pivot, [[]], RowCounts.Of(atMostOne: true, _dialect.Kind == Dialects.DialectKind.DuckDb), dependencies);
        }

        var key = new int[pivot.Groups.Length];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = pivot.FirstId + i;
        }

        var columns = Array.ConvertAll(pivot.Groups, IdOf);
        if (Array.IndexOf(columns, -1) < 0)
        {
            var needed = Minimized(columns, inner);
            key = [.. needed.Select(column => pivot.FirstId + Array.IndexOf(columns, column)).OrderBy(number => number)];
        }

        GiveBack(inner);
        return Keyed(pivot, [key], source.Rows.IsAtLeastOne() ? RowCount.AtLeastOne : RowCount.Many, dependencies);
    }

    private TableFacts Unpivot(BoundUnpivot unpivot)
    {
        var inner = TakeDependencies();
        var source = Table(unpivot.Source, Nothing, inner);
        var id = unpivot.FirstId;
        foreach (var kept in unpivot.Kept)
        {
            _nulls[id] = _nulls[kept];
            _lineage[id] = LineageOf(kept);
            SetDomain(id, DomainOf(kept));
            id++;
        }

        _nulls[id] = Nullness.Never;
        _lineage[id] = [];
        var name = id++;
        if (unpivot.Names.Length <= ValueDomain.MaxValues)
        {
            SetDomain(name, new ValueDomain([.. unpivot.Names.Distinct().Select(label => new ConstantValue(ConstantKind.Text, label))]));
        }

        for (var value = 0; value < unpivot.Types.Length - 1; value++)
        {
            var outer = Begin();
            var nulls = Nullness.Never;
            foreach (var branch in unpivot.Branches)
            {
                if (value < branch.Length)
                {
                    nulls = nulls.Or(Evaluate(branch[value], LineageKind.Identity));
                }
            }

            // Rows without a value are left out, unless asked for; with several values only rows without any.
            var dropsNulls = !unpivot.IncludeNulls && unpivot.Types.Length == 2;
            _nulls[id] = dropsNulls ? Nullness.Never : nulls;
            var lineage = End(outer);
            _lineage[id] = lineage;
            if (!unpivot.IncludeNulls)
            {
                AddRows(lineage, RowLineageKind.Filter);
            }

            id++;
        }

        var keys = UnpivotKeys(unpivot, source, inner, name);
        GiveBack(inner);
        return new TableFacts([.. keys], RowCount.Many);
    }

    // Each row of the source comes once for each name.
    private List<int[]> UnpivotKeys(BoundUnpivot unpivot, TableFacts source, Dependencies inner, int name)
    {
        var keys = new List<int[]>();
        if (new HashSet<string>(unpivot.Names, StringComparer.Ordinal).Count != unpivot.Names.Length)
        {
            return keys;
        }

        foreach (var key in source.Keys)
        {
            var needed = Minimized(key, inner);
            var ids = new int[needed.Length + 1];
            ids[needed.Length] = name;
            for (var i = 0; i < needed.Length; i++)
            {
                var place = Array.IndexOf(unpivot.Kept, needed[i]);
                ids[i] = place < 0 ? -1 : unpivot.FirstId + place;
            }

            if (Array.IndexOf(ids, -1) < 0)
            {
                Array.Sort(ids);
                keys.Add(ids);
            }
        }

        return keys;
    }
}
