using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.Statements;

namespace DataOps.Testing.Engines;

/// <summary>A place of its own for the relations of one test. Disposed, it leaves nothing behind.</summary>
/// <param name="engine">The engine's name in manifests.</param>
/// <param name="session">The session.</param>
internal abstract class TestDatabase(string engine, IWarehouseSession session) : IAsyncDisposable
{
    public string Engine { get; } = engine;

    public IWarehouseSession Session { get; } = session;

    public WarehouseStatements Statements => Session.Statements;

    /// <summary>Whether a source lies elsewhere than its name says, so that queries must be told.</summary>
    public abstract bool Moves(ManifestNode source);

    /// <summary>Where the test keeps a relation.</summary>
    public abstract RelationName Place(ManifestNode node);

    public abstract ValueTask DisposeAsync();
}
