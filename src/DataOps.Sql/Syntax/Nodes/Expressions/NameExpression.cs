using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A column, or a field reached from one: <c>a</c>, <c>t.a</c>, <c>s.t.a.f</c>. Also a bare word that is a variable of a lambda.</summary>
public sealed class NameExpression : QualifiedName
{
    /// <summary>Makes an expression of a name.</summary>
    /// <param name="span">The characters of the node.</param>
    /// <param name="name">The name.</param>
    public NameExpression(TextSpan span, QualifiedName name)
        : base(span, name)
    {
    }

    internal NameExpression(Identifier only)
        : base(only)
    {
    }

    internal NameExpression(TextSpan span, Identifier first, Identifier second)
        : base(span, first, second)
    {
    }

    /// <summary>The name, which is the expression itself: as many as there are, they need no second object.</summary>
    public QualifiedName Name => this;
}
