using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A whole query: common tables, body, order, limit.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="with">The common table expressions.</param>
/// <param name="body">The select, set operation or values.</param>
/// <param name="orderBy">The order.</param>
/// <param name="limit">How many rows.</param>
/// <param name="options">T-SQL's <c>option</c> hints and <c>for json/xml</c> as written; empty elsewhere.</param>
public sealed class Query(
    TextSpan span,
    WithClause? with,
    QueryBody body,
    NodeList<OrderItem> orderBy,
    LimitClause? limit,
    NodeList<Expression> options)
    : SyntaxNode(span)
{
    /// <summary>The common table expressions.</summary>
    public WithClause? With { get; } = with;

    /// <summary>The select, set operation or values.</summary>
    public QueryBody Body { get; } = body;

    /// <summary>The order.</summary>
    public NodeList<OrderItem> OrderBy { get; } = orderBy;

    /// <summary>How many rows.</summary>
    public LimitClause? Limit { get; } = limit;

    /// <summary>T-SQL's <c>option</c> hints and <c>for json/xml</c> as written; empty elsewhere.</summary>
    public NodeList<Expression> Options { get; } = options;

    /// <summary>The table that it makes; null for a query that only returns rows.</summary>
    internal QualifiedName? Into
    {
        get
        {
            var body = Body;
            while (body is SetOperationBody operation)
            {
                body = operation.Left;
            }

            return (body as SelectBody)?.Into;
        }
    }

    /// <summary>T-SQL's <c>for xml</c>, <c>for json</c> or <c>for browse</c>.</summary>
    public ForClause? For { get; init; }
}

/// <summary>What a query computes before it is ordered and cut.</summary>
/// <param name="span">The characters of the node.</param>
public abstract class QueryBody(TextSpan span) : SyntaxNode(span);

/// <summary>Stands where a query was expected and none could be read.</summary>
/// <param name="span">The characters of the node.</param>
public sealed class ErrorQueryBody(TextSpan span) : QueryBody(span);

/// <summary>A query in parentheses.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="query">The query.</param>
public sealed class NestedQueryBody(TextSpan span, Query query) : QueryBody(span)
{
    /// <summary>The query.</summary>
    public Query Query { get; } = query;
}

/// <summary><c>union</c>, <c>intersect</c>, <c>except</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="left">The left side.</param>
/// <param name="operator">Which of them.</param>
/// <param name="all">Whether duplicates stay.</param>
/// <param name="byName">Whether columns are matched by name.</param>
/// <param name="right">The right side.</param>
public sealed class SetOperationBody(
    TextSpan span,
    QueryBody left,
    SetOperator @operator,
    bool all,
    bool byName,
    QueryBody right)
    : QueryBody(span)
{
    /// <summary>The left side.</summary>
    public QueryBody Left { get; } = left;

    /// <summary>Which of them.</summary>
    public SetOperator Operator { get; } = @operator;

    /// <summary>Whether duplicates stay.</summary>
    public bool All { get; } = all;

    /// <summary>Whether columns are matched by name.</summary>
    public bool ByName { get; } = byName;

    /// <summary>The right side.</summary>
    public QueryBody Right { get; } = right;
}

/// <summary><c>values (…), (…)</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="rows">The rows.</param>
public sealed class ValuesBody(TextSpan span, NodeList<RowExpression> rows) : QueryBody(span)
{
    /// <summary>The rows.</summary>
    public NodeList<RowExpression> Rows { get; } = rows;
}

/// <summary><c>table name</c>: all of a table.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">The table.</param>
public sealed class TableBody(TextSpan span, QualifiedName name) : QueryBody(span)
{
    /// <summary>The table.</summary>
    public QualifiedName Name { get; } = name;
}

/// <summary>DuckDB's statement <c>pivot t on … using … group by …</c> or <c>unpivot t on …</c>.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="table">A pivot or unpivot table expression that says it all.</param>
public sealed class PivotBody(TextSpan span, TableExpression table) : QueryBody(span)
{
    /// <summary>A pivot or unpivot table expression that says it all.</summary>
    public TableExpression Table { get; } = table;
}
