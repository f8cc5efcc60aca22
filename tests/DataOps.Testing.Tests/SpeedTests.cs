using System.Diagnostics;
using Xunit.Abstractions;

namespace DataOps.Testing.Tests;

/// <summary>Alone in the process, because it measures the processor's time, which does not depend on what else the machine does.</summary>
[CollectionDefinition(nameof(SpeedTests), DisableParallelization = true)]
[Collection(nameof(SpeedTests))]
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Tests = 200;

    [Fact]
    public async Task A_test_of_a_chain_costs_far_less_than_50_ms()
    {
        await RunAsync(0);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var startedAt = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(1, Tests), async (i, _) => await RunAsync(i));
        var elapsed = Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds / Tests;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalMilliseconds / Tests;
        output.WriteLine($"{Tests} tests side by side: {elapsed:0.0} ms each, {processor:0.0} ms of a processor each");

        startedAt = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20; i++)
        {
            await RunAsync(i);
        }

        output.WriteLine($"one behind the other: {Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds / 20:0.0} ms each");
        Assert.InRange(processor, 0, 50);
    }

    // Two sources, a seed, three models, the clock.
    private static async Task RunAsync(int i)
    {
        var day = new DateTime(2026, 3, 1);
        var run = await ModelTest.For<ActiveCustomer>()
            .Given(new RawCustomer(i, "Ada", "GB", new DateOnly(2026, 1, 1)))
            .Given(new RawOrder(1, i, "new", 5m, day, day))
            .On(new DateOnly(2026, 3, 2))
            .RunAsync();
        run.ShouldBe(new ActiveCustomer(i, "Ada", "United Kingdom", 60, 5m));
    }
}
