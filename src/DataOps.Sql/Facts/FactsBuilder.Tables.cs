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
        var columns = table.Relation.Columns;
        var first = _codes.FirstOf(table.Relation);
        for (var i = 0; i < columns.Count; i++)
        {
            _nulls[table.FirstId + i] = NullnessExtensions.FromNullable(columns[i].Nullable);
            _lineage[table.FirstId + i] = [LineageCodes.Code(first + i, LineageKind.Identity)];
            if (columns[i].Values is { } values)
            {
                SetDomain(table.FirstId + i, new ValueDomain([.. values]));
            }
        }

        var keys = new List<int[]>();
        foreach (var key in table.Relation.Keys)
        {
            if (!key.NullsDistinct || IsNeverNull(key, columns))
            {
                var ids = new int[key.Columns.Count];
                for (var i = 0; i < ids.Length; i++)
                {
                    ids[i] = table.FirstId + key.Columns[i];
                }

                keys.Add(ids);
            }
        }

        foreach (var dependency in table.Relation.Dependencies)
        {
            dependencies.AddRule(Shifted(dependency.From, table.FirstId), Shifted(dependency.To, table.FirstId));
        }

        AddInclusions(table);
        return Keyed(table, keys, table.Relation.RowCount, dependencies);
    }

    private static int[] Shifted(IReadOnlyList<int> places, int by)
    {
        var ids = new int[places.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = places[i] + by;
        }

        return ids;
    }

    private static bool IsNeverNull(Catalog.UniqueKey key, IReadOnlyList<Catalog.Column> columns)
    {
        foreach (var column in key.Columns)
        {
            if (columns[column].Nullable != false)
            {
                return false;
            }
        }

        return true;
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
            foreach (var inclusion in inclusions)
            {
                AddInclusion(Shifted(inclusion.Columns, first), inclusion.Target);
            }
        }

        if (body.Ranks is { } ranks)
        {
            foreach (var place in ranks)
            {
                (_ranks ??= []).Add(first + place);
            }
        }

        var keys = body.Keys.ConvertAll(key => Shifted(key, first));
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

    private static TableFacts Keyed(BoundTable table, List<int[]> keys, RowCount rows, Dependencies dependencies)
    {
        if (keys.Exists(key => key.Length == 0) || rows.IsAtMostOne())
        {
            rows = RowCounts.Of(atMostOne: true, rows.IsAtLeastOne());
            keys = [[]];
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
            Table(source, new ColumnSet(_capacity), new Dependencies());
        }

        for (var id = table.FirstId; id < table.EndId; id++)
        {
            _nulls[id] = Nullness.Unknown;
            _lineage[id] = [];
        }

        return new TableFacts([], RowCount.Many);
    }
}
