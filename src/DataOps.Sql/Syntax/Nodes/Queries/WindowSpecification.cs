using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>What stands behind <c>over</c>, or in the <c>window</c> clause.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="reference">The named window it is or starts from, if any.</param>
/// <param name="isReferenceOnly">Whether it is <c>over name</c> without parentheses.</param>
/// <param name="partitionBy">The partition.</param>
/// <param name="orderBy">The order.</param>
/// <param name="frame">The frame, if written.</param>
public sealed class WindowSpecification(
    TextSpan span,
    Identifier? reference,
    bool isReferenceOnly,
    NodeList<Expression> partitionBy,
    NodeList<OrderItem> orderBy,
    WindowFrame? frame)
    : SyntaxNode(span)
{
    /// <summary>The named window it is or starts from, if any.</summary>
    public Identifier? Reference { get; } = reference;

    /// <summary>Whether it is <c>over name</c> without parentheses.</summary>
    public bool IsReferenceOnly { get; } = isReferenceOnly;

    /// <summary>The partition.</summary>
    public NodeList<Expression> PartitionBy { get; } = partitionBy;

    /// <summary>The order.</summary>
    public NodeList<OrderItem> OrderBy { get; } = orderBy;

    /// <summary>The frame, if written.</summary>
    public WindowFrame? Frame { get; } = frame;
}

/// <summary><c>rows between … and … exclude …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="unit">Rows, range or groups.</param>
/// <param name="start">Where it starts.</param>
/// <param name="end">Where it ends; null when only the start is written.</param>
/// <param name="exclusion">What is left out.</param>
public sealed class WindowFrame(
    TextSpan span,
    FrameUnit unit,
    FrameBound start,
    FrameBound? end,
    FrameExclusion exclusion)
    : SyntaxNode(span)
{
    /// <summary>Rows, range or groups.</summary>
    public FrameUnit Unit { get; } = unit;

    /// <summary>Where it starts.</summary>
    public FrameBound Start { get; } = start;

    /// <summary>Where it ends; null when only the start is written.</summary>
    public FrameBound? End { get; } = end;

    /// <summary>What is left out.</summary>
    public FrameExclusion Exclusion { get; } = exclusion;
}

/// <summary>One end of a frame.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">Which end.</param>
/// <param name="offset">The distance, for <c>n preceding</c> and <c>n following</c>.</param>
public sealed class FrameBound(TextSpan span, FrameBoundKind kind, Expression? offset) : SyntaxNode(span)
{
    /// <summary>Which end.</summary>
    public FrameBoundKind Kind { get; } = kind;

    /// <summary>The distance, for <c>n preceding</c> and <c>n following</c>.</summary>
    public Expression? Offset { get; } = offset;
}

/// <summary><c>window w as (…)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name.</param>
/// <param name="specification">What it stands for.</param>
public sealed class NamedWindow(TextSpan span, Identifier name, WindowSpecification specification) : SyntaxNode(span)
{
    /// <summary>Its name.</summary>
    public Identifier Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public WindowSpecification Specification { get; } = specification;
}
