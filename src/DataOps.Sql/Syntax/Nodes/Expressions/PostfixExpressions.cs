using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>x collate name</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The text.</param>
/// <param name="collation">The collation.</param>
public sealed class CollateExpression(TextSpan span, Expression operand, QualifiedName collation) : Expression(span)
{
    /// <summary>The text.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>The collation.</summary>
    public QualifiedName Collation { get; } = collation;
}

/// <summary><c>x at time zone z</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The time.</param>
/// <param name="zone">The zone.</param>
public sealed class AtTimeZoneExpression(TextSpan span, Expression operand, Expression? zone) : Expression(span)
{
    /// <summary>The time.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>The zone.</summary>
    public Expression? Zone { get; } = zone;
}

/// <summary><c>x[i]</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The list, map, struct or text.</param>
/// <param name="index">The index or key.</param>
public sealed class SubscriptExpression(TextSpan span, Expression operand, Expression index) : Expression(span)
{
    /// <summary>The list, map, struct or text.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>The index or key.</summary>
    public Expression Index { get; } = index;
}

/// <summary><c>x[from:to:step]</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The list or text.</param>
/// <param name="from">The first index, if given.</param>
/// <param name="to">The last index, if given; null also for <c>-</c>.</param>
/// <param name="step">The step, if given.</param>
public sealed class SliceExpression(
    TextSpan span,
    Expression operand,
    Expression? from,
    Expression? to,
    Expression? step)
    : Expression(span)
{
    /// <summary>The list or text.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>The first index, if given.</summary>
    public Expression? From { get; } = from;

    /// <summary>The last index, if given; null also for <c>-</c>.</summary>
    public Expression? To { get; } = to;

    /// <summary>The step, if given.</summary>
    public Expression? Step { get; } = step;
}

/// <summary><c>(x).field</c>: a field of a value that is no plain name.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The struct.</param>
/// <param name="field">The field.</param>
public sealed class FieldExpression(TextSpan span, Expression operand, Identifier field) : Expression(span)
{
    /// <summary>The struct.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>The field.</summary>
    public Identifier Field { get; } = field;
}

/// <summary><c>(x).*</c>: every field of a value.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="operand">The struct.</param>
public sealed class FieldStarExpression(TextSpan span, Expression operand) : Expression(span)
{
    /// <summary>The struct.</summary>
    public Expression Operand { get; } = operand;
}
