using System.Data.Common;

namespace DataOps.Warehouses;

/// <summary>An ADO.NET transaction as a session hands it out: the session knows of it while it is open.</summary>
/// <param name="transaction">The transaction.</param>
/// <param name="ended">Told when it is over.</param>
public sealed class WarehouseTransaction(DbTransaction transaction, Action ended) : IWarehouseTransaction
{
    private bool _committed;

    /// <inheritdoc />
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        _committed = true;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_committed)
            {
                await RollBackAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
            ended();
        }
    }

    // The engine may have ended the transaction itself, with the very error that is on its way to the caller.
    private async Task RollBackAsync()
    {
        try
        {
            await transaction.RollbackAsync().ConfigureAwait(false);
        }
        catch (DbException)
        {
        }
        catch (InvalidOperationException)
        {
        }
    }
}
