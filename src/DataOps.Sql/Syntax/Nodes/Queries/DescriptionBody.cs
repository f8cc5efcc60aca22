using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>DuckDB's <c>describe</c>, <c>show</c> or <c>summarize</c> in parentheses: a table about tables.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">What it lists.</param>
/// <param name="subject">What it is about; null where it lists tables or databases.</param>
public sealed class DescriptionBody(TextSpan span, DescriptionKind kind, Query? subject) : QueryBody(span)
{
    /// <summary>What it lists.</summary>
    public DescriptionKind Kind { get; } = kind;

    /// <summary>What it is about; null where it lists tables or databases.</summary>
    public Query? Subject { get; } = subject;
}
