using System.CommandLine;
using DataOps.Tool.Output;
using DataOps.Warehouses;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Tool.Commands;

/// <summary><c>dataops status</c>.</summary>
internal static class StatusCommand
{
    private const int ShownRuns = 10;

    public static Command Create(ToolConsole console, Func<string, string?> environment)
    {
        var target = new TargetOptions();
        var format = CommonOptions.Format();
        var command = new Command("status", "Shows which releases are live in a warehouse, and the last runs.");
        target.AddTo(command);
        command.Add(format);
        command.SetAction(async (parsed, cancellation) =>
        {
            var warehouse = target.Warehouse(parsed, null);
            var connection = target.Connection(parsed, null, environment);
            var session = await warehouse.OpenAsync(connection, WarehouseAccess.Read, target.Patience(parsed, console), cancellation)
                .ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var status = await ReadAsync(session, parsed.GetValue(target.Environment), cancellation).ConfigureAwait(false);
                if (parsed.GetValue(format) == OutputFormat.Json)
                {
                    console.Json(status, ToolJson.Default.StatusView);
                }
                else
                {
                    Print(status, console);
                }
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<StatusView> ReadAsync(IWarehouseSession session, string? environment, CancellationToken cancellationToken)
    {
        var ledger = new Ledger(session);
        if (!await ledger.ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            return new StatusView([], []);
        }

        var nodes = await ledger.PublicationNodesAsync(cancellationToken).ConfigureAwait(false);
        var publications = await ledger.PublicationsAsync(cancellationToken).ConfigureAwait(false);
        var runs = await ledger.RunsAsync(cancellationToken).ConfigureAwait(false);
        return new StatusView(
            [
                .. publications
                    .Where(publication => environment is null || publication.Environment == environment)
                    .DistinctBy(static publication => (publication.Environment, publication.Project))
                    .OrderBy(static publication => publication.Environment, StringComparer.Ordinal)
                    .ThenBy(static publication => publication.Project, StringComparer.Ordinal)
                    .Select(publication => new EnvironmentView(
                        publication.Environment,
                        publication.Project,
                        publication.Version,
                        publication.CommitId,
                        publication.ReleaseHash,
                        RunView.Utc(publication.PublishedAt),
                        nodes.Count(node => node.Sequence == publication.Sequence))),
            ],
            [.. runs.Where(run => environment is null || run.Environment == environment).Take(ShownRuns).Select(RunView.Of)]);
    }

    private static void Print(StatusView status, ToolConsole console)
    {
        if (status.Environments.Count == 0)
        {
            console.Line("Nothing is published here.");
        }
        else
        {
            console.Table(
                ["environment", "project", "version", "published (UTC)", "relations", "commit"],
                [
                    .. status.Environments.Select(static live => (string[])
                        [live.Environment, live.Project, live.Version, $"{live.PublishedAt:yyyy-MM-dd HH:mm:ss}", $"{live.Relations}", live.Commit ?? ""]),
                ]);
        }

        if (status.Runs.Count > 0)
        {
            console.Line();
            console.Table(
                ["run (UTC)", "environment", "project", "version", "outcome", "message"],
                [
                    .. status.Runs.Select(static run => (string[])
                        [$"{run.StartedAt:yyyy-MM-dd HH:mm:ss}", run.Environment, run.Project, run.Version, run.Outcome, run.Message ?? ""]),
                ]);
        }
    }
}
