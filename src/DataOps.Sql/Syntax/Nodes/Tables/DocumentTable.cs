using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary><c>xmltable(…)</c> or <c>json_table(…)</c>: the rows that a path finds in a document.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="isJson">Whether the document is JSON.</param>
/// <param name="document">The document.</param>
/// <param name="path">The path to the rows.</param>
/// <param name="passing">Variables of the path with their values, or the name spaces of XML.</param>
/// <param name="columns">The columns.</param>
/// <param name="lateral">Whether <c>lateral</c> is written.</param>
/// <param name="alias">Its name; null when absent.</param>
public sealed class DocumentTable(
    TextSpan span,
    bool isJson,
    Expression document,
    Expression path,
    NodeList<FunctionArgument> passing,
    NodeList<DocumentColumn> columns,
    bool lateral,
    TableAlias? alias)
    : TableExpression(span)
{
    /// <summary>Whether the document is JSON.</summary>
    public bool IsJson { get; } = isJson;

    /// <summary>The document.</summary>
    public Expression Document { get; } = document;

    /// <summary>The path to the rows.</summary>
    public Expression Path { get; } = path;

    /// <summary>Variables of the path with their values, or the name spaces of XML.</summary>
    public NodeList<FunctionArgument> Passing { get; } = passing;

    /// <summary>The columns.</summary>
    public NodeList<DocumentColumn> Columns { get; } = columns;

    /// <summary>Whether <c>lateral</c> is written.</summary>
    public bool Lateral { get; } = lateral;

    /// <summary>Its name; null when absent.</summary>
    public TableAlias? Alias { get; } = alias;
}

/// <summary>One column of a table made from a document.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="kind">What it holds.</param>
/// <param name="name">Its name; missing for nested columns.</param>
/// <param name="type">Its type; null for the number of a row and for nested columns.</param>
public sealed class DocumentColumn(TextSpan span, DocumentColumnKind kind, Identifier name, TypeName? type) : SyntaxNode(span)
{
    /// <summary>What it holds.</summary>
    public DocumentColumnKind Kind { get; } = kind;

    /// <summary>Its name; missing for nested columns.</summary>
    public Identifier Name { get; } = name;

    /// <summary>Its type; null for the number of a row and for nested columns.</summary>
    public TypeName? Type { get; } = type;

    /// <summary>The path to its value; null where its name says it.</summary>
    public Expression? Path { get; init; }

    /// <summary>What it holds where the path finds nothing; null for nothing.</summary>
    public Expression? Default { get; init; }

    /// <summary>Whether <c>not null</c> is written.</summary>
    public bool NotNull { get; init; }

    /// <summary>What the words of SQL/JSON say; null where there are none.</summary>
    public JsonClauses? Clauses { get; init; }

    /// <summary>The columns of a nested path.</summary>
    public NodeList<DocumentColumn> Columns { get; init; }
}
