using System.Collections.Concurrent;
using System.Globalization;
using DataOps.Deployment.Tests.Support;
using DataOps.Tool.Tests.Running;

namespace DataOps.Tool.Tests.Faults;

public sealed class KilledDeploymentTests : IDisposable
{
    private const int Killed = 137;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_step_a_deployment_leaves_old_or_new_and_running_again_finishes()
    {
        var first = await Shop.FileAsync(_folder, Shop.Release(1), "first");
        var second = await Shop.FileAsync(_folder, Shop.Release(2), "second");
        var template = _folder.File("template.duckdb");
        Assert.Equal(0, (await ToolProcess.RunAsync(["deploy", first, "--database", template, "--retain", "1"])).ExitCode);

        var kills = 0;
        var killedAt = new ConcurrentBag<int>();
        var isOver = false;
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref isOver))
            {
                var step = Interlocked.Increment(ref kills);
                if (await KillAndFinishAsync(template, second, step))
                {
                    killedAt.Add(step);
                }
                else
                {
                    Volatile.Write(ref isOver, true);
                }
            }
        })));

        // Three to begin, two inside and one after each of four builds, one for the check, four views, ledger, publication, four drops.
        Assert.InRange(killedAt.Count, 20, 60);
        Assert.Equal(Enumerable.Range(1, killedAt.Count), killedAt.Order());
    }

    [Fact]
    public async Task Who_reads_during_a_deployment_sees_the_old_release_then_the_new_one()
    {
        var database = _folder.File("warehouse.duckdb");
        Assert.Equal(0, (await ToolProcess.RunAsync(["deploy", await Shop.FileAsync(_folder, Shop.Release(1), "first"), "--database", database])).ExitCode);
        var second = await Shop.FileAsync(_folder, Shop.Release(2), "second");
        using var reading = new CancellationTokenSource();
        var reader = Task.Run(() => ReadAll(database, reading.Token));

        var result = await ToolProcess.RunAsync(["deploy", second, "--database", database]);
        await reading.CancelAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["1"], (await reader).Except(["2"]));
        Assert.Equal("2", ReleaseReader.TryRead(database));
    }

    // Whether the process was killed; it is not when there is no such step any more.
    private async Task<bool> KillAndFinishAsync(string template, string release, int step)
    {
        var database = _folder.File($"warehouse{step}.duckdb");
        File.Copy(template, database);
        string[] deploy = ["deploy", release, "--database", database, "--lock-timeout", "30", "--retain", "1"];
        using var reading = new CancellationTokenSource();
        var reader = Task.Run(() => ReadAll(database, reading.Token));

        var killed = await ToolProcess.RunAsync(deploy, ("DATAOPS_FAULT_STEP", step.ToString(CultureInfo.InvariantCulture)));
        await reading.CancelAsync();
        var seen = await reader;
        var between = ReleaseReader.TryRead(database);
        var again = await InProcess.RunAsync(deploy);

        Assert.True(killed.ExitCode is Killed or 0, killed.Error);
        Assert.True(between is "1" or "2", $"after step {step} readers see generation {between}");
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal("2", ReleaseReader.TryRead(database));
        Assert.Subset(new HashSet<string> { "1", "2" }, seen);
        return killed.ExitCode == Killed;
    }

    private static HashSet<string> ReadAll(string database, CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!cancellationToken.IsCancellationRequested)
        {
            if (ReleaseReader.TryRead(database) is { } generations)
            {
                seen.Add(generations);
            }

            // Longer than a read, so that the deployer finds the file free.
            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
        }

        return seen;
    }
}
