using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>What PostgreSQL's <c>create function</c>, <c>create aggregate</c> and <c>create operator</c> say beside types.</summary>
/// <param name="span">The characters of the node.</param>
public sealed class FunctionTraits(TextSpan span) : SyntaxNode(span)
{
    /// <summary>Whether it is an aggregate.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Whether it is a window function.</summary>
    public bool IsWindow { get; init; }

    /// <summary>Whether it gives several rows.</summary>
    public bool ReturnsSet { get; init; }

    /// <summary>Whether it gives null for a null, without being called.</summary>
    public bool IsStrict { get; init; }

    /// <summary><c>immutable</c>, <c>stable</c> or <c>volatile</c>.</summary>
    public string Volatility { get; init; } = "volatile";

    /// <summary>The function behind an operator, or the last one of an aggregate, whose result is its own; null for others.</summary>
    public QualifiedName? Implementation { get; init; }
}
