using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A relation, by name.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name; a string literal after <c>from</c> in DuckDB (<c>from 'x.csv'</c>) comes as one quoted part.</param>
/// <param name="alias">Its alias.</param>
/// <param name="sample">Its sample.</param>
/// <param name="hints">Hints as written, and the arguments of <c>for system_time</c>.</param>
public sealed class NamedTable(
    TextSpan span,
    QualifiedName name,
    TableAlias? alias,
    SampleClause? sample,
    NodeList<Expression> hints)
    : TableExpression(span)
{
    /// <summary>Its name; a string literal after <c>from</c> in DuckDB (<c>from 'x.csv'</c>) comes as one quoted part.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Its alias.</summary>
    public TableAlias? Alias { get; } = alias;

    /// <summary>Its sample.</summary>
    public SampleClause? Sample { get; } = sample;

    /// <summary>Hints as written, and the arguments of <c>for system_time</c>.</summary>
    public NodeList<Expression> Hints { get; } = hints;

    /// <summary>Which versions of its rows are read.</summary>
    public SystemTimeClause? SystemTime { get; init; }
}
