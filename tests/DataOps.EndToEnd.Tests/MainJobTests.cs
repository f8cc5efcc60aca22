using System.Security.Cryptography;
using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

[Collection(EndToEndGroup.Name)]
public class MainJobTests(PackedFeed feed)
{
    private const string Release = "bin/Release/net10.0/publish/Shop.1.0.0.dataops";
    private readonly ProjectFolder _shop = feed.Shop;

    [Fact]
    public async Task The_template_builds_without_a_warning_tests_publishes_and_runs()
    {
        var build = await _shop.SucceedsAsync("build", "--nologo");
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        var test = await _shop.SucceedsAsync("test", "--nologo");
        Assert.Contains("Passed!", test.Output, StringComparison.Ordinal);

        await _shop.SucceedsAsync("publish", "--nologo");
        Assert.True(File.Exists(_shop.Path(Release)));
        Assert.True(File.Exists(_shop.Path("warehouse.duckdb")));

        var run = await _shop.SucceedsAsync("run");
        Assert.Contains("Ada Lovelace", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_says_what_its_options_are_and_they_work()
    {
        var scratch = feed.Prepare("options");
        await scratch.InstallTemplatesAsync();
        var help = await scratch.Shell().RunAsync(["new", "dataops-project", "--help", "--debug:custom-hive", scratch.Hive]);
        Assert.Contains("--schema", help.Output, StringComparison.Ordinal);
        Assert.Contains("--database", help.Output, StringComparison.Ordinal);

        (await scratch.Shell().RunAsync(
            ["new", "dataops-project", "-n", "Other", "--schema", "sales", "--database", "numbers.duckdb", "--debug:custom-hive", scratch.Hive])).ThrowIfFailed();
        var made = new ProjectFolder(scratch.Shell("Other"), Path.Combine(scratch.Folder, "Other"));
        await made.SucceedsAsync("publish", "--nologo");
        Assert.Contains("customer_orders", await Warehouse.RelationsAsync(made.Path("numbers.duckdb"), "sales"));
    }

    [Fact]
    public async Task Publishing_the_same_release_again_changes_nothing_and_says_so()
    {
        await _shop.SucceedsAsync("publish", "--nologo");
        var again = await _shop.SucceedsAsync("publish", "--nologo");
        Assert.Contains("nothing to do", again.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Deleting_a_model_removes_its_type_and_the_next_publish_its_view()
    {
        await _shop.SucceedsAsync("publish", "--nologo");
        Assert.Contains("order_history", await Warehouse.RelationsAsync(_shop.Path("warehouse.duckdb"), "analytics"));

        using var uses = _shop.Edited("Program.cs", text => text + "_ = typeof(OrderHistory);\n");
        await _shop.SucceedsAsync("build", "--nologo");
        using (_shop.Without("tests/Shop.Tests/OrderHistoryTests.cs"))
        using (_shop.Without("models/marts/order_history.sql"))
        {
            var broken = await _shop.DotnetAsync("build", "--nologo");
            Assert.NotEqual(0, broken.ExitCode);
            Assert.Contains("error CS0246", broken.Output, StringComparison.Ordinal);

            uses.Dispose();
            await _shop.SucceedsAsync("publish", "--nologo");
            Assert.DoesNotContain("order_history", await Warehouse.RelationsAsync(_shop.Path("warehouse.duckdb"), "analytics"));
        }
    }

    [Fact]
    public async Task A_renamed_column_is_one_error_for_each_use_at_its_place()
    {
        using var renamed = _shop.Edited("models/staging/stg_orders.sql", text => text.Replace("end as amount", "end as amounts", StringComparison.Ordinal));
        var build = await _shop.DotnetAsync("build", "--nologo", "Shop.csproj");
        Assert.NotEqual(0, build.ExitCode);

        var errors = Errors(build.Output, "DOPS2003");
        var uses = Uses("amount", "models/marts/customer_orders.sql", "models/marts/revenue_by_month.sql", "models/marts/order_history.sql");
        Assert.Equal(uses.Order(StringComparer.Ordinal), errors.Order(StringComparer.Ordinal));
        Assert.All(build.Output.Split('\n').Where(line => line.Contains("DOPS2003", StringComparison.Ordinal)),
            line => Assert.Contains("Did you mean 'amounts'?", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_project_in_two_folders_gives_the_same_release_byte_for_byte()
    {
        await _shop.SucceedsAsync("publish", "--nologo");
        var copy = await feed.NewShopAsync("another folder");
        await copy.SucceedsAsync("publish", "--nologo", "Shop.csproj");

        Assert.Equal(Hash(_shop.Path(Release)), Hash(copy.Path(Release)));
    }

    [Fact]
    public async Task A_publish_profile_that_does_not_exist_is_an_error()
    {
        var publish = await _shop.DotnetAsync("publish", "--nologo", "Shop.csproj", "-p:PublishProfile=Nowhere");
        Assert.NotEqual(0, publish.ExitCode);
        Assert.Contains("error DOPS8901", publish.Output, StringComparison.Ordinal);
    }

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>"file(line,col)" of each error of that id, each once: MSBuild repeats them in its summary.</summary>
    private List<string> Errors(string output, string id) =>
        [.. output.Split('\n').Where(line => line.Contains($": error {id}: ", StringComparison.Ordinal))
            .Select(line => Path.GetRelativePath(_shop.Folder, line[..line.IndexOf(": error", StringComparison.Ordinal)].Trim()).Replace('\\', '/'))
            .Distinct()];

    private IEnumerable<string> Uses(string column, params string[] files) =>
        from file in files
        from line in File.ReadAllLines(_shop.Path(file)).Select((text, index) => (Text: text, Number: index + 1))
        let code = line.Text.StartsWith("description:", StringComparison.Ordinal) ? "" : line.Text
        from position in Positions(code, column)
        select $"{file}({line.Number},{position + 1})";

    private static IEnumerable<int> Positions(string text, string word) =>
        System.Text.RegularExpressions.Regex.Matches(text, $@"\b{word}\b").Select(match => match.Index);
}
