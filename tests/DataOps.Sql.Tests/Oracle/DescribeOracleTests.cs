using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

public sealed class DescribeOracleTests(OracleDatabase engine) : IClassFixture<OracleDatabase>
{
    public static TheoryData<string> Files => [.. OracleCorpus.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_types_and_order_of_columns_are_those_the_engine_describes(string file)
    {
        var catalog = OracleCorpus.Catalog();
        var report = new StringBuilder();
        var wrong = 0;
        foreach (var sql in OracleCorpus.Statements(file))
        {
            var (tree, facts) = OracleCorpus.Analyze(sql, catalog);
            var errors = tree.Diagnostics.Concat(facts.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            var actual = facts.Columns.Select(c => $"{c.Name} {SqlTypeNames.Spell(c.Type, Dialect.DuckDb)}");
            var expected = engine.Describe(sql).Select(c => $"{c.Name} {c.Type}");
            if (errors.Count > 0 || !actual.SequenceEqual(expected, StringComparer.Ordinal))
            {
                wrong++;
                report.AppendLine(sql);
                errors.ForEach(e => report.AppendLine("   " + e));
                foreach (var (ours, theirs) in Differences([.. actual], [.. expected]))
                {
                    report.AppendLine($"   compiler: {ours}").AppendLine($"   engine:   {theirs}");
                }
            }
        }

        Assert.True(wrong == 0, $"{wrong} statements differ from the engine:\n{report}");
    }

    private static IEnumerable<(string Ours, string Theirs)> Differences(List<string> ours, List<string> theirs)
    {
        for (var i = 0; i < Math.Max(ours.Count, theirs.Count); i++)
        {
            var left = i < ours.Count ? ours[i] : "(nothing)";
            var right = i < theirs.Count ? theirs[i] : "(nothing)";
            if (left != right)
            {
                yield return (left, right);
            }
        }
    }
}
