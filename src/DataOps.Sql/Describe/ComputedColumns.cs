using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;

namespace DataOps.Sql;

/// <summary>Columns that a table computes from its others, where the DDL leaves their type to the expression.</summary>
internal static class ComputedColumns
{
    /// <summary>The relation with the types of its computed columns.</summary>
    /// <param name="tree">The text that declares it.</param>
    /// <param name="relation">The table as declared.</param>
    /// <param name="catalog">What the expressions may name; has the table.</param>
    public static Relation Complete(SyntaxTree tree, Relation relation, ICatalog catalog)
    {
        Column[]? columns = null;
        foreach (var statement in tree.Statements)
        {
            var (name, definitions) = statement switch
            {
                CreateTableStatement create => (create.Name, create.Columns),
                AlterTableStatement alter => (alter.Name, alter.AddedColumns),
                _ => ((QualifiedName?)null, default),
            };
            if (name is null || !Names(name, relation, tree.Dialect))
            {
                continue;
            }

            foreach (var definition in definitions)
            {
                var place = definition is { Type: null, Generated: not null } ? Find(relation, definition, tree.Dialect) : -1;
                if (place >= 0)
                {
                    columns ??= [.. relation.Columns];
                    columns[place] = Compute(tree, definition, columns[place], name, catalog);
                }
            }
        }

        return columns is null ? relation : new Relation(relation.Name, relation.Kind, columns)
        {
            Keys = relation.Keys,
            ForeignKeys = relation.ForeignKeys,
            Comment = relation.Comment,
            IsBroken = relation.IsBroken,
        };
    }

    private static bool Names(QualifiedName name, Relation relation, Dialect dialect)
    {
        var last = name.Parts[name.Parts.Count - 1];
        var schema = name.Parts.Count > 1 ? name.Parts[name.Parts.Count - 2] : default;
        var own = schema.Value is null ? SchemaCatalog.DefaultSchemaOf(dialect) : dialect.Fold(schema.Value, schema.Quoted);
        return last.Value is not null
            && dialect.NameComparer.Equals(dialect.Fold(last.Value, last.Quoted), relation.Name.Name)
            && dialect.NameComparer.Equals(own, relation.Name.Schema ?? SchemaCatalog.DefaultSchemaOf(dialect));
    }

    private static int Find(Relation relation, ColumnDefinition definition, Dialect dialect)
    {
        var name = dialect.Fold(definition.Name.Value, definition.Name.Quoted);
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            if (dialect.NameComparer.Equals(relation.Columns[i].Name, name))
            {
                return relation.Columns[i].Type.IsUnknown ? i : -1;
            }
        }

        return -1;
    }

    // The expression is bound as a query over the table itself; what is wrong with it is the table's affair.
    private static Column Compute(SyntaxTree tree, ColumnDefinition definition, Column column, QualifiedName table, ICatalog catalog)
    {
        var expression = definition.Generated!;
        var item = new SelectItem(expression.Span, expression, alias: null);
        var from = new NamedTable(table.Span, table, null, null, default);
        var body = new SelectBody(
            expression.Span, DistinctKind.None, default, null, new NodeList<SelectItem>([item]), null, new NodeList<TableExpression>([from]), null, null, null, default, null, null);
        var facts = QueryAnalyzer.Analyze(tree, new Query(expression.Span, null, body, default, null, default), catalog);
        return facts.Columns.Count == 1
            ? new Column(column.Name, facts.Columns[0].Type, column.Nullable == false ? false : facts.Columns[0].Nullable) { Comment = column.Comment, HasDefault = column.HasDefault }
            : column;
    }
}
