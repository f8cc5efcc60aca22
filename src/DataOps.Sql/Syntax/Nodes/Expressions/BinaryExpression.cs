using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>An operator between two operands.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="left">The left operand.</param>
/// <param name="operator">The operator.</param>
/// <param name="operatorText">As written, in lower case; tells operators apart that share <see cref="SqlOperator.Other"/>.</param>
/// <param name="operatorSpan">Where the operator stands.</param>
/// <param name="right">The right operand.</param>
public sealed class BinaryExpression(
    TextSpan span,
    Expression left,
    SqlOperator @operator,
    string operatorText,
    TextSpan operatorSpan,
    Expression right)
    : Expression(span)
{
    /// <summary>The left operand.</summary>
    public Expression Left { get; } = left;

    /// <summary>The operator.</summary>
    public SqlOperator Operator { get; } = @operator;

    /// <summary>As written, in lower case; tells operators apart that share <see cref="SqlOperator.Other"/>.</summary>
    public string OperatorText { get; } = operatorText;

    /// <summary>Where the operator stands.</summary>
    public TextSpan OperatorSpan { get; } = operatorSpan;

    /// <summary>The right operand.</summary>
    public Expression Right { get; } = right;
}
