using DataOps.Warehouses.Ledgers;

namespace DataOps.Tool.Output;

/// <summary>What is live in a warehouse, as JSON.</summary>
internal sealed record StatusView(IReadOnlyList<EnvironmentView> Environments, IReadOnlyList<RunView> Runs);

/// <summary>A project in an environment, as JSON.</summary>
internal sealed record EnvironmentView(
    string Environment, string Project, string Version, string? Commit, string ReleaseHash, DateTime PublishedAt, int Relations);

/// <summary>A run, as JSON.</summary>
internal sealed record RunView(
    string Environment, string Project, string Version, string Outcome, DateTime StartedAt, DateTime? FinishedAt, string? Message)
{
    public static RunView Of(RunRecord run) => new(
        run.Environment, run.Project, run.Version, run.Outcome, Utc(run.StartedAt), run.FinishedAt is { } at ? Utc(at) : null, run.Message);

    public static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
