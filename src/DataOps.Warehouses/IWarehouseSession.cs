using System.Data.Common;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Relations;
using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses;

/// <summary>One open connection to a warehouse. For one caller at a time.</summary>
public interface IWarehouseSession : IAsyncDisposable
{
    /// <summary>How this engine spells what we ask of it.</summary>
    WarehouseStatements Statements { get; }

    /// <summary>The connection, for queries whose rows are read as they come.</summary>
    DbConnection Connection { get; }

    /// <summary>The open transaction, or null.</summary>
    DbTransaction? Transaction { get; }

    /// <summary>
    /// Opens another connection to the same database, as the same user. It sees what is committed, and can read while this session
    /// writes; the caller closes it.
    /// </summary>
    Task<DbConnection> OpenAnotherAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction; DDL within it is undone with it.</summary>
    Task<IWarehouseTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Keeps every other deployer out until disposed.</summary>
    /// <param name="name">What is locked.</param>
    /// <param name="patience">How long to wait for another holder.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IAsyncDisposable> LockAsync(string name, Patience patience, CancellationToken cancellationToken);

    /// <summary>The relations of some schemas as they are now; a schema that does not exist has none.</summary>
    Task<LiveCatalog> ReadCatalogAsync(IReadOnlyCollection<string> schemas, CancellationToken cancellationToken);

    /// <summary>Appends rows to a table by the engine's fastest path. Nothing holds all rows in memory.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order of the values; they are all of the table's columns, in its order.</param>
    /// <param name="rows">The rows; a null is a null. A row is taken before the next is asked for, so one array can serve for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The number of rows.</returns>
    Task<long> BulkLoadAsync(
        RelationName table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken);
}
