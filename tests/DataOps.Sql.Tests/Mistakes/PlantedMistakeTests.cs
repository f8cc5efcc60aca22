using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Mistakes;

/// <summary>Analytic queries with several mistakes in each: every one is found at its place, and nothing else.</summary>
public class PlantedMistakeTests
{
    private const int Mistakes = 5;
    private const int FewestCharactersBetween = 30;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("tsql")]
    public void Five_mistakes_are_five_errors_at_their_places(string dialect)
    {
        var compiler = SqlCompiler.Create(Dialect.FromName(dialect)!, [new SourceText(File.ReadAllText(Path.Combine(Folder, $"schema.{dialect}.sql")), "ddl")]);
        var files = Directory.GetFiles(Path.Combine(Folder, dialect), "*.sql").Order(StringComparer.Ordinal).ToList();
        var report = new StringBuilder();
        var (tried, wrong) = (0, 0);
        foreach (var file in files)
        {
            var sql = File.ReadAllText(file);
            if (compiler.Describe([new SourceText(sql)]).HasErrors)
            {
                continue;
            }

            for (var seed = 1; seed <= 2; seed++)
            {
                var mistakes = Choose(MistakePlanter.Find(sql, Dialect.FromName(dialect)!), new Random(seed));
                if (mistakes.Count == Mistakes)
                {
                    tried++;
                    var difference = Difference(compiler, sql, mistakes);
                    wrong += difference.Length > 0 ? 1 : 0;
                    report.Append(difference.Length == 0 ? "" : $"{Path.GetFileName(file)}#{seed}\n{difference}");
                }
            }
        }

        Assert.True(tried >= 100, $"only {tried} texts");
        Assert.True(wrong == 0, $"{wrong} of {tried}:\n{report}");
    }

    private static List<PlantedMistake> Choose(IReadOnlyList<PlantedMistake> all, Random random)
    {
        var chosen = new List<PlantedMistake>();
        foreach (var mistake in all.OrderBy(_ => random.Next()))
        {
            if (chosen.Count < Mistakes && chosen.TrueForAll(other => Math.Abs(other.Start - mistake.Start) > FewestCharactersBetween))
            {
                chosen.Add(mistake);
            }
        }

        return [.. chosen.OrderBy(mistake => mistake.Start)];
    }

    private static string Difference(SqlCompiler compiler, string sql, List<PlantedMistake> mistakes)
    {
        var text = new StringBuilder();
        var ranges = new List<(PlantedMistake Mistake, int From, int To)>();
        var position = 0;
        foreach (var mistake in mistakes)
        {
            text.Append(sql, position, mistake.Start - position);
            ranges.Add((mistake, text.Length + mistake.From, text.Length + mistake.To));
            text.Append(mistake.Text);
            position = mistake.Start + mistake.Length;
        }

        text.Append(sql, position, sql.Length - position);
        var errors = compiler.Describe([new SourceText(text.ToString(), "q.sql")]).Diagnostics
            .Where(finding => finding.Severity == DiagnosticSeverity.Error)
            .ToList();
        var report = new StringBuilder();
        foreach (var (mistake, from, to) in ranges)
        {
            var here = errors.Where(error => error.Span.Start >= from && error.Span.Start <= to).ToList();
            if (here.Count != 1)
            {
                report.Append($"  {here.Count} errors for {mistake.Kind}: …{text.ToString(Math.Max(0, from - 30), Math.Min(60, text.Length - Math.Max(0, from - 30))).ReplaceLineEndings(" ")}…\n");
            }

            errors.RemoveAll(here.Contains);
        }

        foreach (var error in errors)
        {
            report.Append($"  consequence: {error}\n");
        }

        return report.ToString();
    }
}
