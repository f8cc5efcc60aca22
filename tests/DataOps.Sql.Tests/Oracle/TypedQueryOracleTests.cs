using System.Data.Common;
using System.Globalization;
using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>Random queries: what the engine describes the compiler describes, and what the engine refuses it refuses.</summary>
public sealed class TypedQueryOracleTests(OracleDatabase engine) : IClassFixture<OracleDatabase>
{
    private const int InEveryRun = 1500;

    /// <summary>Set it to a number of queries to look for more: <c>DATAOPS_GENERATED=50000</c>.</summary>
    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("DATAOPS_GENERATED"), CultureInfo.InvariantCulture, out var count) ? count : InEveryRun;

    [Fact]
    public void Types_names_and_refusals_of_generated_queries_are_those_of_the_engine()
    {
        var catalog = OracleCorpus.Catalog();
        var report = new StringBuilder();
        var (described, refused) = (0, 0);
        for (var seed = 0; seed < Count; seed++)
        {
            var sql = new TypedQueries(seed, catalog).Query();
            var (tree, facts) = OracleCorpus.Analyze(sql, catalog);
            var error = tree.Diagnostics.Concat(facts.Diagnostics).FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error);
            var theirs = Describe(sql, out var refusal);
            var ours = facts.Columns.Select(column => $"{column.Name} {SqlTypeNames.Spell(column.Type, Dialect.DuckDb)}").ToList();
            if (theirs is null)
            {
                refused++;
                if (error is null)
                {
                    report.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {sql}").AppendLine("   the engine refuses: " + refusal);
                }

                continue;
            }

            described++;
            if (error is not null)
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {sql}").AppendLine("   the compiler refuses: " + error);
            }
            else if (!ours.SequenceEqual(theirs, StringComparer.Ordinal))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}: {sql}");
                report.AppendLine("   compiler: " + string.Join(", ", ours.Except(theirs))).AppendLine("   engine:   " + string.Join(", ", theirs.Except(ours)));
            }
        }

        Assert.True(described > Count / 4, $"Only {described} queries of {Count} were well formed.");
        Assert.True(refused > 0, "None was refused.");
        Assert.True(report.Length == 0, report.ToString());
    }

    private List<string>? Describe(string sql, out string refusal)
    {
        refusal = "";
        try
        {
            return [.. engine.Describe(sql).Select(column => $"{column.Name} {column.Type}")];
        }
        catch (DbException e)
        {
            refusal = e.Message.Split('\n')[0];
            return null;
        }
    }
}
