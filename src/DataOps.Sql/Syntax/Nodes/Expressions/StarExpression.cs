using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>*</c> or <c>t.*</c> with its modifiers.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="qualifier">What stands before the dot, if anything.</param>
/// <param name="exclude">Columns left out (<c>exclude</c>/<c>except</c>).</param>
/// <param name="replace">Columns given another expression.</param>
/// <param name="rename">Columns given another name.</param>
/// <param name="like">A pattern the names must match; its left operand is the star itself.</param>
public sealed class StarExpression(
    TextSpan span,
    QualifiedName? qualifier,
    NodeList<QualifiedName> exclude,
    NodeList<StarReplacement> replace,
    NodeList<StarRename> rename,
    LikeExpression? like)
    : Expression(span)
{
    /// <summary>What stands before the dot, if anything.</summary>
    public QualifiedName? Qualifier { get; } = qualifier;

    /// <summary>Columns left out (<c>exclude</c>/<c>except</c>).</summary>
    public NodeList<QualifiedName> Exclude { get; } = exclude;

    /// <summary>Columns given another expression.</summary>
    public NodeList<StarReplacement> Replace { get; } = replace;

    /// <summary>Columns given another name.</summary>
    public NodeList<StarRename> Rename { get; } = rename;

    /// <summary>A pattern the names must match; its left operand is the star itself.</summary>
    public LikeExpression? Like { get; } = like;
}

/// <summary><c>expression as name</c> in <c>replace</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="value">The new expression.</param>
/// <param name="name">The column it replaces.</param>
public sealed class StarReplacement(TextSpan span, Expression value, Identifier name) : SyntaxNode(span)
{
    /// <summary>The new expression.</summary>
    public Expression Value { get; } = value;

    /// <summary>The column it replaces.</summary>
    public Identifier Name { get; } = name;
}

/// <summary><c>name as other</c> in <c>rename</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The column.</param>
/// <param name="newName">Its new name.</param>
public sealed class StarRename(TextSpan span, QualifiedName name, Identifier newName) : SyntaxNode(span)
{
    /// <summary>The column.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Its new name.</summary>
    public Identifier NewName { get; } = newName;
}
