using System.Globalization;
using System.Text;
using DataOps.Deployment.Manifests;
using DataOps.Sql.Catalog;
using DataOps.Warehouses;

namespace DataOps.Testing.Engines;

/// <summary>A schema of its own on a server, which holds all relations of one test and is dropped after it.</summary>
internal sealed class ServerTestDatabase : TestDatabase
{
    // PostgreSQL cuts names after 63 bytes; a version's number must survive behind it.
    private const int NameLength = 52;

    private readonly string _schema = "dataops_test_" + Guid.NewGuid().ToString("N")[..12];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private ServerTestDatabase(string engine, IWarehouseSession session)
        : base(engine, session)
    {
    }

    public static async Task<TestDatabase> OpenAsync(IWarehouse warehouse, WarehouseConnection connection, CancellationToken cancellationToken)
    {
        var session = await warehouse.OpenAsync(connection, WarehouseAccess.Write, Patience.None, cancellationToken).ConfigureAwait(false);
        var database = new ServerTestDatabase(warehouse.Engine, session);
        await session.ExecuteAllAsync(session.Statements.UseUtc, CancellationToken.None).ConfigureAwait(false);
        await session.ExecuteAsync(session.Statements.CreateSchema(database._schema), null, CancellationToken.None).ConfigureAwait(false);
        return database;
    }

    public override bool Moves(ManifestNode source) => true;

    public override RelationName Place(ManifestNode node)
    {
        if (!_names.TryGetValue(node.Name, out var name))
        {
            name = Encoding.UTF8.GetByteCount(node.Name) <= NameLength
                ? node.Name
                : string.Create(CultureInfo.InvariantCulture, $"{node.Name[..Math.Min(node.Name.Length, NameLength / 4)]}~{_names.Count}");
            _names.Add(node.Name, name);
        }

        return new RelationName(_schema, name);
    }

    // Relation by relation: what a test does not own is never dropped with it.
    public override async ValueTask DisposeAsync()
    {
        await using (Session.ConfigureAwait(false))
        {
            var live = await Session.ReadCatalogAsync([_schema], CancellationToken.None).ConfigureAwait(false);
            foreach (var relation in live.Relations.OrderByDescending(static relation => relation.IsView))
            {
                var drop = relation.IsView ? Statements.DropView(relation.Name) : Statements.DropTable(relation.Name);
                await Session.ExecuteAsync(drop, null, CancellationToken.None).ConfigureAwait(false);
            }

            await Session.ExecuteAsync(Statements.DropSchema(_schema), null, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
