using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Translation;

/// <summary>What cannot be said in another engine is found at the very construct.</summary>
public class FindingTests
{
    [Theory]
    [InlineData("duckdb", "postgres", "select 1 as a from ⟦read_parquet('x.parquet')⟧", "DOPS3006")]
    [InlineData("postgres", "duckdb", "create table prices (amount ⟦numeric⟧)", "DOPS3002")]
    [InlineData("duckdb", "tsql", "select ⟦interval 1 month⟧ as a", "DOPS3002")]
    [InlineData("postgres", "tsql", "select ⟦timestamp '2024-01-02' - timestamp '2024-01-01'⟧ as a", "DOPS3002")]
    [InlineData("duckdb", "postgres", "select ⟦hash('a')⟧ as a", "DOPS3001")]
    [InlineData("tsql", "duckdb", "select x from (values ('a')) as v (x) where x like ⟦x⟧", "DOPS3004")]
    [InlineData("tsql", "postgres", "select ⟦cast(sysdatetimeoffset() as datetime2)⟧ as a", "DOPS3003")]
    [InlineData("duckdb", "tsql", "select ⟦'a'⟧ as \"12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890\"", "DOPS3003")]
    public void Findings_stand_at_the_construct(string from, string to, string marked, string id)
    {
        var (start, end) = (marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal));
        var sql = marked.Remove(end, 1).Remove(start, 1);
        var result = SqlCompiler.Create(Dialect.FromName(from)!, []).Translate([new SourceText(sql)], Dialect.FromName(to)!);
        var found = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == Sql.Diagnostics.DiagnosticSeverity.Error);
        Assert.Equal((id, sql[start..(end - 1)]), (found.Id, sql[found.Span.Start..found.Span.End]));
        Assert.All(result.Statements, statement => Assert.Null(statement.Text));
    }
}
