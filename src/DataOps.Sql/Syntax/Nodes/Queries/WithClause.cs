using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>with [recursive] …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="recursive">Whether <c>recursive</c> was written.</param>
/// <param name="tables">The common tables.</param>
public sealed class WithClause(TextSpan span, bool recursive, NodeList<CommonTable> tables) : SyntaxNode(span)
{
    /// <summary>Whether <c>recursive</c> was written.</summary>
    public bool Recursive { get; } = recursive;

    /// <summary>The common tables.</summary>
    public NodeList<CommonTable> Tables { get; } = tables;
}

/// <summary>One common table expression.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name.</param>
/// <param name="columns">The names of its columns, if given.</param>
/// <param name="usingKey">The key of DuckDB's <c>using key</c>.</param>
/// <param name="materialized">Whether <c>[not] materialized</c> was written.</param>
/// <param name="query">What it stands for.</param>
public sealed class CommonTable(
    TextSpan span,
    Identifier name,
    NodeList<Identifier> columns,
    NodeList<Expression> usingKey,
    bool? materialized,
    Query query)
    : SyntaxNode(span)
{
    /// <summary>Its name.</summary>
    public Identifier Name { get; } = name;

    /// <summary>The names of its columns, if given.</summary>
    public NodeList<Identifier> Columns { get; } = columns;

    /// <summary>The key of DuckDB's <c>using key</c>.</summary>
    public NodeList<Expression> UsingKey { get; } = usingKey;

    /// <summary>Whether <c>[not] materialized</c> was written.</summary>
    public bool? Materialized { get; } = materialized;

    /// <summary>What it stands for.</summary>
    public Query Query { get; } = query;

    /// <summary>The columns that <c>search … set</c> and <c>cycle … set … using</c> add, in order.</summary>
    public NodeList<CommonTableMark> Marks { get; init; }
}

/// <summary>What <c>search</c> or <c>cycle</c> adds to a recursive common table.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">What the column holds.</param>
/// <param name="columns">The columns that tell rows apart.</param>
/// <param name="name">The name of the column that is added.</param>
/// <param name="value">What marks a row of a cycle; null where true does.</param>
public sealed class CommonTableMark(TextSpan span, CommonTableMarkKind kind, NodeList<Identifier> columns, Identifier name, Expression? value) : SyntaxNode(span)
{
    /// <summary>What the column holds.</summary>
    public CommonTableMarkKind Kind { get; } = kind;

    /// <summary>The columns that tell rows apart.</summary>
    public NodeList<Identifier> Columns { get; } = columns;

    /// <summary>The name of the column that is added.</summary>
    public Identifier Name { get; } = name;

    /// <summary>What marks a row of a cycle; null where true does.</summary>
    public Expression? Value { get; } = value;
}
