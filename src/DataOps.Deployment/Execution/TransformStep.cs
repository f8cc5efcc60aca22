using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Transforms;
using DataOps.Runtime;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Execution;

/// <summary>Builds the versions of transforms with the code that the release carries.</summary>
internal sealed class TransformStep(DeploymentRun run)
{
    private readonly TransformLoadContext _code = new(run.Release);

    /// <summary>Makes and fills a version; within the caller's transaction.</summary>
    public async Task BuildAsync(PlannedNode planned, CancellationToken cancellationToken)
    {
        var node = planned.Node;
        var context = new TransformContext
        {
            Log = run.Options.Log,
            Clock = run.Options.Clock,
            Parameters = run.Options.Parameters,
            Cancellation = cancellationToken,
        };
        try
        {
            await TransformBuilder.BuildAsync(run.Session, _code.Find(node), node, planned.Version, SourceOf, context).ConfigureAwait(false);
        }
        catch (TransformException exception)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.TransformFailed,
                exception,
                [node.Name, node.Transform?.Method, exception.Place, exception.Reason, run.Plan.Environment]);
        }
    }

    // A model that is nothing in the database stands as its query; what is no part of the release, as it is.
    private string SourceOf(string input)
    {
        var statements = run.Session.Statements;
        if (run.Versions.TryGetValue(input, out var version))
        {
            return statements.Quote(version);
        }

        var node = run.Release.Manifest.Nodes.FirstOrDefault(candidate => candidate.Name == input && candidate.Kind != "query")
            ?? throw new DataOpsException(DeploymentDiagnostics.UnknownReference, run.Plan.Project, input);
        return node.Sql?.GetValueOrDefault(run.Plan.Engine) is { } query
            ? $"({ReferenceMarkers.Resolve(query, node.Name, statements, run.Versions)}) as {statements.Quote(input)}"
            : statements.Quote(new RelationName(node.Schema, node.Relation ?? node.Name));
    }
}
