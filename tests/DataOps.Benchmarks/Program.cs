using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using DataOps.Benchmarks.Speed;
using DataOps.Benchmarks.Transforms;

if (args is ["sql", ..])
{
    SqlSpeed.Run(args[1..]);
    return;
}

if (args is ["generator"])
{
    GeneratorSpeed.Measure(new Report(Console.Out));
    return;
}

if (args is ["readers"])
{
    await ReaderSpeed.MeasureAsync(new Report(Console.Out));
    return;
}

if (args is ["project", var models])
{
    ProjectSpeed.MeasureAlone(int.Parse(models, CultureInfo.InvariantCulture));
    return;
}

if (args is ["transforms"])
{
    TransformSpeed.Run();
    return;
}

if (args is ["transform", var condition])
{
    await TransformSpeed.MeasureAloneAsync(condition);
    return;
}

if (args is ["transform-deploy", var release, var database])
{
    await TransformSpeed.DeployAsync(release, database);
    return;
}

// In this very process: what is measured needs the native library beside it, and no project is generated and restored for it.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
    .WithOptions(ConfigOptions.DisableOptimizationsValidator);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
