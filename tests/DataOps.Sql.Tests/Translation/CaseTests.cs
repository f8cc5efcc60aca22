using System.Globalization;
using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Tests.Postgres;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Translation;

/// <summary>
/// Statements aimed at what the engines do differently. Those of DuckDB and PostgreSQL are held against their own engine; what SQL Server
/// gives is stated from Microsoft's documentation, whose pages the file names. A statement behind which a finding stands has no equal.
/// </summary>
public sealed class CaseTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Translation", "Cases");

    [PostgresTheory]
    [InlineData("duckdb-postgres.txt", "duckdb", "postgres", 130)]
    [InlineData("postgres-duckdb.txt", "postgres", "duckdb", 100)]
    [InlineData("tsql.txt", "tsql", "duckdb", 75)]
    [InlineData("tsql.txt", "tsql", "postgres", 75)]
    public async Task Differences_between_the_engines_are_bridged_or_reported(string file, string from, string to, int atLeast)
    {
        var (source, target) = (Dialect.FromName(from)!, Dialect.FromName(to)!);
        var (schema, data) = (Text("schema.sql"), Text("data.sql"));
        using var engines = new Engines(schema + data, await server.CreateAsync(schema), data);
        var compiler = SqlCompiler.Create(source, [new SourceText(source.Kind == DialectKind.TSql ? InTSql(schema) : schema, "schema.sql")]);
        var report = new StringBuilder();
        var count = 0;
        foreach (var line in Text(file).Split('\n').Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            count++;
            var (sql, expected, finding) = Split(line, source);
            var translation = Engines.Translate(sql, compiler, source, target);
            var found = translation.Diagnostics.FirstOrDefault(diagnostic => finding is null ? diagnostic.Severity == DiagnosticSeverity.Error : diagnostic.Id == finding);
            if (finding is not null)
            {
                Report(found is null, sql, $"{finding} was expected, there is {translation.Text}");
                continue;
            }

            if (translation.Text is not { } text)
            {
                Report(true, sql, $"{found}");
                continue;
            }

            var given = engines.Run(text, target);
            var wanted = expected ?? engines.Run(sql, source);
            Report(wanted.Failure is not null, sql, $"its own engine fails: {wanted.Failure}");
            Report(given.Failure is not null || !given.Rows.SequenceEqual(wanted.Rows, StringComparer.Ordinal), sql,
                $"{text}\n   {given.Failure}\n   expected {string.Join(" ; ", wanted.Rows)}\n   given    {string.Join(" ; ", given.Rows)}");
            Report(expected is null && given.Failure is null && !given.Columns.SequenceEqual(wanted.Columns, StringComparer.Ordinal), sql,
                $"expected {string.Join(", ", wanted.Columns)}\n   given    {string.Join(", ", given.Columns)}");
        }

        Assert.True(report.Length == 0, report.ToString());
        Assert.True(count >= atLeast, count.ToString(CultureInfo.InvariantCulture));

        void Report(bool isWrong, string sql, string what) => _ = isWrong ? report.AppendLine(sql).Append("   ").AppendLine(what) : report;
    }

    private static (string Sql, Outcome? Expected, string? Finding) Split(string line, Dialect source)
    {
        var finding = line.LastIndexOf(" !! ", StringComparison.Ordinal);
        var arrow = source.Kind == DialectKind.TSql ? line.LastIndexOf(" =>", StringComparison.Ordinal) : -1;
        var sql = line[..(arrow >= 0 ? arrow : finding >= 0 ? finding : line.Length)];
        return finding >= 0
            ? (sql, null, line[(finding + 4)..].Trim())
            : arrow >= 0 ? (sql, new Outcome([], line[(arrow + 4)..].Split(" ; "), null), null) : (sql, null, null);
    }

    private static string InTSql(string schema) => schema
        .Replace("double precision", "float", StringComparison.Ordinal)
        .Replace("boolean", "bit", StringComparison.Ordinal)
        .Replace("timestamp", "datetime2", StringComparison.Ordinal);

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");
}
