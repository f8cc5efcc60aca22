namespace DataOps.Sql.Tests.TSql;

/// <summary>The chart of conversions, as pairs of types: those made silently, those a cast makes, those nothing makes.</summary>
public sealed class TSqlConversionTests
{
    private static readonly List<(string Column, string Type, char How)> Pairs = [.. Read()];

    [Fact]
    public void A_cast_is_refused_where_there_is_no_conversion()
    {
        var described = TSqlSchema.DescribeAll([.. Pairs.Select(pair => $"select cast({pair.Column} as {pair.Type}) as x from dbo.v")]);
        Assert.Equal(
            Pairs.Select(pair => $"{pair.Column} {pair.Type} {(pair.How == '-' ? "DOPS2114" : "")}"),
            Pairs.Zip(described, (pair, statement) => $"{pair.Column} {pair.Type} {string.Join(' ', statement.Diagnostics.Select(finding => finding.Id))}"));
    }

    [Fact]
    public void Isnull_takes_only_what_is_converted_silently()
    {
        var described = TSqlSchema.DescribeAll([.. Pairs.Select(pair => $"select isnull(cast(null as {pair.Type}), {pair.Column}) as x from dbo.v")]);
        Assert.Equal(
            Pairs.Select(pair => $"{pair.Column} {pair.Type} {(pair.How == 'i' ? "" : "DOPS2103")}"),
            Pairs.Zip(described, (pair, statement) => $"{pair.Column} {pair.Type} {string.Join(' ', statement.Diagnostics.Select(finding => finding.Id))}"));
    }

    private static IEnumerable<(string Column, string Type, char How)> Read()
    {
        foreach (var line in TSqlSchema.Read("conversions.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split('|');
            for (var i = 1; i < parts.Length; i++)
            {
                foreach (var type in parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (parts[0].Trim(), type, "ie-"[i - 1]);
                }
            }
        }
    }
}
