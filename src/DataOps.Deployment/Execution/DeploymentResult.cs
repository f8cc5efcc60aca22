using DataOps.Deployment.Planning;

namespace DataOps.Deployment.Execution;

/// <summary>What a deployment did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Plan">The plan it followed.</param>
/// <param name="Checks">What the checks found.</param>
/// <param name="Elapsed">How long it took, from the lock on.</param>
public sealed record DeploymentResult(
    DeploymentOutcome Outcome, DeploymentPlan Plan, IReadOnlyList<CheckResult> Checks, TimeSpan Elapsed)
{
    /// <summary>The checks whose wrong rows stopped the deployment.</summary>
    public IEnumerable<CheckResult> Failures => Checks.Where(static check => !check.Passed && check.StopsDeployment);
}
