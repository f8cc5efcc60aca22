using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>group by …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="all">Whether it is <c>group by all</c>.</param>
/// <param name="distinct">Whether duplicate grouping sets are dropped.</param>
/// <param name="elements">The elements, between commas.</param>
public sealed class GroupByClause(
    TextSpan span,
    bool all,
    bool distinct,
    NodeList<GroupingElement> elements)
    : SyntaxNode(span)
{
    /// <summary>Whether it is <c>group by all</c>.</summary>
    public bool All { get; } = all;

    /// <summary>Whether duplicate grouping sets are dropped.</summary>
    public bool Distinct { get; } = distinct;

    /// <summary>The elements, between commas.</summary>
    public NodeList<GroupingElement> Elements { get; } = elements;

    /// <summary>Whether groups all of whose rows <c>where</c> took away stay, as T-SQL's <c>group by all</c> has it.</summary>
    public bool KeepsEmptyGroups { get; init; }
}

/// <summary>One element of a grouping.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">What it is.</param>
/// <param name="expressions">The expression, or the row of a set; members of a rollup or cube, a composite one as a row.</param>
/// <param name="sets">The members of <c>grouping sets</c>.</param>
public sealed class GroupingElement(
    TextSpan span,
    GroupingKind kind,
    NodeList<Expression> expressions,
    NodeList<GroupingElement> sets)
    : SyntaxNode(span)
{
    /// <summary>What it is.</summary>
    public GroupingKind Kind { get; } = kind;

    /// <summary>The expression, or the row of a set; members of a rollup or cube, a composite one as a row.</summary>
    public NodeList<Expression> Expressions { get; } = expressions;

    /// <summary>The members of <c>grouping sets</c>.</summary>
    public NodeList<GroupingElement> Sets { get; } = sets;
}
