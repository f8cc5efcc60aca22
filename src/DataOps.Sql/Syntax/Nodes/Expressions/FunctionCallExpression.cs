using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A call, with all that may stand in or behind its parentheses. Forms with words inside (<c>extract(year from d)</c>) come as plain arguments, the field as a string literal.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The function.</param>
/// <param name="form">How the call is written.</param>
/// <param name="distinct">Whether <c>distinct</c> stands before the arguments.</param>
/// <param name="star">Whether the only argument is <c>*</c>.</param>
/// <param name="arguments">The arguments; for a dot call the receiver is the first.</param>
/// <param name="orderBy">The order within the aggregate.</param>
/// <param name="withinGroup">The order of <c>within group</c>.</param>
/// <param name="nullTreatment"><c>ignore nulls</c> and its contrary.</param>
/// <param name="filter">The condition of <c>filter (where …)</c>.</param>
/// <param name="over">The window, when it is a window function.</param>
public sealed class FunctionCallExpression(
    TextSpan span,
    QualifiedName name,
    CallForm form,
    bool distinct,
    bool star,
    NodeList<FunctionArgument> arguments,
    NodeList<OrderItem> orderBy,
    NodeList<OrderItem> withinGroup,
    NullTreatment nullTreatment,
    Expression? filter,
    WindowSpecification? over)
    : Expression(span)
{
    /// <summary>The function.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>How the call is written.</summary>
    public CallForm Form { get; } = form;

    /// <summary>Whether <c>distinct</c> stands before the arguments.</summary>
    public bool Distinct { get; } = distinct;

    /// <summary>Whether the only argument is <c>*</c>.</summary>
    public bool Star { get; } = star;

    /// <summary>The arguments; for a dot call the receiver is the first.</summary>
    public NodeList<FunctionArgument> Arguments { get; } = arguments;

    /// <summary>The order within the aggregate.</summary>
    public NodeList<OrderItem> OrderBy { get; } = orderBy;

    /// <summary>The order of <c>within group</c>.</summary>
    public NodeList<OrderItem> WithinGroup { get; } = withinGroup;

    /// <summary><c>ignore nulls</c> and its contrary.</summary>
    public NullTreatment NullTreatment { get; } = nullTreatment;

    /// <summary>The condition of <c>filter (where …)</c>.</summary>
    public Expression? Filter { get; } = filter;

    /// <summary>The window, when it is a window function.</summary>
    public WindowSpecification? Over { get; } = over;
}

/// <summary>One argument.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="value">The value.</param>
public class FunctionArgument(TextSpan span, Expression value) : SyntaxNode(span)
{
    /// <summary>The parameter named (<c>x := 1</c>, <c>x => 1</c>), if any.</summary>
    public Identifier? Name => this is NamedArgument { Given.Value: not null } named ? named.Given : null;

    /// <summary>The value.</summary>
    public Expression Value { get; } = value;

    /// <summary>Whether <c>variadic</c> stands before it: the array of all further arguments.</summary>
    public bool IsVariadic => this is NamedArgument { Variadic: true };
}

/// <summary>One of the few arguments with a name or a word before it: the others need no room for them.</summary>
internal sealed class NamedArgument(TextSpan span, Identifier name, Expression value) : FunctionArgument(span, value)
{
    public Identifier Given { get; } = name;

    public bool Variadic { get; init; }
}
