using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A name of one to four parts, such as <c>sales.orders</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="parts">The parts, the most significant first; at least one.</param>
public sealed class QualifiedName(TextSpan span, NodeList<Identifier> parts) : SyntaxNode(span)
{
    /// <summary>The parts, the most significant first; at least one.</summary>
    public NodeList<Identifier> Parts { get; } = parts;
}
