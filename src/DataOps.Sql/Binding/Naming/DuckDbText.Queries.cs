using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Queries within expressions.</content>
internal sealed partial class DuckDbText
{
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
                _text.Append("(SELECT CASE  WHEN ((array_agg(#1) IS NULL)) THEN (list_value()) ELSE array_agg(#1) END FROM (");
                WriteQuery(array.Query);
                _text.Append("))");
                return true;
            default:
                return false;
        }
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
            _text.Append(with.Recursive ? "WITH RECURSIVE " : "WITH ");
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

            _text.Append(' ');
        }

        WriteBody(query.Body);
        if (!query.OrderBy.IsEmpty)
        {
            _text.Append(" ORDER BY ");
            WriteOrder(query.OrderBy);
        }

        if (query.Limit?.Count is { } count)
        {
            _text.Append(" LIMIT ");
            Write(count);
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

        WriteFrom(select.From);
        WriteClause(" WHERE ", select.Where);
        if (select.GroupBy is { } groupBy)
        {
            WriteGroupBy(groupBy);
        }

        WriteClause(" HAVING ", select.Having);
        WriteClause(" QUALIFY ", select.Qualify);
    }

    private void WriteClause(string words, Expression? condition)
    {
        if (condition is not null)
        {
            _text.Append(words);
            Write(condition);
        }
    }

    private void WriteGroupBy(GroupByClause groupBy)
    {
        _text.Append(" GROUP BY ").Append(groupBy.All ? "ALL" : "");
        for (var i = 0; i < groupBy.Elements.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            WriteList(groupBy.Elements[i].Expressions);
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

    private void WriteFrom(NodeList<TableExpression> from)
    {
        for (var i = 0; i < from.Count; i++)
        {
            _text.Append(i > 0 ? ", " : " FROM ");
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
                break;
            case DerivedTable { Query.Body: ValuesBody } derived:
                _text.Append('(').Append("VALUES ").Append(')');
                WriteAlias(derived.Alias);
                break;
            case DerivedTable derived:
                WriteNested("(", derived.Query);
                WriteAlias(derived.Alias);
                break;
            case FunctionTable function:
                foreach (var call in function.Calls)
                {
                    Write(call);
                }

                WriteAlias(function.Alias);
                break;
            case JoinTable join:
                WriteJoin(join);
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
            JoinKind.Cross => " , ",
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
}
