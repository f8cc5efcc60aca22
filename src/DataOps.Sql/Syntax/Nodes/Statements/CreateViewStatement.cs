using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>create view</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The view.</param>
/// <param name="columns">Names for its columns, if given.</param>
/// <param name="query">Its query.</param>
public sealed class CreateViewStatement(
    TextSpan span,
    QualifiedName name,
    NodeList<Identifier> columns,
    Query query)
    : Statement(span)
{
    /// <summary>The view.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Names for its columns, if given.</summary>
    public NodeList<Identifier> Columns { get; } = columns;

    /// <summary>Its query.</summary>
    public Query Query { get; } = query;

    /// <summary>Whether it may take the place of one that is there.</summary>
    public bool OrReplace { get; init; }

    /// <summary>Whether one that is there stays as it is.</summary>
    public bool IfNotExists { get; init; }
}
