using System.IO.Compression;
using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

/// <summary>A C# method between two SQL models, with the packages.</summary>
[Collection(EndToEndGroup.Name)]
public class TransformTests(PackedFeed feed)
{
    private const string Code = "transforms/OrderGaps.cs";
    private readonly ProjectFolder _shop = feed.Shop;

    private string Database => _shop.Path("warehouse.duckdb");

    [Fact]
    public async Task A_method_between_two_models_is_published_and_an_exception_in_it_leaves_production_as_it_was()
    {
        await _shop.SucceedsAsync("publish", "--nologo");
        var gaps = await GapsAsync();
        Assert.Equal(await ExpectedGapsAsync(), gaps);
        Assert.Contains("buying_rhythm", await Warehouse.RelationsAsync(Database, "analytics"));
        using (var release = ZipFile.OpenRead(_shop.Path("bin/Release/net10.0/publish/Shop.1.0.0.dataops")))
        {
            Assert.Equal(
                ["transforms/Shop.dll", "transforms/Shop.pdb"],
                release.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("transforms/", StringComparison.Ordinal)));
        }

        using (_shop.Edited(Code, text => text.Replace("before = order;", "before = order.OrderId == 5 ? throw new InvalidOperationException(\"no such order\") : order;", StringComparison.Ordinal)))
        {
            var failed = await _shop.DotnetAsync("publish", "--nologo");
            Assert.NotEqual(0, failed.ExitCode);
            Assert.Contains("error DOPS8030: Transform 'order_gap' (Shop.Transforms.OrderGaps.Find) failed at row ", failed.Output, StringComparison.Ordinal);
            Assert.Matches(@"InvalidOperationException: no such order\. \(at .*OrderGaps\.cs:line 35\)", failed.Output);
            Assert.Equal(gaps, await GapsAsync());
        }

        await _shop.SucceedsAsync("publish", "--nologo");
    }

    [Fact]
    public async Task A_renamed_member_is_an_error_in_the_SQL_that_reads_it()
    {
        using var renamed = _shop.Edited(Code, text => text.Replace("DaysBefore", "DaysSince", StringComparison.Ordinal));
        var build = await _shop.DotnetAsync("build", "--nologo", "Shop.csproj");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"buying_rhythm\.sql\(5,27\): error DOPS2003: ", build.Output);
    }

    [Fact]
    public async Task A_mistake_in_a_method_is_an_error_at_its_place()
    {
        using var wrong = _shop.Edited(Code, text => text.Replace("IEnumerable<StgOrders>", "IEnumerable<StgOrder>", StringComparison.Ordinal));
        var build = await _shop.DotnetAsync("build", "--nologo", "Shop.csproj");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"OrderGaps\.cs\(24,\d+\): error DOPS4110: 'StgOrder' is not the record of a relation of this project\. Did you mean 'StgOrders'\?", build.Output);
    }

    [Fact]
    public async Task A_method_that_did_not_change_is_not_run_again()
    {
        await _shop.SucceedsAsync("publish", "--nologo");
        using var other = _shop.Edited("Program.cs", text => text + "Console.WriteLine(\"done\");\n");
        var again = await _shop.SucceedsAsync("publish", "--nologo", "-p:Version=1.0.1");
        Assert.DoesNotContain("build    order_gap", again.Output, StringComparison.Ordinal);
        Assert.Contains("Published Shop 1.0.1", again.Output, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<object?[]>> GapsAsync() =>
        Warehouse.AskAsync(Database, "select order_id, customer_id, days_before from analytics.order_gap order by order_id");

    /// <summary>The same in SQL, straight from the seed.</summary>
    private Task<IReadOnlyList<object?[]>> ExpectedGapsAsync() => Warehouse.AskAsync(
        Database,
        """
        select order_id::bigint, customer_id::bigint,
            cast(floor(epoch(ordered_at - lag(ordered_at) over (partition by customer_id order by ordered_at)) / 86400) as integer)
        from analytics.orders
        order by order_id
        """);
}
