namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>All tests that build projects: one after the other, for they share a packages folder and the machine's cores.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EndToEndGroup : ICollectionFixture<PackedFeed>
{
    public const string Name = "end to end";
}
