using System.Text;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Tests.Postgres;

/// <summary>Every function and operator of the catalog, and thousands of their combinations, are what the engine takes them for.</summary>
public sealed class CatalogOracleTests(PostgresDatabase engine) : IClassFixture<PostgresDatabase>
{
    private static readonly FunctionCatalog Functions = FunctionCatalog.For(Dialect.Postgres);

    [PostgresTheory]
    [InlineData(3000)]
    public async Task Every_overload_can_be_called(int least)
    {
        var calls = CatalogCalls.OfCatalog(Functions).ToArray();
        Assert.True(calls.Length > least, $"The catalog gives only {calls.Length} calls.");
        await PostgresOracleTests.CompareAsync(engine, PostgresCorpus.Schema, calls);
    }

    [PostgresTheory]
    [InlineData(1, 2000)]
    public async Task Random_expressions_have_the_engines_type_or_are_refused_by_both(int seed, int count)
    {
        var statements = CatalogCalls.Random(Functions, seed, count).ToArray();
        var catalog = PostgresCorpus.Catalog(PostgresCorpus.Schema);
        using var connection = await engine.OpenAsync(PostgresCorpus.Schema);
        var report = new StringBuilder();
        var taken = 0;
        foreach (var (sql, theirs) in statements.Zip(connection.Describe(statements)))
        {
            var errors = PostgresOracleTests.Errors(sql, catalog).ToArray();
            taken += theirs.IsRefused ? 0 : 1;
            if (theirs.IsRefused != errors.Length > 0 || (!theirs.IsRefused && !PostgresOracleTests.Ours(sql, catalog).SequenceEqual(theirs.Columns, StringComparer.Ordinal)))
            {
                report.AppendLine($"{sql}\n   compiler: {string.Join(" | ", PostgresOracleTests.Ours(sql, catalog))}\n   engine:   {(theirs.IsRefused ? theirs.Message : string.Join(" | ", theirs.Columns))}");
            }
        }

        Assert.True(taken > count / 4, $"The engine takes only {taken} of {count}.");
        Assert.True(report.Length == 0, $"The engine sees it otherwise:\n{report}");
    }
}
