using System.Text;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Tests.Postgres;
using DataOps.Sql.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Sql.Tests.Translation;

/// <summary>The analytic queries of the retail corpus, translated and run over the same rows.</summary>
public sealed class CorpusTranslationTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    /// <param name="from">The dialect of the queries.</param>
    /// <param name="to">The dialect they are translated to.</param>
    /// <param name="untranslated">How many cannot be said there, each with a finding that says why.</param>
    [PostgresTheory]
    [InlineData("postgres", "duckdb", 0)]
    [InlineData("duckdb", "postgres", 0)]
    [InlineData("tsql", "duckdb", 0)]
    [InlineData("tsql", "postgres", 0)]
    public async Task Translated_queries_give_the_same_rows(string from, string to, int untranslated)
    {
        var (source, target) = (Dialect.FromName(from)!, Dialect.FromName(to)!);
        using var engines = new Engines(
            Text("schema.duckdb.sql") + Text("data.duckdb.sql"),
            await server.CreateAsync(Text("schema.postgres.sql")),
            "set search_path = public;" + Text("data.postgres.sql"));
        var compiler = Compiler(source);
        var report = new StringBuilder();
        var refused = new List<string>();
        foreach (var file in Files(source))
        {
            var sql = await File.ReadAllTextAsync(file);
            var translation = Engines.Translate(sql, compiler, source, target);
            if (translation.Text is not { } text)
            {
                refused.AddRange(translation.Diagnostics.Select(found => found.ToString()).Take(1));
                continue;
            }

            // Nothing here runs T-SQL; the DuckDB query of the same number asks the same.
            var oracle = source.Kind == DialectKind.TSql ? Dialect.DuckDb : source;
            var asked = source.Kind == DialectKind.TSql ? await File.ReadAllTextAsync(Path.Combine(Folder, "duckdb", Path.GetFileName(file))) : sql;
            var (expected, given) = (engines.Run(asked.TrimEnd().TrimEnd(';'), oracle), engines.Run(text, target));
            Assert.Null(expected.Failure);
            Assert.NotEmpty(expected.Rows);
            if (given.Failure is not null || !expected.Rows.SequenceEqual(given.Rows, StringComparer.Ordinal) || !SameColumns(source, expected, given))
            {
                var place = Enumerable.Range(0, expected.Rows.Count).FirstOrDefault(i => i >= given.Rows.Count || given.Rows[i] != expected.Rows[i]);
                report.AppendLine($"{Path.GetFileName(file)}: {given.Failure}")
                    .AppendLine($"   expected {string.Join(", ", expected.Columns)}").AppendLine($"   given    {string.Join(", ", given.Columns)}")
                    .AppendLine($"   expected {expected.Rows.ElementAtOrDefault(place)}").AppendLine($"   given    {given.Rows.ElementAtOrDefault(place)}");
            }
        }

        Assert.True(report.Length == 0, report.ToString());
        Assert.True(untranslated == refused.Count, $"{refused.Count} were not translated:\n{string.Join('\n', refused)}");
    }

    /// <param name="from">The dialect of the queries.</param>
    /// <param name="untranslated">How many cannot be said in T-SQL, each with a finding that says why.</param>
    [Theory]
    [InlineData("duckdb", 3)]
    [InlineData("postgres", 3)]
    public void Texts_for_sql_server_are_texts_of_its_grammar(string from, int untranslated)
    {
        var source = Dialect.FromName(from)!;
        var compiler = Compiler(source);
        var report = new StringBuilder();
        var refused = new List<string>();
        foreach (var file in Files(source))
        {
            var translation = Engines.Translate(File.ReadAllText(file), compiler, source, Dialect.TSql);
            if (translation.Text is not { } text)
            {
                refused.AddRange(translation.Diagnostics.Select(found => found.ToString()).Take(1));
                continue;
            }

            using var reader = new StringReader(text);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            foreach (var error in errors)
            {
                report.AppendLine($"{Path.GetFileName(file)}({error.Line}): {error.Message}");
            }
        }

        Assert.True(report.Length == 0, report.ToString());
        Assert.True(refused.Count <= untranslated, $"{refused.Count} were not translated:\n{string.Join('\n', refused)}");
        Assert.All(refused, finding => Assert.Contains("DOPS3", finding, StringComparison.Ordinal));
    }

    // The DuckDB query that stands for one in T-SQL has names of its own case and doubles for decimals.
    private static bool SameColumns(Dialect source, Outcome expected, Outcome given) =>
        source.Kind == DialectKind.TSql ? expected.Columns.Count == given.Columns.Count : expected.Columns.SequenceEqual(given.Columns, StringComparer.Ordinal);

    private static IEnumerable<string> Files(Dialect dialect) => Directory.GetFiles(Path.Combine(Folder, dialect.Name), "*.sql").Order(StringComparer.Ordinal);

    private static SqlCompiler Compiler(Dialect dialect) => SqlCompiler.Create(dialect, [new SourceText(Text($"schema.{dialect.Name}.sql"), "schema.sql")]);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
