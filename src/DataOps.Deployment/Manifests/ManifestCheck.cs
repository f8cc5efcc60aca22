namespace DataOps.Deployment.Manifests;

/// <summary>A check of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Severity"><c>error</c> stops the deployment, <c>warning</c> is reported.</param>
/// <param name="Sql">The query for the rows that are wrong, for each engine.</param>
public sealed record ManifestCheck(string Name, string? Severity, IReadOnlyDictionary<string, string>? Sql)
{
    /// <summary>Whether rows that fail it stop the deployment.</summary>
    public bool StopsDeployment => !string.Equals(Severity, "warning", StringComparison.OrdinalIgnoreCase);
}
