using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>(a join b on …) as t</c>: a join under one name, which hides the names within.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="table">The join.</param>
/// <param name="alias">The alias; joins in parentheses without one come as themselves.</param>
public sealed class ParenthesizedTable(TextSpan span, TableExpression table, TableAlias alias) : TableExpression(span)
{
    /// <summary>The join.</summary>
    public TableExpression Table { get; } = table;

    /// <summary>The alias; joins in parentheses without one come as themselves.</summary>
    public TableAlias Alias { get; } = alias;
}
