using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>comment on … is …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="target">What kind of thing.</param>
/// <param name="name">The thing; for a column its name is the last part.</param>
/// <param name="comment">The text; null removes it.</param>
public sealed class CommentStatement(
    TextSpan span,
    CommentTarget target,
    QualifiedName name,
    string? comment)
    : Statement(span)
{
    /// <summary>What kind of thing.</summary>
    public CommentTarget Target { get; } = target;

    /// <summary>The thing; for a column its name is the last part.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>The text; null removes it.</summary>
    public string? Comment { get; } = comment;
}
