using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>One <c>select</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="distinct"><c>distinct</c>, <c>distinct on</c> or neither.</param>
/// <param name="distinctOn">The expressions of <c>distinct on</c>.</param>
/// <param name="top">T-SQL's <c>top</c>.</param>
/// <param name="items">The select list; in DuckDB empty for a bare <c>from t</c>, which selects everything.</param>
/// <param name="into">The table of <c>select into</c>.</param>
/// <param name="from">The tables, between commas.</param>
/// <param name="where">The condition.</param>
/// <param name="groupBy">The grouping.</param>
/// <param name="having">The condition on groups.</param>
/// <param name="windows">The named windows.</param>
/// <param name="qualify">The condition on window functions.</param>
/// <param name="sample">DuckDB's <c>using sample</c>.</param>
public sealed class SelectBody(
    TextSpan span,
    DistinctKind distinct,
    NodeList<Expression> distinctOn,
    LimitClause? top,
    NodeList<SelectItem> items,
    QualifiedName? into,
    NodeList<TableExpression> from,
    Expression? where,
    GroupByClause? groupBy,
    Expression? having,
    NodeList<NamedWindow> windows,
    Expression? qualify,
    SampleClause? sample)
    : QueryBody(span)
{
    /// <summary><c>distinct</c>, <c>distinct on</c> or neither.</summary>
    public DistinctKind Distinct { get; } = distinct;

    /// <summary>The expressions of <c>distinct on</c>.</summary>
    public NodeList<Expression> DistinctOn { get; } = distinctOn;

    /// <summary>T-SQL's <c>top</c>.</summary>
    public LimitClause? Top { get; } = top;

    /// <summary>The select list; in DuckDB empty for a bare <c>from t</c>, which selects everything.</summary>
    public NodeList<SelectItem> Items { get; } = items;

    /// <summary>The table of <c>select into</c>.</summary>
    public QualifiedName? Into { get; } = into;

    /// <summary>The tables, between commas.</summary>
    public NodeList<TableExpression> From { get; } = from;

    /// <summary>The condition.</summary>
    public Expression? Where { get; } = where;

    /// <summary>The grouping.</summary>
    public GroupByClause? GroupBy { get; } = groupBy;

    /// <summary>The condition on groups.</summary>
    public Expression? Having { get; } = having;

    /// <summary>The named windows.</summary>
    public NodeList<NamedWindow> Windows { get; } = windows;

    /// <summary>The condition on window functions.</summary>
    public Expression? Qualify { get; } = qualify;

    /// <summary>DuckDB's <c>using sample</c>.</summary>
    public SampleClause? Sample { get; } = sample;
}

/// <summary>One item of a select list.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="value">The expression, star included.</param>
/// <param name="alias">The name it is given (<c>as x</c>, <c>x: …</c>, <c>x = …</c>).</param>
public sealed class SelectItem(TextSpan span, Expression value, Identifier? alias) : SyntaxNode(span)
{
    private readonly Identifier _alias = alias ?? default;

    /// <summary>The expression, star included.</summary>
    public Expression Value { get; } = value;

    /// <summary>The name it is given (<c>as x</c>, <c>x: …</c>, <c>x = …</c>).</summary>
    public Identifier? Alias => _alias.Value is null ? null : _alias;
}
