using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>
/// A function that T-SQL's grammar knows and that gives rows from elsewhere: <c>openrowset</c>, <c>openquery</c>,
/// <c>openxml</c>, <c>containstable</c>, <c>changetable</c>, <c>predict</c> and their kin.
/// </summary>
public sealed class RowsetTable(
    TextSpan span,
    Identifier function,
    QualifiedName? table,
    NodeList<Expression> arguments,
    NodeList<TypeMember> columnDefinitions,
    TableAlias? alias)
    : TableExpression(span)
{
    /// <summary>Its name.</summary>
    public Identifier Function { get; } = function;

    /// <summary>The table of this database that it looks into, if any.</summary>
    public QualifiedName? Table { get; } = table;

    /// <summary>What else it is given, as far as these are values.</summary>
    public NodeList<Expression> Arguments { get; } = arguments;

    /// <summary>The columns that a <c>with</c> behind it declares.</summary>
    public NodeList<TypeMember> ColumnDefinitions { get; } = columnDefinitions;

    /// <summary>The alias.</summary>
    public TableAlias? Alias { get; } = alias;
}
