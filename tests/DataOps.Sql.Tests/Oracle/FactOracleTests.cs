using System.Text;

namespace DataOps.Sql.Tests.Oracle;

public sealed class FactOracleTests(OracleDatabase engine) : IClassFixture<OracleDatabase>
{
    public static TheoryData<string> Files => [.. OracleCorpus.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_proved_fact_is_contradicted_by_rows(string file)
    {
        var catalog = OracleCorpus.Catalog();
        var report = new StringBuilder();
        var run = 0;
        foreach (var sql in OracleCorpus.Statements(file))
        {
            if (engine.TryRun(sql) is not { } rows)
            {
                continue;
            }

            run++;
            var facts = OracleCorpus.Analyze(sql, catalog).Facts;
            foreach (var contradiction in FactCheck.Contradictions(facts, rows))
            {
                report.AppendLine(sql).AppendLine("   " + contradiction);
            }
        }

        Assert.True(run > 0, "The engine ran none of the statements.");
        Assert.True(report.Length == 0, report.ToString());
    }
}
