using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>T-SQL's <c>declare @a int, @b dbo.some_table_type</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="variables">The variables, their names with the <c>@</c>.</param>
public sealed class DeclareStatement(TextSpan span, NodeList<ParameterDefinition> variables) : Statement(span)
{
    /// <summary>The variables, their names with the <c>@</c>.</summary>
    public NodeList<ParameterDefinition> Variables { get; } = variables;
}
