using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>for system_time …</c>: which of the versions of a table's rows are read.</summary>
public sealed class SystemTimeClause(TextSpan span, SystemTimeKind kind, Expression? start, Expression? end) : SyntaxNode(span)
{
    /// <summary>Which versions.</summary>
    public SystemTimeKind Kind { get; } = kind;

    /// <summary>The moment, or where the period begins.</summary>
    public Expression? Start { get; } = start;

    /// <summary>Where the period ends.</summary>
    public Expression? End { get; } = end;
}
