using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>The tables of a from clause.</content>
internal sealed partial class FactsBuilder
{
    /// <summary>
    /// Visits a table. Rows in which a column of <paramref name="rejected"/> is null are dropped later anyway,
    /// so an outer join that only adds such rows is no outer join.
    /// </summary>
    private TableFacts Table(BoundTable table, ColumnSet rejected, Dependencies dependencies)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var facts = table switch
        {
            BoundRelation relation => Relation(relation, dependencies),
            BoundDerivedTable derived => Derived(derived, Query(derived.Query), dependencies, derived.IsLateral),
            BoundCommonTableReference reference => Derived(reference, CommonTable(reference.Table), dependencies, isLateral: false),
            BoundJoin join => Join(join, rejected, dependencies),
            BoundFunctionTable function => FunctionTable(function, dependencies),
            BoundPivot pivot => Pivot(pivot, dependencies),
            BoundUnpivot unpivot => Unpivot(unpivot),
            _ => UnknownTable(table),
        };
        if (table.Sample is not { } sample)
        {
            return facts;
        }

        TaintRows(NondeterminismKind.Sample, sample.Text, sample.Span);
        return new TableFacts(facts.Keys, facts.Rows.Filtered());
    }

    private TableFacts Relation(BoundRelation table, Dependencies dependencies)
    {
        var known = table.Relation.Facts;
        Array.Copy(known.Nulls, 0, _nulls, table.FirstId, table.Count);
        var number = _codes.FirstOf(table.Relation) + 1;
        for (var i = 0; i < table.Count; i++)
        {
            _baseColumns[table.FirstId + i] = number + i;
        }

        for (var i = 0; i < known.Domains.Length; i++)
        {
            if (known.Domains[i] is { } domain)
            {
                SetDomain(table.FirstId + i, domain);
            }
        }

        foreach (var dependency in table.Relation.Dependencies)
        {
            dependencies.AddRule(Shifted(dependency.From, table.FirstId), Shifted(dependency.To, table.FirstId));
        }

        AddInclusions(table);
        return Keyed(table, KeysOf(table), table.Relation.RowCount, dependencies);
    }

    private static int[][] KeysOf(BoundRelation table)
    {
        var known = table.Relation.Facts;
        var (keys, count) = (new int[known.Keys.Length][], 0);
        for (var i = 0; i < keys.Length; i++)
        {
            if (!table.Relation.Keys[i].NullsDistinct || Array.TrueForAll(known.Keys[i], column => known.Nulls[column] == Nullness.Never))
            {
                keys[count++] = Shifted(known.Keys[i], table.FirstId);
            }
        }

        if (count < keys.Length)
        {
            Array.Resize(ref keys, count);
        }

        return keys;
    }

    private static int[] Shifted(IReadOnlyList<int> places, int by) => Shifted(places as int[] ?? [.. places], by);

    private static int[] Shifted(int[] places, int by)
    {
        var ids = new int[places.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = places[i] + by;
        }

        return ids;
    }

    private TableFacts Derived(BoundTable table, BodyFacts body, Dependencies dependencies, bool isLateral)
    {
        var first = table.FirstId;
        for (var i = 0; i < table.Count; i++)
        {
            _nulls[first + i] = i < body.Nulls.Length ? body.Nulls[i] : Nullness.Unknown;
            _lineage[first + i] = i < body.Lineage.Length ? body.Lineage[i] : [];
            SetDomain(first + i, body.DomainOf(i));
        }

        if (body.Inclusions is { } inclusions)
        {
            AddInclusions(first, inclusions);
        }

        if (body.Ranks is { } ranks)
        {
            foreach (var place in ranks)
            {
                (_ranks ??= []).Add(first + place);
            }
        }

        var keys = new int[body.Keys.Count][];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Shifted(body.Keys[i], first);
        }

        if (body.Dependencies is { } known)
        {
            AddDerived(known, first, dependencies, isLateral);
        }

        // What is unique for one row of the tables before it need not be for all of them.
        return isLateral ? new TableFacts(keys, body.Rows) : Keyed(table, keys, body.Rows, dependencies);
    }

    private static void AddDerived(Dependencies known, int first, Dependencies dependencies, bool isLateral)
    {
        foreach (var pair in known.Equal)
        {
            dependencies.AddEqual(first + pair.Key, first + pair.Value);
        }

        if (isLateral)
        {
            return;
        }

        foreach (var rule in known.Rules)
        {
            dependencies.AddRule(Shifted(rule.From, first), Shifted(rule.To!, first));
        }

        foreach (var constant in known.Constants)
        {
            dependencies.AddConstant(first + constant);
        }
    }

    private static TableFacts Keyed(BoundTable table, int[][] keys, RowCount rows, Dependencies dependencies)
    {
        if (rows.IsAtMostOne() || Array.Exists(keys, key => key.Length == 0))
        {
            rows = RowCounts.Of(atMostOne: true, rows.IsAtLeastOne());
            keys = TableFacts.OneRow;
        }

        foreach (var key in keys)
        {
            dependencies.AddRule(key, table.FirstId, table.FirstId + table.Count);
        }

        return new TableFacts(keys, rows);
    }

    private TableFacts UnknownTable(BoundTable table)
    {
        if (table is BoundUnknownTable { Source: { } source })
        {
            Table(source, Nothing, new Dependencies());
        }

        for (var id = table.FirstId; id < table.EndId; id++)
        {
            _nulls[id] = Nullness.Unknown;
            _lineage[id] = [];
        }

        return new TableFacts([], RowCount.Many);
    }
}
