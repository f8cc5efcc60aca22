namespace DataOps.Deployment.Execution;

/// <summary>A step that was done.</summary>
/// <param name="Kind">What kind of step.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Detail">What came of it, in a few words.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record DeploymentStep(DeploymentStepKind Kind, string Subject, string Detail, TimeSpan Elapsed);
