using DataOps.Sql.Catalog;

namespace DataOps.Deployment.Planning;

/// <summary>A version that no retained release needs.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsView">Whether it is a view.</param>
public sealed record VersionDrop(RelationName Version, bool IsView);
