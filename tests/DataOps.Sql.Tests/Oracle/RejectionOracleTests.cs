using System.Data.Common;
using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>Statements that the engine refuses before it runs them are refused by the compiler.</summary>
public sealed class RejectionOracleTests(OracleDatabase engine) : IClassFixture<OracleDatabase>
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Oracle", "Rejected"), "*.sql").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_the_engine_refuses_is_an_error(string file)
    {
        var compiler = SqlCompiler.Create(Dialect.DuckDb, [new SourceText(OracleCorpus.Schema, "schema.sql")]);
        var report = new StringBuilder();
        foreach (var sql in OracleCorpus.Statements(Path.Combine("..", "Rejected", file)))
        {
            if (Accepts(sql))
            {
                report.AppendLine("The engine takes: " + sql);
            }

            if (!compiler.Describe([new SourceText(sql, "query.sql")]).Diagnostics.Any(finding => finding.Severity == DiagnosticSeverity.Error))
            {
                report.AppendLine("The compiler takes: " + sql);
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    private bool Accepts(string sql)
    {
        try
        {
            engine.Describe(sql);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
