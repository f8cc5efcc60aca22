using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Tests.Postgres.Wire;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Postgres;

public sealed class PostgresOracleTests(PostgresDatabase engine) : IClassFixture<PostgresDatabase>
{
    public static TheoryData<string> Files => [.. PostgresCorpus.Files("Corpus")];

    public static TheoryData<string> Refused => [.. PostgresCorpus.Files("Refused")];

    [PostgresTheory]
    [MemberData(nameof(Files))]
    public Task Names_types_and_order_of_columns_are_those_of_the_row_description(string file) =>
        CompareAsync(engine, PostgresCorpus.Schema, PostgresCorpus.Statements("Corpus", file));

    [PostgresTheory]
    [InlineData("returning.sql")]
    public Task So_are_those_that_modifications_return(string file) =>
        CompareAsync(engine, PostgresCorpus.Schema, PostgresCorpus.Statements("Modifications", file));

    [PostgresTheory]
    [MemberData(nameof(Refused))]
    public Task What_the_engine_refuses_is_an_error(string file) => RefuseAsync(engine, PostgresCorpus.Statements("Refused", file));

    [PostgresTheory]
    [InlineData(120)]
    public async Task So_are_those_of_the_retail_corpus(int count)
    {
        var statements = PostgresCorpus.RetailStatements();
        Assert.Equal(count, statements.Count);
        await CompareAsync(engine, PostgresCorpus.RetailSchema, statements);
    }

    internal static async Task CompareAsync(PostgresDatabase engine, string schema, IReadOnlyList<string> statements)
    {
        var catalog = PostgresCorpus.Catalog(schema);
        using var connection = await engine.OpenAsync(schema);
        var report = new StringBuilder();
        var wrong = 0;
        foreach (var (sql, theirs) in statements.Zip(connection.Describe(statements)))
        {
            var ours = Ours(sql, catalog);
            if (theirs.IsRefused || !ours.SequenceEqual(theirs.Columns, StringComparer.Ordinal))
            {
                wrong++;
                report.AppendLine(sql).Append("   compiler: ").AppendJoin(" | ", ours.Except(theirs.Columns)).AppendLine();
                report.Append("   engine:   ").AppendJoin(" | ", theirs.IsRefused ? ["refuses it: " + theirs.Message] : theirs.Columns.Except(ours)).AppendLine();
            }
        }

        Assert.True(wrong == 0, $"{wrong} statements differ from the engine:\n{report}");
    }

    internal static async Task RefuseAsync(PostgresDatabase engine, IReadOnlyList<string> statements)
    {
        var catalog = PostgresCorpus.Catalog(PostgresCorpus.Schema);
        using var connection = await engine.OpenAsync(PostgresCorpus.Schema);
        var report = new StringBuilder();
        foreach (var (sql, theirs) in statements.Zip(connection.Describe(statements)))
        {
            var isRefused = Errors(sql, catalog).Any();
            if (!isRefused || !theirs.IsRefused)
            {
                report.AppendLine($"{sql}\n   compiler: {(isRefused ? "refuses it" : "takes it")}; engine: {(theirs.IsRefused ? theirs.Message : "takes it")}");
            }
        }

        Assert.True(report.Length == 0, $"Statements that only one refuses:\n{report}");
    }

    internal static List<string> Ours(string sql, ICatalog catalog)
    {
        var (_, facts) = PostgresCorpus.Analyze(sql, catalog);
        return [.. (facts?.Columns ?? []).Select(column => $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.Postgres)}"), .. Errors(sql, catalog)];
    }

    internal static IEnumerable<string> Errors(string sql, ICatalog catalog)
    {
        var (tree, facts) = PostgresCorpus.Analyze(sql, catalog);
        return tree.Diagnostics.Concat(facts?.Diagnostics ?? []).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString());
    }
}
