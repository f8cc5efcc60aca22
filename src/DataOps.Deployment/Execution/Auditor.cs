using System.Data.Common;
using System.Globalization;
using Dapper;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Execution;

/// <summary>Runs the checks on the new versions, before anyone can see them.</summary>
internal sealed class Auditor(DeploymentRun run)
{
    // Made within a transaction that is undone, so it is never seen and never left behind.
    private static readonly RelationName AuditView = new(LedgerSchema.Versions, "dataops_audit");

    public async Task<IReadOnlyList<CheckResult>> RunAllAsync(CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var check in run.Release.Manifest.Checks.Where(static check => check.IsToTest))
        {
            var startedAt = run.Options.Clock.GetTimestamp();
            var result = await RunAsync(check, cancellationToken).ConfigureAwait(false);
            await RecordAsync(check, result, cancellationToken).ConfigureAwait(false);
            results.Add(result);
            run.Report(DeploymentStepKind.Audit, check.Name, Describe(result), startedAt);
            run.FaultPoint();
        }

        return results;
    }

    private static string Describe(CheckResult result) =>
        result.Passed ? "passed" : $"{result.FailingRows} wrong rows{(result.StopsDeployment ? "" : " (warning)")}";

    // As a view the query can be counted and sampled whatever it begins with; T-SQL takes no CTE within parentheses.
    private async Task<CheckResult> RunAsync(ManifestCheck check, CancellationToken cancellationToken)
    {
        var session = run.Session;
        try
        {
            var query = ReferenceMarkers.Resolve(
                check.Sql.GetValueOrDefault(run.Plan.Engine) ?? "", check.Name, session.Statements, run.Versions);
            var transaction = await session.BeginAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await session.ExecuteAsync(session.Statements.CreateView(AuditView, query), null, cancellationToken).ConfigureAwait(false);
                var count = await session.ScalarAsync<long>(session.Statements.Count(AuditView), cancellationToken).ConfigureAwait(false);
                var (columns, rows) = count == 0 ? ([], []) : await SampleAsync(cancellationToken).ConfigureAwait(false);
                return new CheckResult(check.Name, check.Node, check.StopsDeployment, count, columns, rows);
            }
        }
        catch (DbException exception)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.CheckBroken,
                exception,
                [check.Name, check.Node ?? run.Plan.Project, Sentence.Of(exception), run.Plan.Environment]);
        }
    }

    private async Task<(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)> SampleAsync(
        CancellationToken cancellationToken)
    {
        var session = run.Session;
        var reader = await session.Connection.ExecuteReaderAsync(new CommandDefinition(
            session.Statements.SelectFirst(AuditView, run.Options.SampleRows),
            transaction: session.Transaction,
            commandTimeout: 0,
            cancellationToken: cancellationToken)).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var rows = new List<IReadOnlyList<string?>>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i))]);
            }

            return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
        }
    }

    private static string? Text(DbDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : Convert.ToString(reader.GetValue(ordinal), CultureInfo.InvariantCulture);

    private Task RecordAsync(ManifestCheck check, CheckResult result, CancellationToken cancellationToken) =>
        run.Ledger.AddAsync(
            new CheckRecord
            {
                Run = run.Id,
                Node = check.Node,
                CheckName = check.Name,
                Severity = check.Severity,
                FailingRows = result.FailingRows,
                CheckedAt = run.Now,
            },
            cancellationToken);
}
