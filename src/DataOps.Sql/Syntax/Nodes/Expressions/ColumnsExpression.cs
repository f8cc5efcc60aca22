using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>DuckDB's <c>columns(…)</c>: one expression for every matching column.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="selector">A star, a pattern string, a list of names or a lambda over names.</param>
/// <param name="unpacked">Whether <c>*columns(…)</c> was written.</param>
public sealed class ColumnsExpression(TextSpan span, Expression selector, bool unpacked) : Expression(span)
{
    /// <summary>A star, a pattern string, a list of names or a lambda over names.</summary>
    public Expression Selector { get; } = selector;

    /// <summary>Whether <c>*columns(…)</c> was written.</summary>
    public bool Unpacked { get; } = unpacked;
}
