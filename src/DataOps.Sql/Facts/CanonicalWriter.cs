using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <summary>
/// Writes what a bound query means: relations by their full names, columns by table and place, functions by their resolved names.
/// Aliases of tables, formatting and letter case leave no trace; the names of the result's columns do, for they are part of it.
/// </summary>
internal sealed partial class CanonicalWriter(CanonicalText text)
{
    private readonly CanonicalText _text = text;

    // Tables in the order they occur, so that numbers do not depend on how many columns a relation has.
    private readonly List<KeyValuePair<int, int>> _tables = [];
    private readonly List<int> _commonTables = [];
    private readonly List<int> _variables = [];

    /// <summary>SHA-256 of the text, in hexadecimal digits: texts are long, and nobody reads them.</summary>
    public static string Hash(BoundQuery query)
    {
        using var text = new CanonicalText();
        new CanonicalWriter(text).Query(query);
        return text.ToHash();
    }

    /// <summary>The same of one expression; columns of queries around it keep their numbers.</summary>
    public static string Hash(BoundExpression expression)
    {
        using var text = new CanonicalText();
        new CanonicalWriter(text).Expression(expression);
        return text.ToHash();
    }

    private void Query(BoundQuery query)
    {
        _text.Append("(query");
        foreach (var table in query.CommonTables)
        {
            CommonTable(table);
        }

        Body(query.Body);
        Order(query.OrderBy);
        Limit(query.Limit);
        _text.Append(')');
    }

    private void CommonTable(BoundCommonTable table)
    {
        _commonTables.Add(table.Id);
        _text.Append(" (with").Append(table.IsRecursive ? " recursive" : "");
        if (table.UsingKey is { } key)
        {
            _text.Append(" key ").Append(string.Join(",", key));
        }

        _text.Append(' ');
        Query(table.Query);
        _text.Append(')');
    }

    private void Order(BoundOrderItem[] items)
    {
        if (items.Length == 0)
        {
            return;
        }

        _text.Append(" (order");
        foreach (var item in items)
        {
            Expression(item.Value);
            _text.Append(item.Descending ? " desc" : "");
            _text.Append(item.Nulls switch
            {
                Syntax.NullOrder.First => " first",
                Syntax.NullOrder.Last => " last",
                _ => "",
            });
        }

        _text.Append(')');
    }

    private void Limit(BoundLimit? limit)
    {
        if (limit is null)
        {
            return;
        }

        _text.Append(" (limit").Append(limit.Percent ? " percent" : "").Append(limit.WithTies ? " ties" : "");
        Optional("count", limit.Count);
        Optional("offset", limit.Offset);
        _text.Append(')');
    }

    private void Body(BoundBody body)
    {
        _text.Append(' ');
        switch (body)
        {
            case BoundSelect select:
                Select(select);
                break;
            case BoundSetOperation operation:
                SetOperation(operation);
                break;
            case BoundValues values:
                _text.Append("(values");
                foreach (var row in values.Rows)
                {
                    _text.Append(" (");
                    All(row);
                    _text.Append(')');
                }

                Outputs(values.Columns);
                _text.Append(')');
                break;
            case BoundNestedBody nested:
                Query(nested.Query);
                break;
            case BoundTableBody table:
                _text.Append("(table");
                Table(table.Table);
                Outputs(table.Columns);
                _text.Append(')');
                break;
            case BoundDescription description:
                _text.Append("(describe ").Word(description.Kind.ToString());
                if (description.Subject is { } subject)
                {
                    _text.Append(' ');
                    Query(subject);
                }

                _text.Append(')');
                break;
            default:
                _text.Append("(error)");
                break;
        }
    }

    private void SetOperation(BoundSetOperation operation)
    {
        _text.Append('(').Word(operation.Operator.ToString()).Append(operation.All ? " all" : "");
        if (operation.LeftMap is { } left && operation.RightMap is { } right)
        {
            _text.Append(" by ").Append(string.Join(",", left)).Append(' ').Append(string.Join(",", right));
        }

        Body(operation.Left);
        Body(operation.Right);
        Outputs(operation.Columns);
        _text.Append(')');
    }

    private void Select(BoundSelect select)
    {
        _text.Append("(select");
        if (select.From is { } from)
        {
            _text.Append(" (from");
            Table(from);
            _text.Append(')');
        }

        Optional("where", select.Where);
        Grouping(select);
        Optional("having", select.Having);
        Optional("qualify", select.Qualify);
        Sample(select.Sample);
        if (select.Distinct != Syntax.DistinctKind.None)
        {
            _text.Append(" (distinct");
            All(select.DistinctOn);
            _text.Append(')');
        }

        foreach (var item in select.Items)
        {
            _text.Append(" (item ");
            Name(item.Name);
            Expression(item.Value);
            _text.Append(')');
        }

        _text.Append(select.IsOpen ? " open" : "");
        Limit(select.Top);
        _text.Append(')');
    }

    private void Grouping(BoundSelect select)
    {
        if (select.Grouping is not { } grouping)
        {
            _text.Append(select.IsAggregated ? " (group)" : "");
            return;
        }

        _text.Append(" (group");
        All(grouping.Expressions);
        if (grouping.Sets is { } sets)
        {
            _text.Append(grouping.DistinctSets ? " distinct" : "").Append(" sets ");
            _text.Append(string.Join(";", sets.Select(set => string.Join(",", set))));
        }

        _text.Append(')');
    }

    private void Sample(BoundSample? sample)
    {
        if (sample is not null)
        {
            _text.Append(" (sample ");
            Name(sample.Text);
            _text.Append(')');
        }
    }

    private void Outputs(BoundOutput[] columns)
    {
        _text.Append(" (columns");
        foreach (var column in columns)
        {
            _text.Append(' ');
            Name(column.Name);
            Type(column.Type);
        }

        _text.Append(')');
    }

    private void Optional(string word, BoundExpression? expression)
    {
        if (expression is not null)
        {
            _text.Append(" (").Append(word);
            Expression(expression);
            _text.Append(')');
        }
    }

    // The length before the text, so that no text can look like anything else.
    private void Name(string name) =>
        _text.Append(name.Length).Append('\'').Append(name).Append('\'');

    private void Type(SqlType type)
    {
        _text.Append(':').Append(SqlTypeNames.Spell(type, Dialects.Dialect.DuckDb));
        if (type.Length is { } length)
        {
            _text.Append('/').Append(length);
        }
    }
}
