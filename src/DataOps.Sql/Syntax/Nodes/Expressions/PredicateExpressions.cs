using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>x is [not] null | true | false | unknown</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">What is tested.</param>
/// <param name="test">What for.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
public sealed class IsExpression(TextSpan span, Expression operand, IsTest test, bool negated) : Expression(span)
{
    /// <summary>What is tested.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>What for.</summary>
    public IsTest Test { get; } = test;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;

    /// <summary>What more is asked, in lower case: the form <c>nfkc</c>, or <c>object with unique keys</c> of JSON; null for nothing.</summary>
    public string? Detail { get; init; }
}

/// <summary><c>x is [not] distinct from y</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="left">The left operand.</param>
/// <param name="right">The right operand.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
public sealed class IsDistinctFromExpression(
    TextSpan span,
    Expression left,
    Expression right,
    bool negated)
    : Expression(span)
{
    /// <summary>The left operand.</summary>
    public Expression Left { get; } = left;

    /// <summary>The right operand.</summary>
    public Expression Right { get; } = right;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;
}

/// <summary><c>x [not] like y [escape z]</c> and its kin.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The text.</param>
/// <param name="kind">Which of them.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
/// <param name="pattern">The pattern.</param>
/// <param name="escape">The escape character, if given.</param>
public sealed class LikeExpression(
    TextSpan span,
    Expression operand,
    LikeKind kind,
    bool negated,
    Expression pattern,
    Expression? escape)
    : Expression(span)
{
    /// <summary>The text.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>Which of them.</summary>
    public LikeKind Kind { get; } = kind;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;

    /// <summary>The pattern.</summary>
    public Expression Pattern { get; } = pattern;

    /// <summary>The escape character, if given.</summary>
    public Expression? Escape { get; } = escape;
}

/// <summary><c>x [not] between [symmetric] low and high</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">What is tested.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
/// <param name="symmetric">Whether the bounds may come in either order.</param>
/// <param name="low">The lower bound.</param>
/// <param name="high">The upper bound.</param>
public sealed class BetweenExpression(
    TextSpan span,
    Expression operand,
    bool negated,
    bool symmetric,
    Expression low,
    Expression high)
    : Expression(span)
{
    /// <summary>What is tested.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;

    /// <summary>Whether the bounds may come in either order.</summary>
    public bool Symmetric { get; } = symmetric;

    /// <summary>The lower bound.</summary>
    public Expression Low { get; } = low;

    /// <summary>The upper bound.</summary>
    public Expression High { get; } = high;
}

/// <summary><c>x [not] in (a, b, …)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">What is looked for.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
/// <param name="values">The candidates.</param>
public sealed class InListExpression(
    TextSpan span,
    Expression operand,
    bool negated,
    NodeList<Expression> values)
    : Expression(span)
{
    /// <summary>What is looked for.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;

    /// <summary>The candidates.</summary>
    public NodeList<Expression> Values { get; } = values;
}

/// <summary>DuckDB's <c>x [not] in list</c> without parentheses.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">What is looked for.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
/// <param name="collection">A list, map or text.</param>
public sealed class InCollectionExpression(
    TextSpan span,
    Expression operand,
    bool negated,
    Expression collection)
    : Expression(span)
{
    /// <summary>What is looked for.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;

    /// <summary>A list, map or text.</summary>
    public Expression Collection { get; } = collection;
}
