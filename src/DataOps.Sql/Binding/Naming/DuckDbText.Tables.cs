using System.Globalization;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Tables of queries within expressions.</content>
internal sealed partial class DuckDbText
{
    private void WriteFrom(NodeList<TableExpression> from)
    {
        for (var i = 0; i < from.Count; i++)
        {
            _text.Append(i > 0 ? " , " : " FROM ");
            WriteTable(from[i]);
        }
    }

    private void WriteTable(TableExpression table)
    {
        switch (table)
        {
            case NamedTable named:
                WriteName(named.Name);
                WriteAlias(named.Alias);
                WriteTableSample(named.Sample);
                break;
            case DerivedTable derived:
                WriteNested("(", derived.Query);
                WriteAlias(derived.Alias);
                WriteTableSample(derived.Sample);
                break;
            case FunctionTable function:
                foreach (var call in function.Calls)
                {
                    Write(call);
                }

                _text.Append(function.WithOrdinality ? " WITH ORDINALITY" : "");
                WriteAlias(function.Alias);
                WriteTableSample(function.Sample);
                break;
            case JoinTable join:
                WriteJoin(join);
                break;
            case PivotTable pivot:
                WritePivot(pivot);
                break;
            case UnpivotTable unpivot:
                WriteUnpivot(unpivot);
                break;
        }
    }

    private void WriteAlias(TableAlias? alias)
    {
        if (alias is not null)
        {
            _text.Append(" AS ").Append(Identifier(alias.Name.Value));
            WriteNames(alias.Columns, "(");
        }
    }

    private void WriteJoin(JoinTable join)
    {
        WriteTable(join.Left);
        _text.Append(join.Natural ? " NATURAL" : "").Append(join.AsOf ? " ASOF" : "");
        _text.Append(join.Kind switch
        {
            JoinKind.Comma => " , ",
            JoinKind.Cross => " CROSS JOIN ",
            JoinKind.Left => " LEFT JOIN ",
            JoinKind.Right => " RIGHT JOIN ",
            JoinKind.Full => " FULL JOIN ",
            JoinKind.Semi => " SEMI JOIN ",
            JoinKind.Anti => " ANTI JOIN ",
            JoinKind.Positional => " POSITIONAL JOIN ",
            _ => " INNER JOIN ",
        });
        WriteTable(join.Right);
        if (join.On is { } on)
        {
            _text.Append(" ON (");
            Write(on);
            _text.Append(')');
        }

        WriteNames(join.Using, " USING (");
    }

    private void WritePivot(PivotTable pivot)
    {
        WriteTable(pivot.Source);
        _text.Append(" PIVOT (");
        WriteItems(pivot.Aggregates);
        _text.Append(" FOR ");
        for (var i = 0; i < pivot.Columns.Count; i++)
        {
            _text.Append(i > 0 ? " (" : "(");
            WriteMembers(pivot.Columns[i].Value);
            _text.Append(") IN ");
            if (pivot.Columns[i].Enum is { } name)
            {
                WriteName(name);
                continue;
            }

            _text.Append('(');
            WriteItems(pivot.Columns[i].Values);
            _text.Append(')');
        }

        if (!pivot.GroupBy.IsEmpty)
        {
            _text.Append(" GROUP BY ");
            WriteList(pivot.GroupBy);
        }

        _text.Append(')');
        WriteAlias(pivot.Alias);
    }

    private void WriteUnpivot(UnpivotTable unpivot)
    {
        WriteTable(unpivot.Source);
        _text.Append(unpivot.IncludeNulls ? " UNPIVOT INCLUDE NULLS (" : " UNPIVOT (");
        if (unpivot.ValueNames.Count > 1)
        {
            WriteNames(unpivot.ValueNames, "(");
        }
        else
        {
            _text.Append(unpivot.ValueNames.IsEmpty ? "value" : Identifier(unpivot.ValueNames[0].Value));
        }

        _text.Append(" FOR ").Append(Identifier(unpivot.NameColumn.Value)).Append(" IN (");
        WriteItems(unpivot.Columns);
        _text.Append("))");
        WriteAlias(unpivot.Alias);
    }

    private void WriteMembers(Expression value)
    {
        if (value is RowExpression row)
        {
            WriteList(row.Items);
        }
        else
        {
            Write(value);
        }
    }

    private void WriteItems(NodeList<SelectItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            Write(items[i].Value);
            _text.Append(items[i].Alias is { } alias ? " AS " + Identifier(alias.Value) : "");
        }
    }

    private void WriteTableSample(SampleClause? sample)
    {
        if (sample is null)
        {
            return;
        }

        _text.Append(" TABLESAMPLE ").Append(Method(sample)).Append('(').Append(Size(sample));
        _text.Append(sample.Unit == SampleUnit.Percent ? " PERCENT)" : " ROWS)");
        if (sample.Seed is LiteralExpression seed)
        {
            _text.Append("REPEATABLE (").Append(seed.Text).Append(')');
        }
    }

    private void WriteUsingSample(SampleClause? sample)
    {
        if (sample is null)
        {
            return;
        }

        _text.Append(" USING SAMPLE ").Append(Size(sample)).Append(sample.Unit == SampleUnit.Percent ? "% (" : " (").Append(Method(sample));
        _text.Append(sample.Seed is LiteralExpression seed ? ", " + seed.Text + ")" : ")");
    }

    // Without a word, shares are taken by blocks and counts from a reservoir.
    private static string Method(SampleClause sample) => sample.Method switch
    {
        "bernoulli" => "Bernoulli",
        "reservoir" => "Reservoir",
        "system" => "System",
        _ => sample.Unit == SampleUnit.Percent ? "System" : "Reservoir",
    };

    private static string Size(SampleClause sample)
    {
        var text = (sample.Size as LiteralExpression)?.Text ?? "";
        return sample.Unit == SampleUnit.Percent && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? DoubleText(text) : text;
    }
}
