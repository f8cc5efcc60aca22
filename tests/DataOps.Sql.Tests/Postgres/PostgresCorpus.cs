using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>The schema and the selects that both the compiler and PostgreSQL are asked about; one select a line.</summary>
internal static class PostgresCorpus
{
    public static string Schema => Read("schema.sql");

    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Path.Combine(Folder, "Corpus"), "*.sql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The schema of the analytic queries.</summary>
    public static string RetailSchema => File.ReadAllText(Path.Combine(Retail, "schema.postgres.sql"));

    private static string Retail => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Postgres");

    public static IReadOnlyList<string> Statements(string file) =>
        [.. Read(Path.Combine("Corpus", file)).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    public static IReadOnlyList<string> RetailStatements() =>
        [.. Directory.GetFiles(Path.Combine(Retail, "postgres"), "*.sql").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file).TrimEnd().TrimEnd(';'))];

    public static SchemaCatalog Catalog(string sql)
    {
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(sql, "schema.sql"), Dialect.Postgres));
        Assert.Empty(schema.Diagnostics);
        return new SchemaCatalog(Dialect.Postgres, schema.Relations, null, schema.Types, schema.Functions);
    }

    public static (SyntaxTree Tree, QueryFacts Facts) Analyze(string sql, ICatalog catalog)
    {
        var tree = SqlParser.Parse(new SourceText(sql, "query.sql"), Dialect.Postgres);
        var statement = tree.Statements.Count > 0 ? tree.Statements[0] as QueryStatement : null;
        Assert.True(statement is not null, $"No query was read from: {sql}\n{string.Join('\n', tree.Diagnostics)}");
        return (tree, QueryAnalyzer.Analyze(tree, statement, catalog));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));
}
