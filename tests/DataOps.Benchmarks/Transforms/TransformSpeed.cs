using System.Diagnostics;
using System.Globalization;
using DataOps.Benchmarks.Speed;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Releases;
using DataOps.Warehouses;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Benchmarks.Transforms;

/// <summary>Three million flights through a C# method, in and out of DuckDB, by way of a whole deployment in a process of its own.</summary>
internal static class TransformSpeed
{
    private const double RowsPerSecondGoal = 500_000;
    private const double MemoryGoal = 100;

    // Blocks that the engine has written stay in its memory as long as nobody asks for the room, up to most of the machine's. With a
    // limit on that cache the figure tells what the run needs.
    private const string EngineLimit = "32MB";

    /// <summary>Runs the deployment of all flights and of none, and holds them against each other.</summary>
    public static void Run()
    {
        if (!Directory.Exists(Path.Combine(FlightsRelease.Data, "flights")))
        {
            Console.WriteLine($"The data set 'flights' is not in {FlightsRelease.Data}; DATAOPS_SHARED_DATA may name another folder.");
            return;
        }

        var report = new Report(Console.Out);
        report.Title("A transform over 3,000,000 flights on DuckDB");
        var none = Measure("false");
        var all = Measure("true");
        report.Row("rows in and out", all.Rows.ToString("N0", CultureInfo.InvariantCulture));
        var speed = all.Rows / all.Seconds;
        report.Row("rows a second, in and out", Report.Number(speed, digits: 0), $"≥ {Report.Number(RowsPerSecondGoal, digits: 0)}", speed >= RowsPerSecondGoal);
        report.Row("processor time for a row", Report.Number(1e6 * all.Processor / all.Rows, "µs", 2));
        var more = all.Megabytes - none.Megabytes;
        report.Row($"peak memory of the process over a run without rows, the engine's cache held to {EngineLimit}", $"{Report.Number(more, "MB", 0)} ({Report.Number(all.Megabytes, "MB", 0)} against {Report.Number(none.Megabytes, "MB", 0)})", $"≤ {MemoryGoal} MB", more <= MemoryGoal);
        report.Row("largest managed heap", $"{Report.Number(all.Heap, "MB")} against {Report.Number(none.Heap, "MB")}");
    }

    /// <summary>One deployment in this process: <c>rows;seconds;processor seconds;peak megabytes;heap megabytes</c>.</summary>
    public static async Task MeasureAloneAsync(string condition)
    {
        var folder = Directory.CreateTempSubdirectory("dataops bench ").FullName;
        try
        {
            var file = await FlightsRelease.CreateAsync(folder, condition).ConfigureAwait(false);
            using var deployment = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["transform-deploy", file, Path.Combine(folder, "flights.duckdb")])
            {
                Environment = { ["DATAOPS_SHARED_DATA"] = FlightsRelease.Data },
            })!;
            await deployment.WaitForExitAsync().ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The deployment itself, in a process that does nothing else.</summary>
    public static async Task DeployAsync(string file, string database)
    {
        using var release = await Release.OpenAsync(file, CancellationToken.None).ConfigureAwait(false);
        using var process = Process.GetCurrentProcess();
        var heap = 0L;
        var before = TimeSpan.Zero;
        using var watch = new Timer(_ => heap = Math.Max(heap, GC.GetTotalMemory(false)), null, 0, 10);

        // What the transform took is read when it is done: the check of its key comes behind it, and is the engine's own affair.
        void Measure(DeploymentStep step)
        {
            process.Refresh();
            if (step is { Kind: DeploymentStepKind.Build, Subject: "flight_path" })
            {
                var processor = (process.TotalProcessorTime - before).TotalSeconds;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{step.Detail.Split(' ')[0]};{step.Elapsed.TotalSeconds};{processor};{process.PeakWorkingSet64 / 1e6};{heap / 1e6}"));
            }

            before = process.TotalProcessorTime;
        }

        var connection = WarehouseConnection.FromVariable("limited", _ => $"DataSource={database};memory_limit={EngineLimit}");
        await new Deployer(new DuckDbWarehouse(), connection)
            .DeployAsync(release, new DeploymentOptions { Progress = Measure }, CancellationToken.None).ConfigureAwait(false);
    }

    private static (long Rows, double Seconds, double Processor, double Megabytes, double Heap) Measure(string condition)
    {
        var (output, _) = Processes.Run(Environment.ProcessPath!, "transform", condition);
        var parts = output.Trim().Split('\n')[^1].Split(';');
        double Figure(int i) => double.Parse(parts[i], CultureInfo.InvariantCulture);
        return ((long)Figure(0), Figure(1), Figure(2), Figure(3), Figure(4));
    }
}
