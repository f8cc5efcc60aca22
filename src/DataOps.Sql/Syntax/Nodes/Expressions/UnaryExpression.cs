using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>An operator before its operand (or, for <c>!</c>, behind it).</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operator">The operator.</param>
/// <param name="operatorText">As written, in lower case.</param>
/// <param name="operand">What it applies to.</param>
public sealed class UnaryExpression(
    TextSpan span,
    SqlOperator @operator,
    string operatorText,
    Expression operand)
    : Expression(span)
{
    /// <summary>The operator.</summary>
    public SqlOperator Operator { get; } = @operator;

    /// <summary>As written, in lower case.</summary>
    public string OperatorText { get; } = operatorText;

    /// <summary>What it applies to.</summary>
    public Expression Operand { get; } = operand;
}
