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
        IsDeterministic &= table.Sample is null;
        var facts = table switch
        {
            BoundRelation relation => Relation(relation, dependencies),
            BoundDerivedTable derived => Derived(derived, Query(derived.Query), dependencies, derived.IsLateral),
            BoundCommonTableReference reference => Derived(reference, CommonTable(reference.Table), dependencies, isLateral: false),
            BoundJoin join => Join(join, rejected, dependencies),
            BoundFunctionTable function => FunctionTable(function),
            BoundPivot pivot => Pivot(pivot),
            BoundUnpivot unpivot => Unpivot(unpivot),
            _ => UnknownTable(table),
        };
        return table.Sample is null || facts.Rows == RowCount.Many ? facts : new TableFacts(facts.Keys, RowCount.AtMostOne);
    }

    private TableFacts Relation(BoundRelation table, Dependencies dependencies)
    {
        var columns = table.Relation.Columns;
        var first = _codes.FirstOf(table.Relation);
        for (var i = 0; i < columns.Count; i++)
        {
            _nulls[table.FirstId + i] = NullnessExtensions.FromNullable(columns[i].Nullable);
            _lineage[table.FirstId + i] = [LineageCodes.Code(first + i, LineageKind.Identity)];
        }

        var keys = new List<int[]>();
        foreach (var key in table.Relation.Keys)
        {
            if (!key.NullsDistinct || key.Columns.All(column => columns[column].Nullable == false))
            {
                keys.Add([.. key.Columns.Select(column => table.FirstId + column)]);
            }
        }

        return Keyed(table, keys, RowCount.Many, dependencies);
    }

    private TableFacts Derived(BoundTable table, BodyFacts body, Dependencies dependencies, bool isLateral)
    {
        for (var i = 0; i < table.Count; i++)
        {
            _nulls[table.FirstId + i] = i < body.Nulls.Length ? body.Nulls[i] : Nullness.Unknown;
            _lineage[table.FirstId + i] = i < body.Lineage.Length ? body.Lineage[i] : [];
        }

        var keys = body.Keys.ConvertAll(key => Array.ConvertAll(key, place => table.FirstId + place));

        // What is unique for one row of the tables before it need not be for all of them.
        return isLateral ? new TableFacts(keys, body.Rows) : Keyed(table, keys, body.Rows, dependencies);
    }

    private static TableFacts Keyed(BoundTable table, List<int[]> keys, RowCount rows, Dependencies dependencies)
    {
        if (keys.Exists(key => key.Length == 0))
        {
            rows = rows == RowCount.Many ? RowCount.AtMostOne : rows;
            keys = [[]];
        }

        foreach (var key in keys)
        {
            dependencies.AddRule(key, table.FirstId, table.FirstId + table.Count);
        }

        return new TableFacts(keys, rows);
    }

    private TableFacts FunctionTable(BoundFunctionTable table)
    {
        IsDeterministic &= table.IsDeterministic;
        var outer = Begin();
        foreach (var argument in table.Arguments)
        {
            Evaluate(argument, LineageKind.Expression);
        }

        var lineage = End(outer);
        _rowLineage.AddRange(lineage);
        for (var i = 0; i < table.Count; i++)
        {
            _nulls[table.FirstId + i] = Nullness.Unknown;
            _lineage[table.FirstId + i] = lineage;
        }

        if (table.WithOrdinality || table.Function is "range" or "generate_series")
        {
            _nulls[table.FirstId + table.Count - 1] = Nullness.Never;
        }

        return new TableFacts([], RowCount.Many);
    }

    private TableFacts UnknownTable(BoundTable table)
    {
        if (table is BoundUnknownTable { Source: { } source })
        {
            Table(source, new ColumnSet(columnCount), new Dependencies());
        }

        for (var id = table.FirstId; id < table.EndId; id++)
        {
            _nulls[id] = Nullness.Unknown;
            _lineage[id] = [];
        }

        return new TableFacts([], RowCount.Many);
    }

    private TableFacts Pivot(BoundPivot pivot)
    {
        Table(pivot.Source, new ColumnSet(columnCount), new Dependencies());
        var id = pivot.FirstId;
        foreach (var group in pivot.Groups)
        {
            var outer = Begin();
            _nulls[id] = Evaluate(group, LineageKind.Identity);
            _lineage[id] = End(outer);
            _rowLineage.AddRange(_lineage[id]);
            id++;
        }

        foreach (var cell in pivot.Cells)
        {
            var outer = Begin();
            Evaluate(cell, LineageKind.Aggregate);
            _nulls[id] = Nullness.Maybe;
            _lineage[id] = End(outer);
            id++;
        }

        return new TableFacts([[.. Enumerable.Range(pivot.FirstId, pivot.Groups.Length)]], RowCount.Many);
    }

    private TableFacts Unpivot(BoundUnpivot unpivot)
    {
        Table(unpivot.Source, new ColumnSet(columnCount), new Dependencies());
        var id = unpivot.FirstId;
        foreach (var kept in unpivot.Kept)
        {
            _nulls[id] = _nulls[kept];
            _lineage[id] = _lineage[kept];
            id++;
        }

        _nulls[id] = Nullness.Never;
        _lineage[id++] = [];
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
            _lineage[id++] = End(outer);
        }

        return new TableFacts([], RowCount.Many);
    }
}
