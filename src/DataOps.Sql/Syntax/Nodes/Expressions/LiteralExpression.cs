using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A literal: number, string, boolean, null.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">The form it is written in.</param>
/// <param name="text">The value: for strings without quotes and with escapes undone, for numbers as written without underscores, for others empty.</param>
public sealed class LiteralExpression(TextSpan span, LiteralKind kind, string text) : Expression(span)
{
    /// <summary>The form it is written in.</summary>
    public LiteralKind Kind { get; } = kind;

    /// <summary>The value: for strings without quotes and with escapes undone, for numbers as written without underscores, for others empty.</summary>
    public string Text { get; } = text;
}
