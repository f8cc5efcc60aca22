using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A function of SQL/JSON, which takes words between its arguments.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="function">The function, as a name.</param>
/// <param name="arguments">Its arguments in order: keys and values by turns, or the document and the path.</param>
/// <param name="clauses">What the words say.</param>
public sealed class JsonCallExpression(TextSpan span, QualifiedName function, NodeList<Expression> arguments, JsonClauses clauses) : Expression(span)
{
    /// <summary>The function, as a name.</summary>
    public QualifiedName Function { get; } = function;

    /// <summary>Its arguments in order: keys and values by turns, or the document and the path.</summary>
    public NodeList<Expression> Arguments { get; } = arguments;

    /// <summary>What the words say.</summary>
    public JsonClauses Clauses { get; } = clauses;
}

/// <summary>The clauses of a function of SQL/JSON or of a column of <c>json_table</c>.</summary>
/// <param name="span">The characters of the node.</param>
public sealed class JsonClauses(TextSpan span) : SyntaxNode(span)
{
    /// <summary>The variables of the path with their values.</summary>
    public NodeList<FunctionArgument> Passing { get; init; }

    /// <summary>The type that is returned; null where none is written.</summary>
    public TypeName? Returning { get; init; }

    internal const string Separator = ", ";

    /// <summary>The other clauses in order, in lower case with single blanks, commas between: <c>absent on null</c>, <c>with unique keys</c>, <c>with wrapper</c>, <c>omit quotes</c>.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is given where the path finds nothing; null where it is no expression.</summary>
    public Expression? OnEmpty { get; init; }

    /// <summary>What is given where the document is wrong; null where it is no expression.</summary>
    public Expression? OnError { get; init; }

    /// <summary>The order in which an aggregate takes its rows.</summary>
    public NodeList<OrderItem> OrderBy { get; init; }

    /// <summary>The rows an aggregate takes; null for all.</summary>
    public Expression? Filter { get; init; }

    /// <summary>The window; null where it is none.</summary>
    public WindowSpecification? Over { get; init; }
}
