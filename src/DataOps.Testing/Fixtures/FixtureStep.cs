using DataOps.Deployment.Manifests;

namespace DataOps.Testing.Fixtures;

/// <summary>One relation that a test's database needs.</summary>
/// <param name="Node">The relation.</param>
/// <param name="Given">What it holds, nothing for an empty one; null for what runs.</param>
internal sealed record FixtureStep(ManifestNode Node, IReadOnlyList<GivenRows>? Given)
{
    /// <summary>Whether it is a seed that is loaded from its own file.</summary>
    public bool IsOwn => Given?.Any(static given => given.Kind == GivenKind.Own) == true;

    /// <summary>Whether nothing new is said of it, so that it stays as it is where it was made already.</summary>
    public bool IsSettled => Given?.All(static given => given.Kind is GivenKind.Holds or GivenKind.Own) == true;

    /// <summary>Whether rows only come on top of those it holds.</summary>
    public bool OnlyAdds => Given?.All(static given => given.Kind is GivenKind.Holds or GivenKind.Adds) == true;
}
