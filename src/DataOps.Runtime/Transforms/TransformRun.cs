namespace DataOps.Runtime;

/// <summary>
/// One run of a transform: where its rows come from and go to. Generated code calls it; whoever runs transforms implements it.
/// </summary>
public abstract class TransformRun
{
    /// <summary>What the method is given beside its rows.</summary>
    public abstract TransformContext Context { get; }

    /// <summary>The rows of an input. Each enumeration reads them anew.</summary>
    /// <param name="input">The input's name in the project.</param>
    /// <param name="order">Columns to sort by, the most significant first; none for any order.</param>
    public abstract IEnumerable<T> Read<T>(string input, params IReadOnlyList<string> order)
        where T : IRelationRow<T>;

    /// <summary>The rows of an input, waiting for them without a thread. Each enumeration reads them anew.</summary>
    /// <param name="input">The input's name in the project.</param>
    /// <param name="order">Columns to sort by, the most significant first; none for any order.</param>
    public abstract IAsyncEnumerable<T> ReadAsync<T>(string input, params IReadOnlyList<string> order)
        where T : IRelationRow<T>;

    /// <summary>Takes all rows that the method gives.</summary>
    public abstract Task WriteAsync<T>(IEnumerable<T> rows)
        where T : IRelationRow<T>;

    /// <summary>Takes all rows that the method gives.</summary>
    public abstract Task WriteAsync<T>(IAsyncEnumerable<T> rows)
        where T : IRelationRow<T>;
}
