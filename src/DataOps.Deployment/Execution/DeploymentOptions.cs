using DataOps.Deployment.Environments;
using DataOps.Runtime;
using DataOps.Warehouses;

namespace DataOps.Deployment.Execution;

/// <summary>How a release is deployed.</summary>
public sealed record DeploymentOptions
{
    /// <summary>Where to.</summary>
    public DeploymentEnvironment Environment { get; init; } = new(DeploymentEnvironment.Production);

    /// <summary>How long to wait for another deployer, and whom to tell.</summary>
    public Patience Patience { get; init; } = Patience.None;

    /// <summary>How many publications are kept for rollback, the current one included.</summary>
    public int RetainedReleases { get; init; } = 3;

    /// <summary>How many of the rows that fail a check are shown.</summary>
    public int SampleRows { get; init; } = 5;

    /// <summary>Told what was done, step by step.</summary>
    public Action<DeploymentStep> Progress { get; init; } = static _ => { };

    /// <summary>Where the relative locations of sources begin.</summary>
    public string Folder { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>The environment variables that locations of sources may name.</summary>
    public Func<string, string?> Variable { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The parameters that transforms read of their context.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where transforms write what they have to say.</summary>
    public ITransformLog Log { get; init; } = new TransformContext().Log;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// For tests only: called between any two effects on the warehouse, with a number that counts them, so that a test can stop a
    /// deployment at each.
    /// </summary>
    public Action<int> FaultPoint { get; init; } = static _ => { };
}
