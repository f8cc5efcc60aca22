using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A SQL function or macro whose body is one expression or query.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The function.</param>
/// <param name="parameters">Its parameters.</param>
/// <param name="returns">Its type, if declared.</param>
/// <param name="body">The expression, for a scalar function.</param>
/// <param name="query">The query, for a table function.</param>
public sealed class CreateFunctionStatement(
    TextSpan span,
    QualifiedName name,
    NodeList<ParameterDefinition> parameters,
    TypeName? returns,
    Expression? body,
    Query? query)
    : Statement(span)
{
    /// <summary>The function.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Its parameters.</summary>
    public NodeList<ParameterDefinition> Parameters { get; } = parameters;

    /// <summary>Its type, if declared.</summary>
    public TypeName? Returns { get; } = returns;

    /// <summary>The expression, for a scalar function.</summary>
    public Expression? Body { get; } = body;

    /// <summary>The query, for a table function.</summary>
    public Query? Query { get; } = query;

    /// <summary>What PostgreSQL says of it beside its types; null in other dialects.</summary>
    public FunctionTraits? Traits { get; init; }

    /// <summary>The columns of the table it returns, where they are declared.</summary>
    public NodeList<ColumnDefinition> ReturnedColumns { get; init; }

    /// <summary>The constraints of the table it returns.</summary>
    public NodeList<TableConstraint> ReturnedConstraints { get; init; }

    /// <summary>Whether it takes the place of those of the same signature.</summary>
    public bool OrReplace { get; init; }

    /// <summary>Whether one that is there stays as it is.</summary>
    public bool IfNotExists { get; init; }

    /// <summary>The same function for other parameters, as DuckDB's macros may have it.</summary>
    public NodeList<CreateFunctionStatement> Overloads { get; init; }
}

/// <summary>One parameter.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name.</param>
/// <param name="type">Its type, if declared.</param>
/// <param name="default">Its default, if any.</param>
public sealed class ParameterDefinition(
    TextSpan span,
    Identifier name,
    TypeName? type,
    Expression? @default)
    : SyntaxNode(span)
{
    /// <summary>Its name.</summary>
    public Identifier Name { get; } = name;

    /// <summary>Its type, if declared.</summary>
    public TypeName? Type { get; } = type;

    /// <summary>Its default, if any.</summary>
    public Expression? Default { get; } = @default;

    /// <summary>Which way its value goes.</summary>
    public ParameterMode Mode { get; init; }
}
