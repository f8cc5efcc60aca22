using System.Collections.Immutable;
using DataOps.Testing.Engines;

namespace DataOps.Testing.Fixtures;

/// <summary>All that a test says before it runs.</summary>
internal sealed record TestSetup
{
    public ImmutableArray<GivenRows> Given { get; init; } = [];

    /// <summary>Whether inputs of which nothing is said are empty.</summary>
    public bool OthersEmpty { get; init; }

    /// <summary>The moment that queries see as now; null for the engine's own clock.</summary>
    public DateTimeOffset? Moment { get; init; }

    /// <summary>The parameters of the run, for transforms.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Told each statement.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Whether the model's checks run on its rows.</summary>
    public bool WithChecks { get; init; }

    /// <summary>Where to run; null for what the environment says.</summary>
    public TestEngine? Engine { get; init; }
}
