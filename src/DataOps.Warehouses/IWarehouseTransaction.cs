namespace DataOps.Warehouses;

/// <summary>An open transaction; disposed without a commit, it leaves nothing behind.</summary>
public interface IWarehouseTransaction : IAsyncDisposable
{
    /// <summary>Makes all of it visible at once.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}
