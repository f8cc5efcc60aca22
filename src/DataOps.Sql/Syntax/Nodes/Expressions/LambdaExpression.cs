using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>lambda x, y: …</c> or <c>(x, y) -> …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="parameters">The variables.</param>
/// <param name="body">What it computes.</param>
public sealed class LambdaExpression(TextSpan span, NodeList<Identifier> parameters, Expression body) : Expression(span)
{
    /// <summary>The variables.</summary>
    public NodeList<Identifier> Parameters { get; } = parameters;

    /// <summary>What it computes.</summary>
    public Expression Body { get; } = body;
}

/// <summary><c>[f(x) for x in list if p(x)]</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="result">What each element becomes.</param>
/// <param name="variables">The element, and its index.</param>
/// <param name="source">The list.</param>
/// <param name="condition">Which elements take part.</param>
public sealed class ListComprehensionExpression(
    TextSpan span,
    Expression result,
    NodeList<Identifier> variables,
    Expression source,
    Expression? condition)
    : Expression(span)
{
    /// <summary>What each element becomes.</summary>
    public Expression Result { get; } = result;

    /// <summary>The element, and its index.</summary>
    public NodeList<Identifier> Variables { get; } = variables;

    /// <summary>The list.</summary>
    public Expression Source { get; } = source;

    /// <summary>Which elements take part.</summary>
    public Expression? Condition { get; } = condition;
}
