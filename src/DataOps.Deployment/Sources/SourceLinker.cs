using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Relations;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Sources;

/// <summary>Makes a view for each source whose rows lie in files, so that models read it like any table.</summary>
internal sealed class SourceLinker(DeploymentRun run)
{
    private readonly IWarehouseSession _session = run.Session;
    private readonly WarehouseStatements _statements = run.Session.Statements;

    public async Task LinkAllAsync(CancellationToken cancellationToken)
    {
        var sources = run.Release.Manifest.Nodes.Where(static node => node is { Kind: "source", Location: not null }).ToList();
        if (sources.Count == 0)
        {
            return;
        }

        var schemas = sources.Select(SchemaOf).Distinct(StringComparer.Ordinal).ToList();
        var catalog = await _session.ReadCatalogAsync(schemas, cancellationToken).ConfigureAwait(false);
        foreach (var source in sources)
        {
            await LinkAsync(source, catalog.Find(NameOf(source)), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task LinkAsync(ManifestNode source, LiveRelation? live, CancellationToken cancellationToken)
    {
        if (live is { IsView: false })
        {
            throw new DataOpsException(DeploymentDiagnostics.NameTaken, "Table", live.Name, source.Name);
        }

        var path = SourceLocation.Resolve(source, run.Options.Folder, run.Options.Variable);
        var columns = source.Columns.Select(column => new ColumnDefinition(column.Name, column.Type ?? _statements.TextType)).ToList();
        var query = _statements.SelectFiles(path, columns)
            ?? throw SourceLocation.Wrong(source, $"cannot be read by {run.Plan.Engine}: it must end with .parquet, .csv or .json, and the engine must read files");
        await _session.ExecuteAsync(_statements.CreateSchema(SchemaOf(source)), null, cancellationToken).ConfigureAwait(false);
        await _session.ExecuteAllAsync(_statements.ReplaceView(NameOf(source), query, columnsChange: live is not null), cancellationToken)
            .ConfigureAwait(false);
    }

    private string SchemaOf(ManifestNode source) => source.Schema ?? _statements.DefaultSchema;

    private RelationName NameOf(ManifestNode source) => new(SchemaOf(source), source.Relation ?? source.Name);
}
