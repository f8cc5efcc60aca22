using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>as t(a, b)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The name.</param>
/// <param name="columns">Names for the columns, from the first.</param>
public sealed class TableAlias(TextSpan span, Identifier name, NodeList<Identifier> columns) : SyntaxNode(span)
{
    /// <summary>The name.</summary>
    public Identifier Name { get; } = name;

    /// <summary>Names for the columns, from the first.</summary>
    public NodeList<Identifier> Columns { get; } = columns;
}
