using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Postgres;

public sealed class PostgresOracleTests(PostgresDatabase engine) : IClassFixture<PostgresDatabase>
{
    public static TheoryData<string> Files => [.. PostgresCorpus.Files];

    [PostgresTheory]
    [MemberData(nameof(Files))]
    public Task Names_types_and_order_of_columns_are_those_of_the_row_description(string file) =>
        CompareAsync(PostgresCorpus.Schema, PostgresCorpus.Statements(file));

    [PostgresTheory]
    [InlineData(120)]
    public async Task So_are_those_of_the_retail_corpus(int count)
    {
        var statements = PostgresCorpus.RetailStatements();
        Assert.Equal(count, statements.Count);
        await CompareAsync(PostgresCorpus.RetailSchema, statements);
    }

    private async Task CompareAsync(string schema, IReadOnlyList<string> statements)
    {
        var catalog = PostgresCorpus.Catalog(schema);
        var described = await PostgresDatabase.DescribeAsync(await engine.CreateAsync(schema), statements);
        Assert.Equal(statements.Count, described.Count);
        var report = new StringBuilder();
        var wrong = 0;
        foreach (var (sql, theirs) in statements.Zip(described))
        {
            var ours = Ours(sql, catalog);
            if (!ours.SequenceEqual(theirs, StringComparer.Ordinal))
            {
                wrong++;
                report.AppendLine(sql).Append("   compiler: ").AppendJoin(" | ", ours.Except(theirs)).AppendLine();
                report.Append("   engine:   ").AppendJoin(" | ", theirs.Length == 0 ? ["refuses it"] : theirs.Except(ours)).AppendLine();
            }
        }

        Assert.True(wrong == 0, $"{wrong} statements differ from the engine:\n{report}");
    }

    private static List<string> Ours(string sql, SchemaCatalog catalog)
    {
        var (tree, facts) = PostgresCorpus.Analyze(sql, catalog);
        var errors = tree.Diagnostics.Concat(facts.Diagnostics).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString());
        return [.. facts.Columns.Select(column => $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.Postgres)}"), .. errors];
    }
}
