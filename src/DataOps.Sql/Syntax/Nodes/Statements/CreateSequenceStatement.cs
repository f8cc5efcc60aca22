using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>create sequence</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The sequence.</param>
/// <param name="type">The type of its values; null for the engine's own choice.</param>
public sealed class CreateSequenceStatement(TextSpan span, QualifiedName name, TypeName? type) : Statement(span)
{
    /// <summary>The sequence.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>The type of its values; null for the engine's own choice.</summary>
    public TypeName? Type { get; } = type;
}
