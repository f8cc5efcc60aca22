using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Facts;

/// <summary>Facts that must be proved, and near misses that must not be, in each dialect; written in <c>Cases/*.txt</c>.</summary>
public class FactCaseTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Facts", "Cases");

    [Theory]
    [InlineData("proved.txt", 'd')]
    [InlineData("proved.txt", 'p')]
    [InlineData("proved.txt", 't')]
    [InlineData("near-misses.txt", 'd')]
    [InlineData("near-misses.txt", 'p')]
    [InlineData("near-misses.txt", 't')]
    public void Facts_are_proved_where_they_can_be_and_nowhere_else(string file, char letter)
    {
        var dialect = letter switch { 'd' => Dialect.DuckDb, 'p' => Dialect.Postgres, _ => Dialect.TSql };
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(File.ReadAllText(Path.Combine(Folder, "schema.sql"))), dialect));
        Assert.Empty(schema.Diagnostics);
        var catalog = new SchemaCatalog(dialect, schema.Relations);
        var report = new StringBuilder();
        var run = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split(" | ", 3);
            if (!parts[0].Contains(letter, StringComparison.Ordinal))
            {
                continue;
            }

            run++;
            var tree = SqlParser.Parse(new SourceText(parts[2]), dialect);
            var facts = QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], catalog);
            var errors = tree.Diagnostics.Concat(facts.Diagnostics).Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count > 0 || !FactCase.Holds(facts, parts[1]))
            {
                report.AppendLine(line).Append("   ").AppendLine(errors.Count > 0 ? string.Join(' ', errors) : FactCase.Describe(facts));
            }
        }

        Assert.True(run > 30, $"Only {run} cases were read.");
        Assert.True(report.Length == 0, report.ToString());
    }
}
