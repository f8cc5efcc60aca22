using DataOps.Deployment.Manifests;
using DataOps.Runtime;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Transforms;

/// <summary>Makes the table of a transform and has the transform fill it.</summary>
public static class TransformBuilder
{
    /// <summary>Makes the table and fills it, within the session's transaction. What the transform reads must be committed.</summary>
    /// <param name="session">The warehouse.</param>
    /// <param name="transform">The transform.</param>
    /// <param name="node">Its node, which says what columns the table has.</param>
    /// <param name="target">The table to make.</param>
    /// <param name="sourceOf">What stands in a <c>from</c> clause for an input.</param>
    /// <param name="context">What the method is given beside rows; its token stops the run.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="TransformException">The transform threw an exception, or gave a row that the table cannot hold.</exception>
    public static async Task<long> BuildAsync(
        IWarehouseSession session,
        TransformInfo transform,
        ManifestNode node,
        RelationName target,
        Func<string, string> sourceOf,
        TransformContext context)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(transform);
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(context);
        var statements = session.Statements;
        var columns = node.Columns.Select(column => new ColumnDefinition(column.Name, column.Type ?? statements.TextType, column.Nullable != false));
        await session.ExecuteAsync(statements.CreateTable(target, [.. columns]), null, context.Cancellation).ConfigureAwait(false);
        var run = new WarehouseTransformRun(session, node.Name, target, sourceOf, context);
        try
        {
            await transform.Run(run).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not (TransformException or System.Data.Common.DbException) && !context.Cancellation.IsCancellationRequested)
        {
            // A method that does its work before it gives its rows fails before they are asked for.
            throw run.Failed(exception);
        }

        return run.Written;
    }
}
