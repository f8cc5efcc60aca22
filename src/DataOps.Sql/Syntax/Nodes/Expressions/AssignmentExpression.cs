using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>@v = x</c> in T-SQL's select list: the select gives no column but sets a variable.</summary>
public sealed class AssignmentExpression(TextSpan span, ParameterExpression variable, string operatorText, Expression value) : Expression(span)
{
    /// <summary>What is set.</summary>
    public ParameterExpression Variable { get; } = variable;

    /// <summary><c>=</c>, or an operator that the old value takes part in: <c>+=</c>.</summary>
    public string OperatorText { get; } = operatorText;

    /// <summary>What it is set to.</summary>
    public Expression Value { get; } = value;
}
