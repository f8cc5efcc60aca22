using System.Globalization;
using System.Text;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>
/// Writes an expression as DuckDB's parser writes it back, since that text is the name of a column without an alias:
/// <c>a+1</c> is named <c>(a + 1)</c>.
/// </summary>
/// <param name="source">The text, where a form leaves no other trace.</param>
/// <param name="windows">The named windows of the select.</param>
/// <param name="unpack">The columns that <c>*columns(…)</c> stands for, each with its full name.</param>
internal sealed partial class DuckDbText(string source, NodeList<NamedWindow> windows, Func<ColumnsExpression, IEnumerable<KeyValuePair<string, string>>> unpack)
{
    private readonly StringBuilder _text = new();
    private NodeList<NamedWindow> _windows = windows;

    // Arguments carry the names of the columns they were; members of an `in` list do not.
    private bool _namesUnpacked;

    public static string Of(
        Expression expression, string source, NodeList<NamedWindow> windows, Func<ColumnsExpression, IEnumerable<KeyValuePair<string, string>>> unpack)
    {
        var writer = new DuckDbText(source, windows, unpack);
        writer.Write(expression);
        return writer._text.ToString();
    }

    private void Write(Expression expression)
    {
        switch (expression)
        {
            case NameExpression name:
                WriteName(name.Name);
                break;
            case LiteralExpression literal:
                _text.Append(LiteralText(literal));
                break;
            case BinaryExpression binary:
                WriteBinary(binary);
                break;
            case UnaryExpression unary:
                WriteUnary(unary);
                break;
            case FunctionCallExpression call:
                WriteCall(call);
                break;
            case CaseExpression @case:
                WriteCase(@case);
                break;
            case CastExpression cast:
                WriteCast(cast.Try ? "TRY_CAST(" : "CAST(", cast.Operand, cast.Type);
                break;
            case TypedLiteralExpression typed:
                _text.Append("CAST(").Append(Quoted(typed.Text)).Append(" AS ");
                WriteType(typed.Type, isLiteral: true);
                _text.Append(')');
                break;
            case ParameterExpression parameter:
                _text.Append('$').Append(parameter.Name.Length > 0 ? parameter.Name : parameter.Ordinal?.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                if (!WritePredicate(expression) && !WriteQueryExpression(expression))
                {
                    WriteCollection(expression);
                }

                break;
        }
    }

    private void WriteName(QualifiedName name)
    {
        for (var i = 0; i < name.Parts.Count; i++)
        {
            _text.Append(i > 0 ? "." : "").Append(Identifier(name.Parts[i].Value));
        }
    }

    private static string Identifier(string name) => name.Length == 0 ? "\"\"" : DuckDbKeywords.QuoteIfNeeded(name);

    private static string Quoted(string text) => "'" + text.Replace("'", "''") + "'";

    private static string LiteralText(LiteralExpression literal) => literal.Kind switch
    {
        LiteralKind.Null => "NULL",
        LiteralKind.True => "CAST('t' AS BOOLEAN)",
        LiteralKind.False => "CAST('f' AS BOOLEAN)",
        LiteralKind.Integer =>
            Operand.IntegerLiteral(literal.Text).Type.Kind == SqlTypeKind.Double ? DoubleText(literal.Text) : literal.Text,
        LiteralKind.Decimal => literal.Text.Count(char.IsDigit) > 38 ? DoubleText(literal.Text) : literal.Text.TrimEnd('.'),
        LiteralKind.Float => DoubleText(literal.Text),
        LiteralKind.NationalString => "CAST(" + Quoted(literal.Text) + " AS VARCHAR)",
        _ => Quoted(literal.Text),
    };

    // The shortest text that reads back as the same number, with a point or an exponent.
    private static string DoubleText(string literal)
    {
        if (!double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            return literal;
        }

        var magnitude = Math.Abs(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E');
        if (exponent < 0 && (magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16)))
        {
            return text.IndexOf('.') >= 0 ? text : text + ".0";
        }

        if (magnitude >= 1e-4 && magnitude < 1e16)
        {
            return value.ToString("0.0###################", CultureInfo.InvariantCulture);
        }

        return Scientific(value);
    }

    private static string Scientific(double value)
    {
        var digits = 0;
        while (digits < 16 && double.Parse(Exponential(value, digits), NumberStyles.Float, CultureInfo.InvariantCulture) != value)
        {
            digits++;
        }

        var text = Exponential(value, digits);
        var at = text.IndexOf('e');

        // Two digits of the exponent at least; .NET writes three.
        return text.Substring(0, at + 2) + text.Substring(at + 2).TrimStart('0').PadLeft(2, '0');
    }

    private static string Exponential(double value, int digits)
    {
        var format = "e" + digits.ToString(CultureInfo.InvariantCulture);
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private void WriteBinary(BinaryExpression binary)
    {
        if (binary.Operator is SqlOperator.And or SqlOperator.Or)
        {
            _text.Append('(');
            var isFirst = true;
            WriteConjuncts(binary, binary.Operator, ref isFirst);
            _text.Append(')');
            return;
        }

        if (RegexName(binary.OperatorText) is { } regex)
        {
            var negated = binary.OperatorText[0] == '!';
            _text.Append(negated ? "(NOT " : "").Append(regex).Append('(');
            Write(binary.Left);
            _text.Append(", ");
            Write(binary.Right);
            _text.Append(negated ? "))" : ")");
            return;
        }

        _text.Append('(');
        Write(binary.Left);
        _text.Append(' ').Append(OperatorText(binary)).Append(' ');
        Write(binary.Right);
        _text.Append(')');
    }

    private static string? RegexName(string operatorText) => operatorText is "~" or "!~" ? "regexp_full_match" : null;

    private static string OperatorText(BinaryExpression binary) => binary.Operator switch
    {
        SqlOperator.Equal => "=",
        SqlOperator.NotEqual => "!=",
        _ => binary.OperatorText,
    };

    // `a and (b and c)` and `a and b and c` are one list of three.
    private void WriteConjuncts(Expression expression, SqlOperator @operator, ref bool isFirst)
    {
        if (expression is BinaryExpression binary && binary.Operator == @operator)
        {
            WriteConjuncts(binary.Left, @operator, ref isFirst);
            WriteConjuncts(binary.Right, @operator, ref isFirst);
            return;
        }

        _text.Append(isFirst ? "" : @operator == SqlOperator.And ? " AND " : " OR ");
        isFirst = false;
        Write(expression);
    }

    private void WriteUnary(UnaryExpression unary)
    {
        switch (unary.Operator)
        {
            case SqlOperator.Not:
                WriteNot(unary.Operand);
                break;
            case SqlOperator.Minus when NegativeNumber(unary.Operand) is { } number:
                _text.Append(number);
                break;
            default:
                if (unary.OperatorText == "!")
                {
                    _text.Append("((");
                    Write(unary.Operand);
                    _text.Append(")!)");
                    break;
                }

                _text.Append(unary.OperatorText).Append('(');
                Write(unary.Operand);
                _text.Append(')');
                break;
        }
    }

    // A minus before a number is part of it, however often.
    private static string? NegativeNumber(Expression operand)
    {
        if (operand is LiteralExpression { Kind: LiteralKind.Integer or LiteralKind.Decimal or LiteralKind.Float } literal)
        {
            return literal.Text == "0" ? "0" : "-" + LiteralText(literal);
        }

        return operand is UnaryExpression { Operator: SqlOperator.Minus } inner && NegativeNumber(inner.Operand) is { } negative
            ? negative.Substring(1)
            : null;
    }

    // A comparison is turned around; `in` and `not` are joined.
    private void WriteNot(Expression operand)
    {
        switch (operand)
        {
            case BinaryExpression binary when Opposite(binary.Operator) is { } opposite:
                _text.Append('(');
                Write(binary.Left);
                _text.Append(' ').Append(opposite).Append(' ');
                Write(binary.Right);
                _text.Append(')');
                break;
            case IsDistinctFromExpression distinct:
                WriteInfix(distinct.Left, distinct.Negated ? "IS DISTINCT FROM" : "IS NOT DISTINCT FROM", distinct.Right);
                break;
            case InListExpression { Negated: false } list:
                WriteInList(list.Operand, "NOT IN", list.Values);
                break;
            case UnaryExpression { Operator: SqlOperator.Not } not when not.Operand is BinaryExpression binary && Opposite(binary.Operator) is not null:
                Write(not.Operand);
                break;
            default:
                _text.Append("(NOT ");
                Write(operand);
                _text.Append(')');
                break;
        }
    }

    private static string? Opposite(SqlOperator @operator) => @operator switch
    {
        SqlOperator.Equal => "!=",
        SqlOperator.NotEqual => "=",
        SqlOperator.Less => ">=",
        SqlOperator.LessOrEqual => ">",
        SqlOperator.Greater => "<=",
        SqlOperator.GreaterOrEqual => "<",
        _ => null,
    };

    private void WriteCase(CaseExpression @case)
    {
        _text.Append("CASE ");
        foreach (var branch in @case.Branches)
        {
            _text.Append(" WHEN (");
            if (@case.Operand is { } operand)
            {
                _text.Append('(');
                Write(operand);
                _text.Append(" = ");
                Write(branch.When);
                _text.Append(')');
            }
            else
            {
                Write(branch.When);
            }

            _text.Append(") THEN (");
            Write(branch.Then);
            _text.Append(')');
        }

        _text.Append(" ELSE ");
        if (@case.Else is null)
        {
            _text.Append("NULL");
        }
        else
        {
            Write(@case.Else);
        }

        _text.Append(" END");
    }

    private void WriteList(NodeList<Expression> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            _text.Append(i > 0 ? ", " : "");
            Write(items[i]);
        }
    }
}
