using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>case [operand] when … then … [else …] end</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">What each <c>when</c> is compared with, in the simple form.</param>
/// <param name="branches">The branches; at least one.</param>
/// <param name="else">The last resort; null when absent.</param>
public sealed class CaseExpression(
    TextSpan span,
    Expression? operand,
    NodeList<CaseBranch> branches,
    Expression? @else)
    : Expression(span)
{
    /// <summary>What each <c>when</c> is compared with, in the simple form.</summary>
    public Expression? Operand { get; } = operand;

    /// <summary>The branches; at least one.</summary>
    public NodeList<CaseBranch> Branches { get; } = branches;

    /// <summary>The last resort; null when absent.</summary>
    public Expression? Else { get; } = @else;
}

/// <summary><c>when … then …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="when">The condition or value.</param>
/// <param name="then">The result.</param>
public sealed class CaseBranch(TextSpan span, Expression when, Expression then) : SyntaxNode(span)
{
    /// <summary>The condition or value.</summary>
    public Expression When { get; } = when;

    /// <summary>The result.</summary>
    public Expression Then { get; } = then;
}
