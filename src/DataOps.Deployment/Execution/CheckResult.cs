namespace DataOps.Deployment.Execution;

/// <summary>What a check found.</summary>
/// <param name="Name">The check.</param>
/// <param name="Node">The node it is about, or null.</param>
/// <param name="StopsDeployment">Whether wrong rows stop the deployment.</param>
/// <param name="FailingRows">The number of wrong rows.</param>
/// <param name="Columns">The columns of the sample.</param>
/// <param name="Sample">Some of the wrong rows, as text; null is null.</param>
public sealed record CheckResult(
    string Name,
    string? Node,
    bool StopsDeployment,
    long FailingRows,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string?>> Sample)
{
    /// <summary>Whether no row is wrong.</summary>
    public bool Passed => FailingRows == 0;
}
