using DataOps.Warehouses.Statements;

namespace DataOps.Warehouses;

/// <summary>A kind of database that releases are deployed to; one adapter each. Safe for several threads.</summary>
public interface IWarehouse
{
    /// <summary>The engine's name in manifests and on the command line: <c>DuckDb</c>, <c>Postgres</c>, <c>SqlServer</c>.</summary>
    string Engine { get; }

    /// <summary>How this engine spells what we ask of it.</summary>
    WarehouseStatements Statements { get; }

    /// <summary>Opens a session.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="access">Whether anything will be written.</param>
    /// <param name="patience">How long to wait for a database that another process keeps to itself.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    Task<IWarehouseSession> OpenAsync(
        WarehouseConnection connection, WarehouseAccess access, Patience patience, CancellationToken cancellationToken);
}
