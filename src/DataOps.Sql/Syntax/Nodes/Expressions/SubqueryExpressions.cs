using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>x [not] in (select …)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">What is looked for; a row for several columns.</param>
/// <param name="negated">Whether <c>not</c> was written.</param>
/// <param name="query">The candidates.</param>
public sealed class InQueryExpression(TextSpan span, Expression operand, bool negated, Query query) : Expression(span)
{
    /// <summary>What is looked for; a row for several columns.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>Whether <c>not</c> was written.</summary>
    public bool Negated { get; } = negated;

    /// <summary>The candidates.</summary>
    public Query Query { get; } = query;
}

/// <summary><c>exists (select …)</c>; <c>not</c> stands as a unary operator before it.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="query">The query.</param>
public sealed class ExistsExpression(TextSpan span, Query query) : Expression(span)
{
    /// <summary>The query.</summary>
    public Query Query { get; } = query;
}

/// <summary>A query in parentheses used as a value.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="query">The query.</param>
public sealed class ScalarQueryExpression(TextSpan span, Query query) : Expression(span)
{
    /// <summary>The query.</summary>
    public Query Query { get; } = query;
}

/// <summary><c>array(select …)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="query">The query.</param>
public sealed class ArrayQueryExpression(TextSpan span, Query query) : Expression(span)
{
    /// <summary>The query.</summary>
    public Query Query { get; } = query;
}

/// <summary><c>x = any (…)</c>, <c>x &lt; all (…)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="left">The left operand.</param>
/// <param name="operator">The comparison.</param>
/// <param name="operatorText">The comparison as written, in lower case.</param>
/// <param name="all">True for <c>all</c>, false for <c>any</c> and <c>some</c>.</param>
/// <param name="query">The query, when it is one.</param>
/// <param name="collection">The array or list, when it is no query.</param>
public sealed class QuantifiedExpression(
    TextSpan span,
    Expression left,
    SqlOperator @operator,
    string operatorText,
    bool all,
    Query? query,
    Expression? collection)
    : Expression(span)
{
    /// <summary>The left operand.</summary>
    public Expression Left { get; } = left;

    /// <summary>The comparison.</summary>
    public SqlOperator Operator { get; } = @operator;

    /// <summary>The comparison as written, in lower case.</summary>
    public string OperatorText { get; } = operatorText;

    /// <summary>True for <c>all</c>, false for <c>any</c> and <c>some</c>.</summary>
    public bool All { get; } = all;

    /// <summary>The query, when it is one.</summary>
    public Query? Query { get; } = query;

    /// <summary>The array or list, when it is no query.</summary>
    public Expression? Collection { get; } = collection;
}
