using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Queries within expressions.</content>
internal sealed partial class DuckDbText
{
    private const string ArrayOrderName = "__array_internal_idx_";

    private List<Expression> _added = [];

    private bool WriteQueryExpression(Expression expression)
    {
        switch (expression)
        {
            case ScalarQueryExpression scalar:
                WriteNested("(", scalar.Query);
                return true;
            case ExistsExpression exists:
                WriteNested("EXISTS(", exists.Query);
                return true;
            case InQueryExpression @in:
                WriteQuantified(@in.Negated ? "(NOT (" : "(", @in.Operand, "=", @in.Query, @in.Negated ? "))" : ")");
                return true;
            case QuantifiedExpression { Query: { } query } quantified:
                WriteQuantified(quantified, () => WriteQuery(query));
                return true;
            case QuantifiedExpression { Collection: { } collection } quantified:
                WriteQuantified(quantified, () => WriteUnnest(collection));
                return true;
            case ArrayQueryExpression array:
                WriteArrayQuery(array.Query);
                _text.Append("))");
                return true;
            default:
                return false;
        }
    }

    // An order goes into the aggregate that makes the list: by the place of a column, or by an item added for it.
    private void WriteArrayQuery(Query query)
    {
        var start = _text.Length;
        var added = new List<Expression>();
        _text.Append("array_agg(").Append(query.OrderBy.IsEmpty || query.Body is SelectBody ? "#1" : "COLUMNS(*)");
        if (!query.OrderBy.IsEmpty)
        {
            _text.Append(" ORDER BY ");
            WriteOrder(query.OrderBy, value =>
            {
                if (value is LiteralExpression { Kind: LiteralKind.Integer } place)
                {
                    return "#" + place.Text;
                }

                added.Add(value);
                return ArrayOrderName + added.Count;
            });
        }

        var aggregate = _text.Append(')').ToString(start, _text.Length - start);
        _text.Length = start;
        _text.Append("(SELECT CASE  WHEN ((").Append(aggregate).Append(" IS NULL)) THEN (list_value()) ELSE ").Append(aggregate).Append(" END FROM (");
        _added = added;
        WriteQuery(query);
    }

    // Once, into the outermost select that follows.
    private void WriteAddedItems()
    {
        for (var i = 0; i < _added.Count; i++)
        {
            _text.Append(", ");
            Write(_added[i]);
            _text.Append(" AS ").Append(ArrayOrderName).Append(i + 1);
        }

        _added = [];
    }

    private void WriteNested(string opening, Query query)
    {
        _text.Append(opening);
        WriteQuery(query);
        _text.Append(')');
    }

    private void WriteUnnest(Expression collection)
    {
        _text.Append("SELECT unnest(");
        Write(collection);
        _text.Append(')');
    }

    private void WriteQuantified(string opening, Expression operand, string comparison, Query query, string closing)
    {
        _text.Append(opening);
        Write(operand);
        _text.Append(' ').Append(comparison).Append(" ANY(");
        WriteQuery(query);
        _text.Append(')').Append(closing);
    }

    // `all` is written as the negation of `any` with the opposite comparison.
    private void WriteQuantified(QuantifiedExpression quantified, Action query)
    {
        var comparison = quantified.All ? Opposite(quantified.Operator) : ComparisonText(quantified.Operator);
        _text.Append(quantified.All ? "(NOT (" : "(");
        Write(quantified.Left);
        _text.Append(' ').Append(comparison ?? quantified.OperatorText).Append(" ANY(");
        query();
        _text.Append(quantified.All ? ")))" : "))");
    }

    private static string? ComparisonText(SqlOperator @operator) => @operator switch
    {
        SqlOperator.Equal => "=",
        SqlOperator.NotEqual => "!=",
        _ => null,
    };

