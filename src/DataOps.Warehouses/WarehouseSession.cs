using System.Data.Common;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Relations;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses;

/// <summary>What every adapter's session has in common: a connection and at most one transaction.</summary>
/// <param name="connection">The open connection; the session closes it.</param>
/// <param name="statements">How the engine spells things.</param>
public abstract class WarehouseSession(DbConnection connection, WarehouseStatements statements) : IWarehouseSession
{
    /// <inheritdoc />
    public WarehouseStatements Statements { get; } = statements;

    /// <inheritdoc />
    public DbConnection Connection { get; } = connection;

    /// <inheritdoc />
    public DbTransaction? Transaction { get; private set; }

    /// <summary>The query that lists columns for <see cref="LiveCatalog.FromRows"/>, with the schemas as quoted literals.</summary>
    protected abstract string CatalogQuery(IReadOnlyCollection<string> schemas);

    /// <inheritdoc />
    public virtual async Task<DbConnection> OpenAnotherAsync(CancellationToken cancellationToken)
    {
        // A connection string read back from an open connection may have lost its password; a clone has not.
        var another = (DbConnection)((ICloneable)Connection).Clone();
        await another.OpenAsync(cancellationToken).ConfigureAwait(false);
        return another;
    }

    /// <inheritdoc />
    public abstract Task<IAsyncDisposable> LockAsync(string name, Patience patience, CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract Task<long> BulkLoadAsync(
        RelationName table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken);

    /// <inheritdoc />
    public async Task<IWarehouseTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        if (Transaction is not null)
        {
            throw new InvalidOperationException("The session has an open transaction already.");
        }

        Transaction = await Connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        return new WarehouseTransaction(Transaction, () => Transaction = null);
    }

    /// <inheritdoc />
    public async Task<LiveCatalog> ReadCatalogAsync(IReadOnlyCollection<string> schemas, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        return schemas.Count == 0
            ? new LiveCatalog([])
            : LiveCatalog.FromRows(await this.QueryAsync<LiveCatalogRow>(CatalogQuery(schemas), null, cancellationToken)
                .ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connection.</summary>
    protected virtual ValueTask CloseAsync() => Connection.DisposeAsync();

    /// <summary>The schemas as literals between commas.</summary>
    protected string SchemaLiterals(IReadOnlyCollection<string> schemas)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        return string.Join(", ", schemas.Select(Statements.Dialect.QuoteLiteral));
    }
}
