using DataOps.Deployment.Environments;
using DataOps.Deployment.Manifests;
using DataOps.Warehouses;
using DataOps.Warehouses.Ledgers;
using DataOps.Warehouses.Relations;

namespace DataOps.Deployment.Planning;

/// <summary>What a warehouse holds at one moment, as far as a plan depends on it.</summary>
public sealed record WarehouseState
{
    /// <summary>A warehouse without a ledger.</summary>
    public static WarehouseState Empty { get; } = new()
    {
        Versions = [],
        Publications = [],
        PublicationNodes = [],
        Live = new LiveCatalog([]),
    };

    /// <summary>The versions of the ledger.</summary>
    public required IReadOnlyList<VersionRecord> Versions { get; init; }

    /// <summary>The publications, the newest first.</summary>
    public required IReadOnlyList<PublicationRecord> Publications { get; init; }

    /// <summary>The nodes of all publications.</summary>
    public required IReadOnlyList<PublicationNodeRecord> PublicationNodes { get; init; }

    /// <summary>What exists in the schemas of the versions and of the environment.</summary>
    public required LiveCatalog Live { get; init; }

    /// <summary>Reads it.</summary>
    public static async Task<WarehouseState> ReadAsync(
        IWarehouseSession session, ReleaseManifest manifest, DeploymentEnvironment environment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(environment);
        var ledger = new Ledger(session);
        var hasLedger = await ledger.ExistsAsync(cancellationToken).ConfigureAwait(false);
        var state = hasLedger
            ? Empty with
            {
                Versions = await ledger.VersionsAsync(cancellationToken).ConfigureAwait(false),
                Publications = await ledger.PublicationsAsync(cancellationToken).ConfigureAwait(false),
                PublicationNodes = await ledger.PublicationNodesAsync(cancellationToken).ConfigureAwait(false),
            }
            : Empty;
        var schemas = manifest.Deployed.Select(node => environment.Schema(node.Schema ?? ""))
            .Concat(state.PublicationNodes.Select(static node => node.ViewSchema))
            .Append(LedgerSchema.Versions)
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return state with { Live = await session.ReadCatalogAsync([.. schemas], cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>What is published in an environment, or null.</summary>
    public PublicationRecord? Current(string environment, string project) =>
        Publications.FirstOrDefault(publication => publication.Environment == environment && publication.Project == project);

    /// <summary>The nodes of a publication by name.</summary>
    public IReadOnlyDictionary<string, PublicationNodeRecord> NodesOf(PublicationRecord? publication) =>
        PublicationNodes.Where(node => node.Sequence == publication?.Sequence)
            .ToDictionary(static node => node.Node, StringComparer.Ordinal);
}
