using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Execution;

/// <summary>
/// The statements that make a version of a model: a deployment sends them, and so does a test, which therefore shows what a deployment
/// does. Pure text; each statement is sent by itself.
/// </summary>
/// <param name="statements">How the engine spells things.</param>
/// <param name="engine">The engine's name in the manifest.</param>
public sealed class VersionStatements(WarehouseStatements statements, string engine)
{
    /// <summary>
    /// Whether a model goes on from the rows of its version before; without a key and without a condition for new rows it would hold
    /// each row twice, and is filled anew.
    /// </summary>
    public static bool GoesOn(ManifestNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Incremental is { } incremental && (incremental.Key.Count > 0 || incremental.NewRows is not null);
    }

    /// <summary>The model's query, its references resolved.</summary>
    /// <param name="node">The model.</param>
    /// <param name="relations">The relation of each node that it reads.</param>
    public string Query(ManifestNode node, IReadOnlyDictionary<string, RelationName> relations)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Resolve(node, node.Sql?.GetValueOrDefault(engine) ?? "", relations);
    }

    /// <summary>Makes a view.</summary>
    /// <param name="node">The model.</param>
    /// <param name="version">The view to make.</param>
    /// <param name="relations">The relation of each node that it reads.</param>
    public IReadOnlyList<string> View(ManifestNode node, RelationName version, IReadOnlyDictionary<string, RelationName> relations) =>
        [statements.CreateView(version, Query(node, relations))];

    /// <summary>Makes a table of all rows that the model's query gives.</summary>
    /// <param name="node">The model.</param>
    /// <param name="version">The table to make.</param>
    /// <param name="relations">The relation of each node that it reads.</param>
    public IReadOnlyList<string> Table(ManifestNode node, RelationName version, IReadOnlyDictionary<string, RelationName> relations) =>
        statements.CreateTableAs(version, Query(node, relations));

    /// <summary>
    /// Makes a table that goes on from the version before, which is never touched: the new one takes the new rows, and then the old ones
    /// it has no newer row for.
    /// </summary>
    /// <param name="node">The model, one that <see cref="GoesOn"/>.</param>
    /// <param name="version">The table to make.</param>
    /// <param name="previous">The version before.</param>
    /// <param name="relations">The relation of each node that it reads.</param>
    public IReadOnlyList<string> Merge(
        ManifestNode node, RelationName version, RelationName previous, IReadOnlyDictionary<string, RelationName> relations)
    {
        ArgumentNullException.ThrowIfNull(node);
        var incremental = node.Incremental!;
        var newRows = incremental.NewRows?.GetValueOrDefault(engine);
        var query = newRows is null
            ? Query(node, relations)
            : Resolve(node, newRows, new Dictionary<string, RelationName>(relations) { [node.Name] = previous });
        IReadOnlyList<string> columns = [.. node.Columns.Select(static column => column.Name)];
        return
        [
            .. statements.CreateTableAs(version, query),
            IncrementalStatements.KeepRowsOf(statements, version, previous, columns, incremental.Key),
        ];
    }

    private string Resolve(ManifestNode node, string query, IReadOnlyDictionary<string, RelationName> relations) =>
        ReferenceMarkers.Resolve(query, node.Name, statements, relations);
}
