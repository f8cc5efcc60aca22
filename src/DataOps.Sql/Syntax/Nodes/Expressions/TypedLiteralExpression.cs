using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A string with its type before it: <c>date '2026-01-31'</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="type">The type.</param>
/// <param name="text">The string without its quotes.</param>
public sealed class TypedLiteralExpression(TextSpan span, TypeName type, string text) : Expression(span)
{
    /// <summary>The type.</summary>
    public TypeName Type { get; } = type;

    /// <summary>The string without its quotes.</summary>
    public string Text { get; } = text;
}
