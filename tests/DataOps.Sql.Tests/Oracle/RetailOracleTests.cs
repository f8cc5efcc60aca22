using System.Text;
using DataOps.DuckDb;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>The analytic queries of the retail corpus, held against the engine over its data.</summary>
public sealed class RetailOracleTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    [Fact]
    public void Columns_and_facts_of_the_analytic_queries_are_those_of_the_engine()
    {
        using var engine = new OracleDatabase(Text("schema.duckdb.sql"), Text("data.duckdb.sql"));
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(Text("schema.duckdb.sql"), "schema.sql"), Dialect.DuckDb));
        Assert.Empty(schema.Diagnostics);
        var catalog = new SchemaCatalog(Dialect.DuckDb, schema.Relations, null, schema.Types, schema.Functions);
        var report = new StringBuilder();
        var files = Directory.GetFiles(Path.Combine(Folder, "duckdb"), "*.sql").Order(StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            var sql = File.ReadAllText(file).TrimEnd().TrimEnd(';');
            var (tree, facts) = OracleCorpus.Analyze(sql, catalog);
            var rows = engine.TryRun(sql) ?? throw new InvalidOperationException($"{file} does not run.");
            Assert.NotEmpty(rows);
            var findings = tree.Diagnostics.Concat(facts.Diagnostics).Select(finding => finding.ToString());
            var ours = facts.Columns.Select(column => $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.DuckDb)}");
            var theirs = engine.Describe(sql).Select(column => $"{column.Name} {column.Type}");
            var differences = ours.SequenceEqual(theirs, StringComparer.Ordinal) ? [] : theirs.Except(ours, StringComparer.Ordinal);
            foreach (var line in findings.Concat(differences).Concat(FactCheck.Contradictions(facts, rows)))
            {
                report.AppendLine($"{Path.GetFileName(file)}: {line}");
            }
        }

        Assert.Equal(120, files.Count);
        Assert.True(report.Length == 0, report.ToString());
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
