using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>A form of the language with its operands, in the order written.</summary>
internal sealed class BoundOperator(SqlType type, TextSpan span, BoundOperation operation, BoundExpression[] operands, string? detail = null)
    : BoundExpression(type, span)
{
    public BoundOperation Operation { get; } = operation;

    public BoundExpression[] Operands { get; } = operands;

    /// <summary>What else decides its meaning: a field's name, a collation.</summary>
    public string? Detail { get; } = detail;
}

/// <summary>A conversion, written or implied.</summary>
internal sealed class BoundCast(SqlType type, TextSpan span, BoundExpression operand, bool isTry, bool isImplicit) : BoundExpression(type, span)
{
    public BoundExpression Operand { get; } = operand;

    /// <summary>Whether a failure gives null.</summary>
    public bool IsTry { get; } = isTry;

    /// <summary>Whether it is not written but made by the rules of types.</summary>
    public bool IsImplicit { get; } = isImplicit;
}

/// <summary><c>case</c>; the simple form is bound as comparisons.</summary>
internal sealed class BoundCase(SqlType type, TextSpan span, BoundExpression[] conditions, BoundExpression[] results, BoundExpression? otherwise)
    : BoundExpression(type, span)
{
    public BoundExpression[] Conditions { get; } = conditions;

    public BoundExpression[] Results { get; } = results;

    public BoundExpression? Otherwise { get; } = otherwise;
}

/// <summary>A function passed to a function.</summary>
internal sealed class BoundLambda(TextSpan span, int[] variables, string[] names, BoundExpression body) : BoundExpression(SqlType.Lambda, span)
{
    public int[] Variables { get; } = variables;

    /// <summary>The names of the variables, as written.</summary>
    public string[] Names { get; } = names;

    public BoundExpression Body { get; } = body;
}
