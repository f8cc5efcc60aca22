using System.Text;

namespace DataOps.Sql.Tests.TSql;

/// <summary>
/// Expressions with the <c>system_type_name</c> that SQL Server gives them by its documentation, whose rule stands above each group; or,
/// where the engine refuses them, with the finding.
/// </summary>
public sealed class TSqlExpressionTests
{
    [Fact]
    public void Types_are_those_that_the_documented_rules_give()
    {
        var cases = Cases();
        var described = TSqlSchema.DescribeAll([.. cases.Select(test => $"select {test.Expression} as x from dbo.v")]);
        var report = new StringBuilder();
        for (var i = 0; i < cases.Count; i++)
        {
            var findings = described[i].Diagnostics.Select(finding => finding.Id).ToList();
            var actual = findings.Count > 0 ? string.Join(' ', findings) : described[i].Columns[0].Type;
            if (actual != cases[i].Type)
            {
                report.AppendLine($"{cases[i].Expression} => {actual}, not {cases[i].Type}: {string.Join("; ", described[i].Diagnostics)}");
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    private static List<(string Expression, string Type)> Cases()
    {
        var cases = new List<(string, string)>();
        foreach (var line in TSqlSchema.Read("expressions.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith('#'))
            {
                var at = line.LastIndexOf(" => ", StringComparison.Ordinal);
                cases.Add((line[..at], line[(at + 4)..].Trim()));
            }
        }

        return cases;
    }
}
