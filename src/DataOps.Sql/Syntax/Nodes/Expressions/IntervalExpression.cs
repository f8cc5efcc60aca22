using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>interval '3' day</c>, <c>interval 3 days</c>, <c>interval (n) hour</c>, <c>interval '3 days'</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="value">The amount or the whole text.</param>
/// <param name="unit">The unit or <c>x to y</c> range in lower case, or null when the text holds it.</param>
public sealed class IntervalExpression(TextSpan span, Expression value, string? unit) : Expression(span)
{
    /// <summary>The amount or the whole text.</summary>
    public Expression Value { get; } = value;

    /// <summary>The unit or <c>x to y</c> range in lower case, or null when the text holds it.</summary>
    public string? Unit { get; } = unit;

    /// <summary>The fractional digits of its seconds; null where they are not written.</summary>
    public int? Precision { get; init; }
}
