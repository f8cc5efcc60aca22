using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>Makes nodes that stand for what a text says in other words.</summary>
internal static class SyntaxFactory
{
    /// <summary><c>select * from name</c>.</summary>
    public static Query SelectAll(QualifiedName name) => SelectAll(new NamedTable(name.Span, name, alias: null, sample: null, hints: default));

    /// <summary>What <c>create recursive view name (columns) as query</c> stands for: <c>with recursive name (columns) as (query) select * from name</c>.</summary>
    public static Query Recursive(QualifiedName name, NodeList<Identifier> columns, Query query)
    {
        var last = name.Parts[name.Parts.Count - 1];
        var table = new CommonTable(query.Span, last, columns, usingKey: default, materialized: null, query);
        var with = new WithClause(query.Span, recursive: true, new NodeList<CommonTable>([table]));
        var all = SelectAll(new QualifiedName(last.Span, new NodeList<Identifier>([last])));
        return new Query(query.Span, with, all.Body, default, limit: null, default);
    }

    /// <summary><c>select *</c> from a table: a join under an alias is to the engines what that is.</summary>
    public static Query SelectAll(TableExpression table)
    {
        var star = new StarExpression(new TextSpan(table.Span.Start, 0), qualifier: null, default, default, default, like: null);
        var body = new SelectBody(
            table.Span,
            DistinctKind.None,
            distinctOn: default,
            top: null,
            new NodeList<SelectItem>([new SelectItem(star.Span, star, alias: null)]),
            into: null,
            new NodeList<TableExpression>([table]),
            where: null,
            groupBy: null,
            having: null,
            windows: default,
            qualify: null,
            sample: null);
        return new Query(table.Span, with: null, body, default, limit: null, default);
    }
}
