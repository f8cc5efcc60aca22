using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A piece of the tree that the parser makes; immutable, and placed in its text by <see cref="Span"/>.</summary>
/// <param name="span">The characters from the node's first token to its last.</param>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>The characters from the node's first token to its last.</summary>
    public TextSpan Span { get; } = span;
}
