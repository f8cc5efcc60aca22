using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>Something that rows come from.</summary>
/// <param name="span">The characters of the node.</param>
public abstract class TableExpression(TextSpan span) : SyntaxNode(span);

/// <summary>Stands where a table was expected and none could be read.</summary>
/// <param name="span">The characters of the node.</param>
public sealed class ErrorTable(TextSpan span) : TableExpression(span);