    private void WriteQuery(Query query)
    {
        if (query.With is { } with)
        {
            _text.Append(with.Recursive && with.Tables.Any(table => table.Query.Body is SetOperationBody) ? "WITH RECURSIVE " : "WITH ");
            for (var i = 0; i < with.Tables.Count; i++)
            {
                _text.Append(i > 0 ? ", " : "").Append(Identifier(with.Tables[i].Name.Value));
                WriteNames(with.Tables[i].Columns, " (");
                _text.Append(with.Tables[i].Materialized switch
                {
                    true => " AS MATERIALIZED ",
                    false => " AS NOT MATERIALIZED ",
                    _ => " AS ",
                });
                WriteNested("(", with.Tables[i].Query);
            }
        }

        WriteBody(query.Body);
        if (!query.OrderBy.IsEmpty)
        {
            _text.Append(" ORDER BY ");
            WriteOrder(query.OrderBy);
        }

        if (query.Limit is { Count: { } count, Percent: var percent })
        {
            _text.Append(percent ? " LIMIT (" : " LIMIT ");
            Write(count);
            _text.Append(percent ? ") %" : "");
        }

        if (query.Limit?.Offset is { } offset)
        {
            _text.Append(" OFFSET ");
            Write(offset);
        }
    }

    private void WriteBody(QueryBody body)
    {
        switch (body)
        {
            case SelectBody select:
                WriteSelect(select);
                break;
            case SetOperationBody operation:
                _text.Append('(');
                WriteBody(operation.Left);
                _text.Append(") ").Append(operation.Operator.ToString().ToUpperInvariant());
                _text.Append(operation.All ? " ALL" : "").Append(operation.ByName ? " BY NAME" : "").Append(" (");
                WriteBody(operation.Right);
                _text.Append(')');
                break;
            case NestedQueryBody nested:
                WriteQuery(nested.Query);
                break;
            case ValuesBody values:
                WriteValues(values);
                break;
            case TableBody table:
                _text.Append("SELECT * FROM ");
                WriteName(table.Name);
                break;
            case PivotBody pivot:
                _text.Append("SELECT * FROM ");
                WriteTable(pivot.Table);
                break;
        }
    }

    private void WriteValues(ValuesBody values)
    {
        _text.Append("SELECT * FROM (VALUES ");
        for (var i = 0; i < values.Rows.Count; i++)
        {
            _text.Append(i > 0 ? ", (" : "(");
            WriteList(values.Rows[i].Items);
            _text.Append(')');
        }

        _text.Append(") AS valueslist");
    }

    private void WriteSelect(SelectBody select)
    {
        var outer = _windows;
        _windows = select.Windows;
        _text.Append("SELECT ");
        if (select.Distinct == DistinctKind.On)
        {
            _text.Append("DISTINCT ON (");
            WriteList(select.DistinctOn);
            _text.Append(") ");
        }
        else if (select.Distinct == DistinctKind.Distinct)
        {
            _text.Append("DISTINCT ");
        }

        _text.Append(select.Items.IsEmpty ? "*" : "");
        for (var i = 0; i < select.Items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            Write(select.Items[i].Value);
            _text.Append(select.Items[i].Alias is { } alias ? " AS " + Identifier(alias.Value) : "");
        }

        WriteAddedItems();
        WriteFrom(select.From);
        WriteClause(" WHERE ", select.Where);
        if (select.GroupBy is { } groupBy)
        {
            WriteGroupBy(groupBy);
        }

        WriteClause(" HAVING ", select.Having);
        WriteClause(" QUALIFY ", select.Qualify);
        WriteUsingSample(select.Sample);
        _windows = outer;
    }

    private void WriteClause(string words, Expression? condition)
    {
        if (condition is not null)
        {
            _text.Append(words);
            Write(condition);
        }
    }

    private void WriteNames(NodeList<Identifier> names, string opening)
    {
        if (names.IsEmpty)
        {
            return;
        }

        _text.Append(opening).Append(string.Join(", ", names.Select(name => Identifier(name.Value)))).Append(')');
    }
}
