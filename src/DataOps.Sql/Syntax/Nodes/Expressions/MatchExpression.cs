using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>match(a-(e)->b)</c>: whether edges of a graph join the tables so.</summary>
public sealed class MatchExpression(TextSpan span, NodeList<NameExpression> tables) : Expression(span)
{
    /// <summary>The nodes and edges of the pattern, tables of the from clause, in the order written.</summary>
    public NodeList<NameExpression> Tables { get; } = tables;
}
