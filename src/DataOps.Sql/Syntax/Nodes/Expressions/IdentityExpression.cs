using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>identity(int, 1, 1)</c>: the numbers that <c>select … into</c> gives the rows of its new table.</summary>
public sealed class IdentityExpression(TextSpan span, TypeName type) : Expression(span)
{
    /// <summary>The type of the numbers.</summary>
    public TypeName Type { get; } = type;
}
