using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>next value for s over (order by x)</c>.</summary>
public sealed class NextValueExpression(TextSpan span, QualifiedName sequence, WindowSpecification? over) : Expression(span)
{
    /// <summary>The sequence.</summary>
    public QualifiedName Sequence { get; } = sequence;

    /// <summary>The order in which rows get their values, if one is asked for.</summary>
    public WindowSpecification? Over { get; } = over;
}
