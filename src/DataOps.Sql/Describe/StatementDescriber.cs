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
        ModificationStatement modification => Query(tree, statement, KindOf(statement), modification.Query, default, catalog, parsed),
        CreateViewStatement view => Query(tree, statement, "create view", view.Query, view.Columns, catalog, parsed),
        CreateTableStatement { Query: { } source } table => Query(tree, statement, "create table", source, Names(table), catalog, parsed),
        CreateTableStatement table => Table(tree, table, catalog, parsed),
        _ => Plain(tree, statement, KindOf(statement), parsed),
    };

    /// <summary>What a statement is, in lower case.</summary>
    public static string KindOf(Statement statement) => statement switch
    {
        QueryStatement => "query",
        CreateViewStatement => "create view",
        CreateTableStatement { IsType: true } => "create type",
        CreateTableStatement => "create table",
        CreateSchemaStatement => "create schema",
        CreateTypeStatement => "create type",
        CreateFunctionStatement => "create function",
        CreateSequenceStatement => "create sequence",
        CreateSynonymStatement => "create synonym",
        DeclareStatement => "declare",
        AlterTableStatement => "alter table",
        CommentStatement => "comment",
        ModificationStatement modification => modification.Keyword.ToLowerInvariant(),
        SkippedStatement skipped => skipped.Keyword.ToLowerInvariant(),
        _ => "statement",
    };

    /// <summary>Gives each finding about a text to the statement that it stands in or behind; those before the first are the first's.</summary>
    public static IReadOnlyList<Diagnostic>[] Distribute(SyntaxTree tree, IReadOnlyList<Diagnostic> findings)
    {
        var own = new IReadOnlyList<Diagnostic>[tree.Statements.Count];
        IReadOnlyList<Diagnostic> ordered = findings.Count < 2 ? findings : [.. findings.OrderBy(finding => finding.Span.Start)];
        var next = 0;
        for (var i = 0; i < own.Length; i++)
        {
            var end = i + 1 < own.Length ? tree.Statements[i + 1].Span.Start : int.MaxValue;
            var first = next;
            while (next < ordered.Count && ordered[next].Span.Start < end)
            {
                next++;
            }

            own[i] = next == first ? [] : first == 0 && next == ordered.Count ? ordered : [.. ordered.Skip(first).Take(next - first)];
        }

        return own;
    }

    private static NodeList<Identifier> Names(CreateTableStatement table) =>
        new([.. table.Columns.Select(column => column.Name)]);

    private static DescribedStatement Query(
        SyntaxTree tree,
        Statement statement,
        string kind,
        Query query,
        NodeList<Identifier> names,
        ICatalog catalog,
        IReadOnlyList<Diagnostic> parsed) => Query(tree, statement, kind, QueryAnalyzer.Analyze(tree, query, catalog), names, parsed);

    /// <summary>Describes a query whose facts are known.</summary>
    public static DescribedStatement Query(
        SyntaxTree tree,
        Statement statement,
        string kind,
        QueryFacts facts,
        NodeList<Identifier> names,
        IReadOnlyList<Diagnostic> parsed,
        string? model = null)
    {
        var columns = new DescribedColumn[facts.Columns.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = facts.Columns[i];
            var name = i < names.Count ? tree.Dialect.Fold(names[i].Value, names[i].Quoted) : column.Name;
            columns[i] = new DescribedColumn(name, Spell(column.Type, tree), column.Nullable, column.Lineage)
            {
                Values = column.Values,
                IsDeterministic = column.IsDeterministic,
            };
        }

        return new DescribedStatement
        {
            Name = model,
            File = tree.Source.Path,
            Line = Line(tree, statement),
            Kind = kind,
            Columns = columns,
            Keys = Keys(facts.Keys, columns),
            Rows = Rows(tree, facts, columns),
            References = [.. facts.References.Select(reference => new DescribedReference(Names(reference.Columns, columns), reference.Relation, reference.To))],
            Diagnostics = Merge(parsed, facts.Diagnostics),
        };
    }

    private static DescribedRows Rows(SyntaxTree tree, QueryFacts facts, DescribedColumn[] columns) => new()
    {
        Count = facts.RowCount,
        IsDeterministic = facts.IsDeterministic,
        Reasons = [.. facts.Nondeterminism.Select(reason =>
            new DescribedReason(reason.Kind, reason.Detail, reason.Span is { } span ? tree.Source.GetPosition(span.Start) : null))],
        Lineage = facts.RowLineage,
        Dependencies = [.. facts.Dependencies.Select(dependency =>
            new DescribedDependency(Names(dependency.From, columns), Names(dependency.To, columns)))],
        Equalities = [.. facts.Equalities.Select(places => Names(places, columns))],
    };

    private static IReadOnlyList<string> Names(IReadOnlyList<int> places, DescribedColumn[] columns) =>
        [.. places.Select(place => columns[place].Name)];

    // What a view's query gave was found when it was declared, too.
    private static IReadOnlyList<Diagnostic> Merge(IReadOnlyList<Diagnostic> parsed, IReadOnlyList<Diagnostic> bound) =>
        parsed.Count == 0 ? bound : bound.Count == 0 ? parsed
        : [.. parsed.Concat(bound).GroupBy(Place).Select(same => same.First()).OrderBy(finding => finding.Span.Start)];

    private static (string Id, int Start, string Message) Place(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Span.Start, diagnostic.Message);

    private static DescribedStatement Table(SyntaxTree tree, CreateTableStatement table, ICatalog catalog, IReadOnlyList<Diagnostic> parsed)
    {
        var parts = table.Name.Parts.Select(part => tree.Dialect.Fold(part.Value, part.Quoted)).ToArray();
        var relation = table.IsType ? catalog.FindTableType(parts) : catalog.Find(parts);
        var columns = relation is null
            ? []
            : relation.Columns.Select(column => new DescribedColumn(column.Name, Spell(column.Type, tree), column.Nullable, []) { Values = column.Values }).ToArray();
        return new DescribedStatement
        {
            File = tree.Source.Path,
            Line = Line(tree, table),
            Kind = KindOf(table),
            Columns = columns,
            Keys = relation is null ? [] : Keys([.. relation.Keys.Where(key => !key.NullsDistinct || NeverNull(key, relation))], columns),
            References = relation is null
                ? []
                : [.. relation.ForeignKeys.Select(key => new DescribedReference(Names(key.Columns, columns), key.Referenced, key.ReferencedColumns))],
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
        [.. keys.Select(key => Names(key.Columns, columns))];
}
