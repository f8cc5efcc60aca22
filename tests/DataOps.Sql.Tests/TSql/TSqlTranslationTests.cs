using System.Text;
using DataOps.Sql.Dialects;
using DataOps.Sql.Tests.Postgres;
using DataOps.Sql.Tests.Translation;

namespace DataOps.Sql.Tests.TSql;

/// <summary>
/// T-SQL expressions with the values that Microsoft's documentation says they have, translated to DuckDB and PostgreSQL and run there;
/// an exclamation mark for what no engine but SQL Server can say, or not PostgreSQL.
/// </summary>
public sealed class TSqlTranslationTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>
{
    [PostgresTheory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    public async Task Translated_expressions_have_the_documented_values(string to)
    {
        var target = Dialect.FromName(to)!;
        using var engines = new Engines("select 1", await server.CreateAsync("select 1"), "");
        var compiler = SqlCompiler.Create(Dialect.TSql, []);
        var report = new StringBuilder();
        foreach (var line in TSqlSchema.Read("translation.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var at = line.LastIndexOf(" => ", StringComparison.Ordinal);
            var (expression, expected) = (line[..at], line[(at + 4)..].TrimEnd('\r'));
            if (expected.EndsWith(" !postgres", StringComparison.Ordinal))
            {
                expected = to == "postgres" ? "!" : expected[..^" !postgres".Length];
            }

            var translation = Engines.Translate($"select {expression} as x", compiler, Dialect.TSql, target);
            if (translation.Text is not { } text)
            {
                var refused = string.Join("; ", translation.Diagnostics.Select(found => found.ToString()));
                report.Append(expected == "!" && refused.Contains("DOPS3", StringComparison.Ordinal) ? "" : $"{expression}: {refused}\n");
                continue;
            }

            var outcome = engines.Run(text, target);
            if (outcome.Failure is not null || outcome.Rows[0] != expected)
            {
                report.AppendLine($"{expression} => {outcome.Failure ?? outcome.Rows[0]}, not {expected}: {text}");
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }
}
