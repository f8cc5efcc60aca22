using System.Globalization;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;
using DataOps.Warehouses.DuckDb;

namespace DataOps.Testing.Engines;

/// <summary>
/// A database in memory. All tests of a process share one instance of the engine, because starting one takes tens of milliseconds; within
/// it each test attaches a database of its own, which takes one, and sees no other.
/// </summary>
internal sealed class DuckDbTestDatabase : TestDatabase
{
    private static readonly DuckDbWarehouse _warehouse = new();
    private static readonly WarehouseConnection _connection =
        WarehouseConnection.FromVariable("DataOps.Testing", static _ => "Data Source=:memory:dataops_testing");

    private static readonly Lazy<Task<IWarehouseSession>> _instance = new(StartAsync);
    private static int _count;

    private readonly string _name;

    private DuckDbTestDatabase(IWarehouseSession session, string name)
        : base(DuckDbWarehouse.EngineName, session) => _name = name;

    public static async Task<TestDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        await _instance.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        var session = await OpenSessionAsync(cancellationToken).ConfigureAwait(false);
        var name = "test_" + Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture);
        await session.ExecuteAsync($"attach ':memory:' as {name}", null, CancellationToken.None).ConfigureAwait(false);
        session.Connection.ChangeDatabase(name);
        return new DuckDbTestDatabase(session, name);
    }

    /// <summary>All but those of other databases are called here as they are there.</summary>
    public override bool Moves(ManifestNode source) => source.Database is not null;

    public override RelationName Place(ManifestNode node) => node.Kind == "source"
        ? new RelationName(node.Schema ?? Statements.DefaultSchema, node.Relation ?? node.Name)
        : new RelationName(ReferenceMarkers.Schema, node.Name);

    public override async ValueTask DisposeAsync()
    {
        await using (Session.ConfigureAwait(false))
        {
            Session.Connection.ChangeDatabase("memory");
            await Session.ExecuteAsync($"detach {_name}", null, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static Task<IWarehouseSession> OpenSessionAsync(CancellationToken cancellationToken) =>
        _warehouse.OpenAsync(_connection, WarehouseAccess.Write, Patience.None, cancellationToken);

    // Kept open, it keeps the instance alive; its zone is that of all sessions.
    private static async Task<IWarehouseSession> StartAsync()
    {
        var session = await OpenSessionAsync(CancellationToken.None).ConfigureAwait(false);
        await session.ExecuteAsync("set global TimeZone = 'UTC'", null, CancellationToken.None).ConfigureAwait(false);
        return session;
    }
}
