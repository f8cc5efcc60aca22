using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A query in parentheses.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="query">The query.</param>
/// <param name="lateral">Whether <c>lateral</c> was written.</param>
/// <param name="alias">Its alias.</param>
/// <param name="sample">Its sample.</param>
public sealed class DerivedTable(
    TextSpan span,
    Query query,
    bool lateral,
    TableAlias? alias,
    SampleClause? sample)
    : TableExpression(span)
{
    /// <summary>The query.</summary>
    public Query Query { get; } = query;

    /// <summary>Whether <c>lateral</c> was written.</summary>
    public bool Lateral { get; } = lateral;

    /// <summary>Its alias.</summary>
    public TableAlias? Alias { get; } = alias;

    /// <summary>Its sample.</summary>
    public SampleClause? Sample { get; } = sample;
}
