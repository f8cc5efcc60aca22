using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>create schema</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The schema.</param>
public sealed class CreateSchemaStatement(TextSpan span, QualifiedName name) : Statement(span)
{
    /// <summary>The schema.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>The statements that create things within it.</summary>
    public NodeList<Statement> Elements { get; init; }
}
