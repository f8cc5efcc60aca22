using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A conversion to a type that is written.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="form">How it is written.</param>
/// <param name="try">Whether a failure gives null (<c>try_cast</c>).</param>
/// <param name="operand">What is converted.</param>
/// <param name="type">The type.</param>
/// <param name="style">T-SQL's style or <c>parse</c>'s culture.</param>
public sealed class CastExpression(
    TextSpan span,
    CastForm form,
    bool @try,
    Expression operand,
    TypeName type,
    Expression? style)
    : Expression(span)
{
    /// <summary>How it is written.</summary>
    public CastForm Form { get; } = form;

    /// <summary>Whether a failure gives null (<c>try_cast</c>).</summary>
    public bool Try { get; } = @try;

    /// <summary>What is converted.</summary>
    public Expression Operand { get; } = operand;

    /// <summary>The type.</summary>
    public TypeName Type { get; } = type;

    /// <summary>T-SQL's style or <c>parse</c>'s culture.</summary>
    public Expression? Style { get; } = style;
}
