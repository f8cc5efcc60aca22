using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql;

/// <summary>Describes single statements.</summary>
internal static class StatementDescriber
{
    public static DescribedStatement Describe(SyntaxTree tree, Statement statement, ICatalog catalog, IReadOnlyList<Diagnostic> parsed) => statement switch
    {
        QueryStatement query => Query(tree, statement, "query", query.Query, default, catalog, parsed),
        CreateViewStatement view => Query(tree, statement, "create view", view.Query, view.Columns, catalog, parsed),
        CreateTableStatement { Query: { } source } table => Query(tree, statement, "create table", source, Names(table), catalog, parsed),
        CreateTableStatement table => Table(tree, table, catalog, parsed),
        CreateSchemaStatement => Plain(tree, statement, "create schema", parsed),
        CreateTypeStatement => Plain(tree, statement, "create type", parsed),
        CreateFunctionStatement => Plain(tree, statement, "create function", parsed),
        AlterTableStatement => Plain(tree, statement, "alter table", parsed),
        CommentStatement => Plain(tree, statement, "comment", parsed),
        SkippedStatement skipped => Plain(tree, statement, skipped.Keyword.ToLowerInvariant(), parsed),
        _ => Plain(tree, statement, "statement", parsed),
    };

    private static NodeList<Identifier> Names(CreateTableStatement table) =>
        new([.. table.Columns.Select(column => column.Name)]);

    private static DescribedStatement Query(
        SyntaxTree tree,
        Statement statement,
        string kind,
        Query query,
        NodeList<Identifier> names,
        ICatalog catalog,
        IReadOnlyList<Diagnostic> parsed)
    {
        var facts = QueryAnalyzer.Analyze(tree, query, catalog);
        var columns = new DescribedColumn[facts.Columns.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = facts.Columns[i];
            var name = i < names.Count ? tree.Dialect.Fold(names[i].Value, names[i].Quoted) : column.Name;
            columns[i] = new DescribedColumn(name, Spell(column.Type, tree), column.Nullable, column.Lineage);
        }

        return new DescribedStatement
        {
            File = tree.Source.Path,
            Line = Line(tree, statement),
            Kind = kind,
            Columns = columns,
            Keys = Keys(facts.Keys, columns),
            // What a view's query gave was found when it was declared, too.
            Diagnostics = [.. parsed.Concat(facts.Diagnostics).GroupBy(Place).Select(same => same.First())],
        };
    }

    private static (string Id, int Start, string Message) Place(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Span.Start, diagnostic.Message);

    private static DescribedStatement Table(SyntaxTree tree, CreateTableStatement table, ICatalog catalog, IReadOnlyList<Diagnostic> parsed)
    {
        var parts = table.Name.Parts.Select(part => tree.Dialect.Fold(part.Value, part.Quoted)).ToArray();
        var relation = catalog.Find(parts);
        var columns = relation is null
            ? []
            : relation.Columns.Select(column => new DescribedColumn(column.Name, Spell(column.Type, tree), column.Nullable, [])).ToArray();
        return new DescribedStatement
        {
            File = tree.Source.Path,
            Line = Line(tree, table),
            Kind = "create table",
            Columns = columns,
            Keys = relation is null ? [] : Keys([.. relation.Keys.Where(key => !key.NullsDistinct || NeverNull(key, relation))], columns),
            Diagnostics = parsed,
        };
    }

    private static bool NeverNull(UniqueKey key, Relation relation) => key.Columns.All(place => relation.Columns[place].Nullable == false);

    private static DescribedStatement Plain(SyntaxTree tree, Statement statement, string kind, IReadOnlyList<Diagnostic> parsed) => new()
    {
        File = tree.Source.Path,
        Line = Line(tree, statement),
        Kind = kind,
        Columns = [],
        Keys = [],
        Diagnostics = parsed,
    };

    private static int Line(SyntaxTree tree, Statement statement) => tree.Source.GetPosition(statement.Span.Start).Line + 1;

    private static string? Spell(SqlType type, SyntaxTree tree) => type.IsUnknown ? null : SqlTypeNames.Spell(type, tree.Dialect);

    private static IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<UniqueKey> keys, DescribedColumn[] columns) =>
        [.. keys.Select(key => (IReadOnlyList<string>)[.. key.Columns.Select(place => columns[place].Name)])];
}
