using DataOps.Sql.Catalog;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>The types of columns that a table computes from its others.</summary>
internal static class ComputedColumns
{
    /// <summary>The relation with the type of a computed column.</summary>
    /// <param name="relation">The table as known so far.</param>
    /// <param name="computed">The column.</param>
    /// <param name="catalog">What the expression may name; has the table.</param>
    public static Relation Complete(Relation relation, ComputedColumn computed, ICatalog catalog)
    {
        // The expression is bound as a query over the table itself; what is wrong with it is the table's affair.
        var expression = computed.Expression;
        var item = new SelectItem(expression.Span, expression, alias: null);
        var from = new NamedTable(expression.Span, Name(relation.Name, expression.Span), null, null, default);
        var body = new SelectBody(
            expression.Span, DistinctKind.None, default, null, new NodeList<SelectItem>([item]), null, new NodeList<TableExpression>([from]), null, null, null, default, null, null);
        var facts = QueryAnalyzer.Analyze(computed.Tree, new Query(expression.Span, null, body, default, null, default), catalog);
        if (facts.Columns.Count != 1)
        {
            return relation;
        }

        Column[] columns = [.. relation.Columns];
        var column = columns[computed.Place];
        columns[computed.Place] = new Column(column.Name, facts.Columns[0].Type, column.Nullable == false ? false : facts.Columns[0].Nullable)
        {
            Comment = column.Comment,
            HasDefault = column.HasDefault,
        };
        return new Relation(relation.Name, relation.Kind, columns)
        {
            Keys = relation.Keys,
            ForeignKeys = relation.ForeignKeys,
            Comment = relation.Comment,
            IsBroken = relation.IsBroken,
            HasCollatedText = relation.HasCollatedText,
        };
    }

    private static QualifiedName Name(RelationName name, TextSpan span)
    {
        var table = new Identifier(name.Name, span, quoted: true);
        return new QualifiedName(span, name.Schema is null
            ? new NodeList<Identifier>([table])
            : new NodeList<Identifier>([new Identifier(name.Schema, span, quoted: true), table]));
    }
}
