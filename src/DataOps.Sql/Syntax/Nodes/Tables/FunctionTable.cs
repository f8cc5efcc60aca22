using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A call whose rows are the table; <c>rows from</c> has several.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="calls">The calls; one but for <c>rows from</c>.</param>
/// <param name="lateral">Whether <c>lateral</c> was written.</param>
/// <param name="withOrdinality">Whether a running number is added.</param>
/// <param name="alias">Its alias.</param>
/// <param name="columnDefinitions">Columns with types (<c>as t(a int)</c>, <c>with (…)</c>).</param>
/// <param name="sample">Its sample.</param>
public sealed class FunctionTable(
    TextSpan span,
    NodeList<FunctionCallExpression> calls,
    bool lateral,
    bool withOrdinality,
    TableAlias? alias,
    NodeList<TypeMember> columnDefinitions,
    SampleClause? sample)
    : TableExpression(span)
{
    /// <summary>The calls; one but for <c>rows from</c>.</summary>
    public NodeList<FunctionCallExpression> Calls { get; } = calls;

    /// <summary>Whether <c>lateral</c> was written.</summary>
    public bool Lateral { get; } = lateral;

    /// <summary>Whether a running number is added.</summary>
    public bool WithOrdinality { get; } = withOrdinality;

    /// <summary>Its alias.</summary>
    public TableAlias? Alias { get; } = alias;

    /// <summary>Columns with types (<c>as t(a int)</c>, <c>with (…)</c>).</summary>
    public NodeList<TypeMember> ColumnDefinitions { get; } = columnDefinitions;

    /// <summary>Its sample.</summary>
    public SampleClause? Sample { get; } = sample;

    /// <summary>Within <c>rows from</c>: for each function the columns written behind it, or none.</summary>
    public NodeList<FunctionColumns> CallDefinitions { get; init; }
}

/// <summary>The columns written behind one function of <c>rows from</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="members">The columns; empty where none are written.</param>
public sealed class FunctionColumns(TextSpan span, NodeList<TypeMember> members) : SyntaxNode(span)
{
    /// <summary>The columns; empty where none are written.</summary>
    public NodeList<TypeMember> Members { get; } = members;
}
