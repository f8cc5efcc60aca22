using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>What a query in an expression is asked for.</summary>
internal enum SubqueryKind
{
    Scalar,
    Exists,
    In,
    Any,
    All,
    Array,
}

/// <summary>A query in an expression.</summary>
internal sealed class BoundSubquery(
    SqlType type, TextSpan span, SubqueryKind kind, BoundQuery query, BoundExpression? operand, BoundOperation comparison, bool negated)
    : BoundExpression(type, span)
{
    public SubqueryKind Kind { get; } = kind;

    public BoundQuery Query { get; } = query;

    /// <summary>What is compared with its rows, for in, any and all.</summary>
    public BoundExpression? Operand { get; } = operand;

    public BoundOperation Comparison { get; } = comparison;

    public bool Negated { get; } = negated;

    /// <summary>PostgreSQL's operator, which may be another than a comparison; null where it is <see cref="Comparison"/>.</summary>
    public string? Sign { get; init; }
}
