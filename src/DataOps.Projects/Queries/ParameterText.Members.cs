using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Queries;

/// <content>A list behind <c>in</c>, which engines with lists are asked for by <c>any</c> and <c>all</c>.</content>
internal sealed partial class ParameterText
{
    // A comparison stands among other operators where 'in', which binds tighter and is no comparison, could stand bare.
    private bool NeedsParentheses => _parent switch
    {
        BinaryExpression binary => binary.Operator is not (SqlOperator.And or SqlOperator.Or),
        UnaryExpression unary => unary.Operator != SqlOperator.Not,
        FunctionCallExpression or CaseExpression => false,
        _ => _parent is Expression,
    };

    private void Members(Expression test, Expression operand, bool isNegated, ParameterExpression parameter)
    {
        // Dapper writes one parameter for each member where SQL Server, which has no lists, must be asked with "in @name".
        var hasLists = _dialect.Kind != DialectKind.TSql;
        var isEnclosed = hasLists && NeedsParentheses;
        if (isEnclosed)
        {
            _edits.Add(new KeyValuePair<TextSpan, string>(new TextSpan(test.Span.Start, 0), "("));
        }

        var parent = _parent;
        _parent = test;
        Visit(operand);
        _parent = parent;

        var name = Written(parameter) ?? Mark(_dialect) + parameter.Name;
        var text = (hasLists, isNegated) switch
        {
            (true, true) => $" <> all({name})",
            (true, false) => $" = any({name})",
            (false, true) => $" not in {name}",
            (false, false) => $" in {name}",
        };
        _edits.Add(new KeyValuePair<TextSpan, string>(TextSpan.FromBounds(EndOf(operand), test.Span.End), isEnclosed ? text + ")" : text));
    }

    // Parentheses around an operand are no node of the tree.
    private int EndOf(Expression operand)
    {
        var text = _tree.Source.Content;
        var end = operand.Span.End;
        for (var position = end; position < text.Length;)
        {
            if (_tree.Comments.FirstOrDefault(comment => comment.Start == position) is { Length: > 0 } comment)
            {
                position = comment.End;
            }
            else if (text[position] == ')')
            {
                end = ++position;
            }
            else if (char.IsWhiteSpace(text[position]))
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}
