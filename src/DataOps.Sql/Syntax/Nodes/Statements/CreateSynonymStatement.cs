using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>create synonym s for t</c>.</summary>
public sealed class CreateSynonymStatement(TextSpan span, QualifiedName name, QualifiedName target) : Statement(span)
{
    /// <summary>The new name.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public QualifiedName Target { get; } = target;
}
