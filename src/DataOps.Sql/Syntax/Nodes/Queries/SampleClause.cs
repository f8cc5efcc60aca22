using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>tablesample</c> and <c>using sample</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="size">How much.</param>
/// <param name="unit">Of what.</param>
/// <param name="method">The method, in lower case.</param>
/// <param name="seed">The seed of <c>repeatable</c>.</param>
public sealed class SampleClause(
    TextSpan span,
    Expression size,
    SampleUnit unit,
    string? method,
    Expression? seed)
    : SyntaxNode(span)
{
    /// <summary>How much.</summary>
    public Expression Size { get; } = size;

    /// <summary>Of what.</summary>
    public SampleUnit Unit { get; } = unit;

    /// <summary>The method, in lower case.</summary>
    public string? Method { get; } = method;

    /// <summary>The seed of <c>repeatable</c>.</summary>
    public Expression? Seed { get; } = seed;
}
