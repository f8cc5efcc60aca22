using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Functions in a from clause.</content>
internal sealed partial class FactsBuilder
{
    // Functions whose single column is never null, whatever they are given: a null gives no row.
    private static readonly HashSet<string> NeverNullRows = new(StringComparer.Ordinal)
    {
        "range", "generate_series", "generate_subscripts", "string_split", "regexp_split_to_table", "string_to_table", "json_object_keys",
        "jsonb_object_keys", "json_array_elements", "jsonb_array_elements",
    };

    private TableFacts FunctionTable(BoundFunctionTable table, Dependencies dependencies)
    {
        var outer = Begin();
        var isLateral = false;
        foreach (var argument in table.Arguments)
        {
            Evaluate(argument, LineageKind.Expression);
            isLateral |= HasColumn(argument);
        }

        foreach (var other in table.Beside)
        {
            EvaluateAll(other.Arguments, LineageKind.Expression);
            isLateral |= Array.Exists(other.Arguments, HasColumn);
        }

        var lineage = End(outer);
        AddRows(lineage, RowLineageKind.Expansion);
        if (!table.IsDeterministic || Array.Exists(table.Beside, other => !other.IsDeterministic))
        {
            TaintRows(NondeterminismKind.Volatile, table.Function, table.Arguments.Length > 0 ? table.Arguments[0].Span : null);
        }

        for (var i = 0; i < table.Count; i++)
        {
            _nulls[table.FirstId + i] = Nullness.Unknown;
            _lineage[table.FirstId + i] = lineage;
        }

        var values = table.Count - (table.WithOrdinality ? 1 : 0);
        if (values == 1 && table.Beside.Length == 0)
        {
            SetElements(table);
        }

        var keys = new List<int[]>();
        if (table.WithOrdinality)
        {
            _nulls[table.EndId - 1] = Nullness.Never;
            keys.Add([table.EndId - 1]);
        }

        // Each value of a series comes once.
        if (table.Function is "range" or "generate_series" or "generate_subscripts" && values == 1)
        {
            keys.Add([table.FirstId]);
        }

        // Given columns, it is another table for each row before it.
        return isLateral ? new TableFacts([.. keys], RowCount.Many) : Keyed(table, [.. keys], RowCount.Many, dependencies);
    }

    private void SetElements(BoundFunctionTable table)
    {
        if (NeverNullRows.Contains(table.Function))
        {
            _nulls[table.FirstId] = Nullness.Never;
        }
        else if (table.Function == "unnest" && table.Arguments is [var list])
        {
            (_nulls[table.FirstId], var domain) = ElementsOf(list);
            SetDomain(table.FirstId, domain);
        }
    }

    // What is known of the elements of a list.
    private (Nullness Nulls, ValueDomain? Domain) ElementsOf(BoundExpression list)
    {
        switch (Constants.Unwrap(list))
        {
            case BoundOperator { Operation: BoundOperation.List, Operands: var elements } written when written.Type.Element?.Element is null:
                var outer = Begin();
                var nulls = EvaluateAll(elements, LineageKind.Expression);
                End(outer);
                return (nulls, ReferenceEquals(list, written) ? UnionOf(elements, elements.Length) : null);
            case BoundCall { Name: "string_split" or "str_split" or "split" or "string_to_array" or "regexp_split_to_array" or "range" or "generate_series", Arguments.Length: 2 }:
                return (Nullness.Never, null);
            default:
                return (Nullness.Unknown, null);
        }
    }

    private static bool HasColumn(BoundExpression expression)
    {
        if (expression is BoundColumn or BoundRow or BoundSubquery)
        {
            return true;
        }

        var found = false;
        BoundChildren.ForEach(expression, child => found |= HasColumn(child));
        return found;
    }
}
