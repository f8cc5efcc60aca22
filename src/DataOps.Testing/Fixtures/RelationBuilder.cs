using System.Data.Common;
using System.Globalization;
using System.Text;
using DataOps.Deployment.Execution;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Deployment.Seeds;
using DataOps.Deployment.Transforms;
using DataOps.Runtime;
using DataOps.Sql.Catalog;
using DataOps.Testing.Engines;
using DataOps.Warehouses;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;

namespace DataOps.Testing.Fixtures;

/// <summary>Makes the relations of one test, with the statements that a deployment uses.</summary>
internal sealed class RelationBuilder(TestDatabase database)
{
    private readonly HashSet<string> _schemas = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RelationName> _relations = new(StringComparer.Ordinal);

    /// <summary>Where each relation is that was made.</summary>
    public IReadOnlyDictionary<string, RelationName> Relations => _relations;

    private VersionStatements Versions { get; } = new(database.Statements, database.Engine);

    private WarehouseStatements Statements => database.Statements;

    /// <summary>Told each statement; null for nobody.</summary>
    public Action<string>? Log { get; set; }

    /// <summary>The text of a model's query as it is run.</summary>
    public string Query(ManifestNode node) => Versions.Query(node, _relations);

    /// <summary>The text of a query for all that a relation holds.</summary>
    public string Select(ManifestNode node) => Statements.SelectColumns([.. node.Columns.Select(static column => column.Name)], _relations[node.Name]);

    /// <summary>Makes a table of the rows given.</summary>
    public Task GiveAsync(ManifestNode node, IReadOnlyList<GivenRows> given, CancellationToken cancellationToken) => MakeAsync(
        node,
        database.Place(node),
        async table =>
        {
            var columns = node.Columns.Select(static column => new ColumnDefinition(column.Name, column.Type ?? ""));
            await ExecuteAsync(Statements.CreateTable(table, [.. columns]), cancellationToken).ConfigureAwait(false);
            await AddAsync(node, given, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Adds rows to a relation that was made.</summary>
    public async Task AddAsync(ManifestNode node, IReadOnlyList<GivenRows> given, CancellationToken cancellationToken)
    {
        try
        {
            await new RowLoader(database, Log).LoadAsync(node, database.Place(node), given.SelectMany(static rows => rows.Rows), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (error is DbException or InvalidCastException or OverflowException or ArgumentException)
        {
            throw new ModelTestException(FixtureMessages.DoNotFit(node, error), error);
        }
    }

    /// <summary>Makes a table of a seed's own rows.</summary>
    public Task LoadAsync(ManifestNode node, CancellationToken cancellationToken) => MakeAsync(
        node,
        database.Place(node),
        async table =>
        {
            var csv = node.Seed?.Csv ?? throw new ModelTestException($"The rows of the seed '{node.Name}' are not in the project's file: give rows to it.");
            Log?.Invoke($"-- the seed '{node.Name}' is loaded");
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
            await SeedLoader.LoadAsync(database.Session, node, table, stream, cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>Makes a table of what a model's query gives.</summary>
    public Task RunAsync(ManifestNode node, CancellationToken cancellationToken) => MakeAsync(
        node,
        database.Place(node),
        table => ExecuteAllAsync(Versions.Table(node, table, _relations), cancellationToken),
        cancellationToken);

    /// <summary>Makes a table of what a C# method gives.</summary>
    /// <param name="node">The transform's node.</param>
    /// <param name="transform">The method.</param>
    /// <param name="sources">The nodes that it may read.</param>
    /// <param name="context">What the method is given beside rows.</param>
    public Task TransformAsync(
        ManifestNode node, TransformInfo transform, IReadOnlyDictionary<string, ManifestNode> sources, TransformContext context) => MakeAsync(
        node,
        database.Place(node),
        async table =>
        {
            Log?.Invoke($"-- {transform.Method} makes '{node.Name}'");
            await TransformBuilder.BuildAsync(database.Session, transform, node, table, input => From(sources[input]), context).ConfigureAwait(false);
        },
        context.Cancellation);

    /// <summary>Makes the next version of an incremental model: anew, or going on from the one before.</summary>
    public async Task RunVersionAsync(ManifestNode node, int number, bool anew, CancellationToken cancellationToken)
    {
        var place = database.Place(node);
        var previous = _relations.TryGetValue(node.Name, out var made) ? made : null;
        await MakeAsync(
            node,
            place with { Name = place.Name + "__" + number.ToString(CultureInfo.InvariantCulture) },
            version => ExecuteAllAsync(
                previous is null || anew || !VersionStatements.GoesOn(node)
                    ? Versions.Table(node, version, _relations)
                    : Versions.Merge(node, version, previous, _relations),
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
        if (previous is not null)
        {
            await ExecuteAsync(Statements.DropTable(previous), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Counts the rows that a check finds wrong; as a view, because T-SQL takes no common tables within parentheses.</summary>
    public async Task<long> CheckAsync(string name, string query, CancellationToken cancellationToken)
    {
        var view = _relations.Values.First() with { Name = "dataops_check" };
        try
        {
            var resolved = ReferenceMarkers.Resolve(query, name, Statements, _relations);
            await ExecuteAsync(Statements.CreateView(view, resolved), cancellationToken).ConfigureAwait(false);
            var count = await database.Session.ScalarAsync<long>(Statements.Count(view), cancellationToken).ConfigureAwait(false);
            await ExecuteAsync(Statements.DropView(view), cancellationToken).ConfigureAwait(false);
            return count;
        }
        catch (Exception error) when (error is DbException or DataOpsException)
        {
            throw new ModelTestException($"The check '{name}' cannot run: {error.Message}", error);
        }
    }

    // An ephemeral model stands as its query.
    private string From(ManifestNode input) => _relations.TryGetValue(input.Name, out var relation)
        ? Statements.Quote(relation)
        : $"({Query(input)}) as {Statements.Quote(input.Name)}";

    private async Task MakeAsync(ManifestNode node, RelationName place, Func<RelationName, Task> make, CancellationToken cancellationToken)
    {
        try
        {
            if (place.Schema is { } schema && _schemas.Add(schema))
            {
                await ExecuteAsync(Statements.CreateSchema(schema), cancellationToken).ConfigureAwait(false);
            }

            if (_relations.TryGetValue(node.Name, out var old) && old == place)
            {
                await ExecuteAsync(Statements.DropTable(place), cancellationToken).ConfigureAwait(false);
            }

            await make(place).ConfigureAwait(false);
            _relations[node.Name] = place;
        }
        catch (Exception error) when (error is DbException or DataOpsException or TransformException)
        {
            throw new ModelTestException(FixtureMessages.Failed(node, error), error);
        }
    }

    private async Task ExecuteAllAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        Log?.Invoke(statement);
        await database.Session.ExecuteAsync(statement, null, cancellationToken).ConfigureAwait(false);
    }
}
