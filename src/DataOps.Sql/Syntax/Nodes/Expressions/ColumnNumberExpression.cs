using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>DuckDB's <c>#1</c>: a column of the tables by its number.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="number">The number, from one.</param>
public sealed class ColumnNumberExpression(TextSpan span, int number) : Expression(span)
{
    /// <summary>The number, from one.</summary>
    public int Number { get; } = number;
}
