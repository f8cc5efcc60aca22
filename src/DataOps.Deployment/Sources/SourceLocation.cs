using System.Text.RegularExpressions;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Sources;

/// <summary>Where the files of a source lie on the machine that deploys.</summary>
internal static partial class SourceLocation
{
    /// <summary>The path with its variables replaced, made absolute: whoever reads the source later runs in another folder.</summary>
    /// <param name="source">A source with a location.</param>
    /// <param name="folder">Where relative paths begin.</param>
    /// <param name="variable">The value of an environment variable, or null.</param>
    public static string Resolve(ManifestNode source, string folder, Func<string, string?> variable)
    {
        var path = Variable().Replace(source.Location!, match =>
            variable(match.Groups[1].Value) is { Length: > 0 } value
                ? value
                : throw Wrong(source, $"names the environment variable '{match.Groups[1].Value}', which is not set"));
        return path.Contains("://", StringComparison.Ordinal) ? path : Path.GetFullPath(path, folder);
    }

    public static DataOpsException Wrong(ManifestNode source, string problem) =>
        new(DeploymentDiagnostics.SourceLocation, source.Location, source.Name, problem);

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Variable();
}
