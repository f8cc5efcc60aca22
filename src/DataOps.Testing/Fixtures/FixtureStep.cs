using DataOps.Deployment.Manifests;

namespace DataOps.Testing.Fixtures;

/// <summary>One relation that a test's database needs.</summary>
/// <param name="Node">The relation.</param>
/// <param name="Given">The rows it is filled with; null for a model that runs.</param>
internal sealed record FixtureStep(ManifestNode Node, IReadOnlyList<GivenRelation>? Given);
