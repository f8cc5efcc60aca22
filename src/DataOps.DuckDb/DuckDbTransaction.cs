using System.Data;
using System.Data.Common;

namespace DataOps.DuckDb;

/// <summary>A transaction. Disposing of it without <see cref="Commit"/> rolls it back.</summary>
public sealed class DuckDbTransaction : DbTransaction
{
    private DuckDbConnection? _connection;

    internal DuckDbTransaction(DuckDbConnection connection) => _connection = connection;

    /// <summary>Always snapshot, the engine's only level.</summary>
    public override IsolationLevel IsolationLevel => IsolationLevel.Snapshot;

    /// <summary>The connection, until the transaction has ended.</summary>
    public new DuckDbConnection? Connection => _connection;

    /// <inheritdoc />
    protected override DbConnection? DbConnection => _connection;

    /// <summary>Makes the changes lasting. Whether it succeeds or not, the transaction has ended.</summary>
    public override void Commit()
    {
        var connection = Active();
        connection.EnsureNoReader();
        _connection = null;
        connection.EndTransaction("commit");
    }

    /// <summary>Takes the changes back, and closes a reader that is still open.</summary>
    public override void Rollback()
    {
        var connection = Active();
        connection.CloseReader();
        _connection = null;
        connection.EndTransaction("rollback");
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && _connection is { State: ConnectionState.Open })
        {
            try
            {
                Rollback();
            }
            catch (DuckDbException)
            {
                // The engine has ended the transaction by itself, as after a fatal error: there is nothing left to roll back.
            }
        }

        base.Dispose(disposing);
    }

    private DuckDbConnection Active() =>
        _connection ?? throw new InvalidOperationException("The transaction has ended already, by a commit or a rollback.");
}
