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

    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.sql").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The schema of the analytic queries.</summary>
    public static string RetailSchema => File.ReadAllText(Path.Combine(Retail, "schema.postgres.sql"));

    private static string Retail => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Postgres");

    public static IReadOnlyList<string> Statements(string folder, string file) =>
        [.. Read(Path.Combine(folder, file)).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal))];

    public static IReadOnlyList<string> RetailStatements() =>
        [.. Directory.GetFiles(Path.Combine(Retail, "postgres"), "*.sql").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file).TrimEnd().TrimEnd(';'))];

    public static ICatalog Catalog(string sql)
    {
        var compiler = SqlCompiler.Create(Dialect.Postgres, [new SourceText(sql, "schema.sql")]);
        Assert.Empty(compiler.Describe([]).Diagnostics);
        return compiler.Catalog;
    }

    /// <summary>What the compiler knows of a query; no facts where the text is none.</summary>
    public static (SyntaxTree Tree, QueryFacts? Facts) Analyze(string sql, ICatalog catalog)
    {
        var tree = SqlParser.Parse(new SourceText(sql, "query.sql"), Dialect.Postgres);
        var query = (tree.Statements.Count > 0 ? tree.Statements[0] : null) switch
        {
            QueryStatement statement => statement.Query,
            ModificationStatement modification => modification.Query,
            _ => null,
        };
        Assert.True(query is not null || tree.Diagnostics.Count > 0, $"No query was read from: {sql}");
        return (tree, query is null ? null : QueryAnalyzer.Analyze(tree, query, catalog));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));
}
