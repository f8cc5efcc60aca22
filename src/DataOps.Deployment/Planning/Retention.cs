using DataOps.Sql.Catalog;
using DataOps.Warehouses.Ledgers;

namespace DataOps.Deployment.Planning;

/// <summary>Which versions are kept for rollback.</summary>
internal static class Retention
{
    /// <summary>The versions that neither the planned publication nor the newest ones of any environment need.</summary>
    /// <param name="state">What there is.</param>
    /// <param name="planned">The versions of the planned publication.</param>
    /// <param name="environment">The environment that the planned publication is one more of.</param>
    /// <param name="project">The project.</param>
    /// <param name="releases">How many publications of each project and environment are kept, the current one included.</param>
    public static IReadOnlyList<VersionDrop> Drops(
        WarehouseState state, IEnumerable<RelationName> planned, string environment, string project, int releases)
    {
        var keptPublications = state.Publications
            .GroupBy(static publication => (publication.Environment, publication.Project))
            .SelectMany(group => group.Take(group.Key == (environment, project) ? releases - 1 : releases))
            .Select(static publication => publication.Sequence)
            .ToHashSet();
        var needed = state.PublicationNodes
            .Where(node => keptPublications.Contains(node.Sequence))
            .Select(static node => node.Relation)
            .Concat(planned.Select(static version => version.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        // Built later, dropped earlier: a view may read what was built before it.
        return
        [
            .. state.Versions
                .Where(version => !needed.Contains(version.Relation))
                .OrderByDescending(static version => version.Sequence)
                .Select(static version => new VersionDrop(
                    new RelationName(LedgerSchema.Versions, version.Relation), version.IsView == 1)),
        ];
    }
}
