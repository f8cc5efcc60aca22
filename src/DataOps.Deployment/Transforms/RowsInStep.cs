namespace DataOps.Deployment.Transforms;

/// <summary>Rows that are there when they are asked for, as a bulk load asks for them; nothing is awaited.</summary>
/// <param name="rows">The rows.</param>
/// <param name="cells">The cells of a row.</param>
/// <param name="failed">The exception to throw instead of the one that the rows threw.</param>
internal sealed class RowsInStep<T>(IEnumerable<T> rows, Func<T, object?[]> cells, Func<Exception, Exception?> failed)
    : IAsyncEnumerable<object?[]>, IAsyncEnumerator<object?[]>
{
    private IEnumerator<T>? _rows;

    public object?[] Current { get; private set; } = [];

    public IAsyncEnumerator<object?[]> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync()
    {
        try
        {
            _rows ??= rows.GetEnumerator();
            if (!_rows.MoveNext())
            {
                return new ValueTask<bool>(false);
            }

            Current = cells(_rows.Current);
            return new ValueTask<bool>(true);
        }
        catch (Exception exception) when (failed(exception) is { } other)
        {
            throw other;
        }
    }

    public ValueTask DisposeAsync()
    {
        _rows?.Dispose();
        return ValueTask.CompletedTask;
    }
}
