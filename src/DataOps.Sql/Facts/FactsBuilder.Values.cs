using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Rows of <c>values</c>.</content>
internal sealed partial class FactsBuilder
{
    private BodyFacts Values(BoundValues values)
    {
        var count = values.Columns.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        ValueDomain?[]? domains = null;
        for (var column = 0; column < count; column++)
        {
            var collected = Begin();
            ValueDomain? domain = ValueDomain.Empty;
            foreach (var row in values.Rows)
            {
                nulls[column] = nulls[column].Or(Evaluate(row[column], LineageKind.Expression));
                domain = domain is null ? null : ValueDomain.Union(domain, ConstantDomain(row[column], values.Columns[column].Type));
            }

            lineage[column] = End(collected);
            if (domain is not null)
            {
                (domains ??= new ValueDomain?[count])[column] = domain;
            }
        }

        var rows = values.Rows.Length == 1 ? RowCount.ExactlyOne : RowCount.AtLeastOne;
        var keys = rows == RowCount.ExactlyOne ? [[]] : domains is null ? [] : KeysOf(values, domains);
        return new BodyFacts(nulls, lineage, keys, rows) { Domains = domains };
    }

    private static ValueDomain? ConstantDomain(BoundExpression expression, Types.SqlType type) =>
        Constants.IsNull(expression) ? ValueDomain.Empty
        : KeepsText(expression.Type, type) && Constants.ValueOf(expression, type) is { } value ? new ValueDomain([value])
        : null;

    // Single columns of constants that all differ; else all of them together.
    private List<int[]> KeysOf(BoundValues values, ValueDomain?[] domains)
    {
        var keys = new List<int[]>();
        var constant = new List<int>();
        for (var column = 0; column < domains.Length && keys.Count < TableFacts.MaxKeys; column++)
        {
            if (domains[column] is null)
            {
                continue;
            }

            constant.Add(column);
            if (AreUnique(values, [column]))
            {
                keys.Add([column]);
            }
        }

        if (keys.Count == 0 && constant.Count > 1)
        {
            AddPairs(values, constant, keys);
        }

        if (keys.Count == 0 && constant.Count > 2 && AreUnique(values, [.. constant]))
        {
            keys.Add([.. constant]);
        }

        return keys;
    }

    private void AddPairs(BoundValues values, List<int> columns, List<int[]> keys)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = i + 1; j < columns.Count && keys.Count < TableFacts.MaxKeys; j++)
            {
                if (AreUnique(values, [columns[i], columns[j]]))
                {
                    keys.Add([columns[i], columns[j]]);
                }
            }
        }
    }

    private bool AreUnique(BoundValues values, int[] columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in values.Rows)
        {
            var text = "";
            foreach (var column in columns)
            {
                var value = Constants.ValueOf(row[column], values.Columns[column].Type);
                var written = value is not { } constant ? "n" : constant.Kind != ConstantKind.Text || _hasExactText ? constant.Text : CollationFold.Of(constant.Text);
                text += value is null ? "n;" : $"v{written.Length}:{written};";
            }

            if (!seen.Add(text))
            {
                return false;
            }
        }

        return true;
    }
}
