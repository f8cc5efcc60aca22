using System.Text.RegularExpressions;
using DataOps.DuckDb;
using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

/// <summary>Real input: three million flights, built, tested and published with the packages.</summary>
[Collection(EndToEndGroup.Name)]
public class FlightsTests(PackedFeed feed)
{
    private const string Name = "flights";

    [SharedDataFact(Name)]
    public async Task Three_million_flights_are_built_tested_and_published_with_the_right_totals()
    {
        var data = SharedData.Folder(feed.Repository.Root);
        var project = Copy(data);
        var database = project.Path("flights.duckdb");

        var build = await project.SucceedsAsync("build", "--nologo");
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        await project.SucceedsAsync("test", "--no-build", "--nologo");
        await project.SucceedsAsync("publish", "--nologo");

        var totals = Assert.Single(await Warehouse.AskAsync(database,
            "select flights::bigint, delay_minutes::bigint, mean_miles, origins, destinations, airports from analytics.totals"));
        Assert.Equal(FiguresOfTheDataSet(data), totals);
        Assert.Equal(await AskTheFileAsync(data), totals);
    }

    /// <summary>The figures that the data set's own README gives.</summary>
    private static object[] FiguresOfTheDataSet(string data)
    {
        var text = File.ReadAllText(Path.Combine(data, Name, "README.md"));
        string Figure(string pattern) => Regex.Match(text, pattern).Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
        return
        [
            long.Parse(Figure(@"flights-3m\.parquet .* \| ([\d,]+) \|")),
            long.Parse(Figure(@"sum of delay ([\d,]+\d)")),
            double.Parse(Figure(@"mean distance ([\d.]+\d)")),
            long.Parse(Figure(@"([\d,]+) origins")),
            long.Parse(Figure(@"([\d,]+) destinations")),
            long.Parse(Figure(@"([\d,]+) distinct airport codes")),
        ];
    }

    /// <summary>The same figures straight from the files, by a query that shares nothing with the project.</summary>
    private static async Task<object?[]> AskTheFileAsync(string data)
    {
        await using var connection = new DuckDbConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            select count(*), sum(delay)::bigint, avg(distance), count(distinct origin), count(distinct destination),
                (select count(distinct iata) from read_csv('{data}/{Name}/airports.csv'))
            from read_parquet('{data}/{Name}/flights-3m.parquet')
            """;
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)];
    }

    private ProjectFolder Copy(string data)
    {
        var scratch = feed.Prepare(Name);
        var source = Path.Combine(feed.Repository.Root, "tests", "Flights");
        var target = Path.Combine(scratch.Folder, "Flights");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(IsSource))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var variables = new Dictionary<string, string?> { [SharedData.Variable] = data, ["DataOpsPackageVersion"] = feed.Feed.Version };
        return new ProjectFolder(scratch.Shell("Flights", variables), target);
    }

    private static bool IsSource(string file) =>
        !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj") && !file.EndsWith(".duckdb", StringComparison.Ordinal);
}
