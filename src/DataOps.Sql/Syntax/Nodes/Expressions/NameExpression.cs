using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A column, or a field reached from one: <c>a</c>, <c>t.a</c>, <c>s.t.a.f</c>. Also a bare word that is a variable of a lambda.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The name.</param>
public sealed class NameExpression(TextSpan span, QualifiedName name) : Expression(span)
{
    /// <summary>The name.</summary>
    public QualifiedName Name { get; } = name;
}
