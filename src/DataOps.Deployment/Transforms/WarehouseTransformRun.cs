using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using DataOps.Runtime;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Transforms;

/// <summary>
/// Runs a transform on a warehouse: its inputs are read over connections of their own, row by row, and its rows go straight into
/// the engine's bulk load. So memory stays flat, and several inputs can be read in step.
/// </summary>
/// <param name="session">Where the rows go, within its open transaction.</param>
/// <param name="transform">The node's name.</param>
/// <param name="target">The table that takes the rows.</param>
/// <param name="sourceOf">What stands in a <c>from</c> clause for an input.</param>
/// <param name="context">What the method is given beside rows.</param>
internal sealed class WarehouseTransformRun(
    IWarehouseSession session, string transform, RelationName target, Func<string, string> sourceOf, TransformContext context) : TransformRun
{
    private readonly RowCounter _counter = new();

    public override TransformContext Context => context;

    /// <summary>The rows that were written.</summary>
    public long Written => _counter.Written;

    public override IEnumerable<T> Read<T>(string input, params IReadOnlyList<string> order)
    {
        var counter = _counter.Open(input);
        using var connection = session.OpenAnotherAsync(context.Cancellation).GetAwaiter().GetResult();
        using var command = Command<T>(connection, input, order);
        using var stop = context.Cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader(CommandBehavior.SingleResult);
        using var rows = new RowReader<T>(reader);
        using var rest = new UnreadRows(command);
        while (reader.Read())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            counter.Rows++;
            yield return rows.Current;
        }

        rest.AreNone();
    }

    public override IAsyncEnumerable<T> ReadAsync<T>(string input, params IReadOnlyList<string> order) => StreamAsync<T>(input, order, CancellationToken.None);

    public override Task WriteAsync<T>(IEnumerable<T> rows)
    {
        var cells = new RowCells(T.Relation);
        return LoadAsync(T.Relation, new RowsInStep<T>(rows, row => Count(cells.Of(row, _counter.Written + 1)), Failure));
    }

    public override Task WriteAsync<T>(IAsyncEnumerable<T> rows) => LoadAsync(T.Relation, CellsAsync(rows, context.Cancellation));

    /// <summary>The exception that says where the transform was.</summary>
    public TransformException Failed(Exception cause) => TransformException.Of(transform, _counter.Describe(), cause);

    private async IAsyncEnumerable<T> StreamAsync<T>(string input, IReadOnlyList<string> order, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : IRelationRow<T>
    {
        var counter = _counter.Open(input);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation, cancellationToken);
        var connection = await session.OpenAnotherAsync(linked.Token).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var command = Command<T>(connection, input, order);
            var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, linked.Token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                using var rows = new RowReader<T>(reader);
                using var rest = new UnreadRows(command);
                while (await reader.ReadAsync(linked.Token).ConfigureAwait(false))
                {
                    counter.Rows++;
                    yield return rows.Current;
                }

                rest.AreNone();
            }
        }
    }

    private DbCommand Command<T>(DbConnection connection, string input, IReadOnlyList<string> order)
        where T : IRelationRow<T>
    {
        var statements = session.Statements;
        var columns = string.Join(", ", T.Relation.Columns.Select(column => statements.Quote(column.Name)));
        var sort = order.Count == 0 ? "" : " order by " + string.Join(", ", order.Select(statements.Quote));
        var command = connection.CreateCommand();
        command.CommandText = $"select {columns} from {sourceOf(input)}{sort}";
        command.CommandTimeout = 0;
        return command;
    }

    private Task<long> LoadAsync(RelationInfo relation, IAsyncEnumerable<object?[]> rows) =>
        session.BulkLoadAsync(target, [.. relation.Columns.Select(static column => column.Name)], rows, context.Cancellation);

    private async IAsyncEnumerable<object?[]> CellsAsync<T>(IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : IRelationRow<T>
    {
        var cells = new RowCells(T.Relation);
        var enumerator = rows.GetAsyncEnumerator(cancellationToken);
        await using (enumerator.ConfigureAwait(false))
        {
            while (await NextAsync(enumerator, cells).ConfigureAwait(false) is { } values)
            {
                yield return Count(values);
            }
        }
    }

    private async ValueTask<object?[]?> NextAsync<T>(IAsyncEnumerator<T> rows, RowCells cells)
        where T : IRelationRow<T>
    {
        try
        {
            return await rows.MoveNextAsync().ConfigureAwait(false) ? cells.Of(rows.Current, _counter.Written + 1) : null;
        }
        catch (Exception exception) when (Failure(exception) is { } failure)
        {
            throw failure;
        }
    }

    private object?[] Count(object?[] values)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        _counter.Written++;
        return values;
    }

    // What a cancellation leads to is no failure of the transform.
    private TransformException? Failure(Exception cause) => context.Cancellation.IsCancellationRequested ? null : Failed(cause);
}
