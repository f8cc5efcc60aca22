using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>Something that has a value.</summary>
/// <param name="span">The characters of the node.</param>
public abstract class Expression(TextSpan span) : SyntaxNode(span);

/// <summary>Stands where an expression was expected and none could be read; costs no further message.</summary>
/// <param name="span">The characters of the node.</param>
public sealed class ErrorExpression(TextSpan span) : Expression(span);
