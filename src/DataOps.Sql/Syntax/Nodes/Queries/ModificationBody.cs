using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A statement that changes a table and returns rows: <c>insert … returning …</c> and its kin, where PostgreSQL takes it for a query.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">What it does.</param>
/// <param name="target">The table that changes.</param>
/// <param name="columns">The columns that <c>insert</c> names; empty for others.</param>
/// <param name="query">The rows that <c>insert</c> adds; null for others and for <c>default values</c>.</param>
/// <param name="sources">The tables of <c>from</c> or <c>using</c>.</param>
/// <param name="assignments">The new values of <c>update</c>.</param>
/// <param name="condition">The condition of <c>where</c>, or <c>merge</c>'s <c>on</c>.</param>
/// <param name="returning">What it returns; empty for no rows.</param>
public sealed class ModificationBody(
    TextSpan span,
    ModificationKind kind,
    NamedTable target,
    NodeList<Identifier> columns,
    Query? query,
    NodeList<TableExpression> sources,
    NodeList<Expression> assignments,
    Expression? condition,
    NodeList<SelectItem> returning)
    : QueryBody(span)
{
    /// <summary>What it does.</summary>
    public ModificationKind Kind { get; } = kind;

    /// <summary>The table that changes.</summary>
    public NamedTable Target { get; } = target;

    /// <summary>The columns that <c>insert</c> names; empty for others.</summary>
    public NodeList<Identifier> Columns { get; } = columns;

    /// <summary>The rows that <c>insert</c> adds; null for others and for <c>default values</c>.</summary>
    public Query? Query { get; } = query;

    /// <summary>The tables of <c>from</c> or <c>using</c>.</summary>
    public NodeList<TableExpression> Sources { get; } = sources;

    /// <summary>The new values of <c>update</c>.</summary>
    public NodeList<Expression> Assignments { get; } = assignments;

    /// <summary>The condition of <c>where</c>, or <c>merge</c>'s <c>on</c>.</summary>
    public Expression? Condition { get; } = condition;

    /// <summary>What it returns; empty for no rows.</summary>
    public NodeList<SelectItem> Returning { get; } = returning;

    /// <summary>The names by which <c>returning</c> knows the rows before; null for <c>old</c>.</summary>
    public Identifier? OldName { get; init; }

    /// <summary>The names by which <c>returning</c> knows the rows after; null for <c>new</c>.</summary>
    public Identifier? NewName { get; init; }
}
