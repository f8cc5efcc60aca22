using System.Text.Json;
using DataOps.Deployment.Diagnostics;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Manifests;

/// <summary>What a deployment reads of the manifest that the compiler wrote; members it has no use for are passed over.</summary>
public sealed record ReleaseManifest
{
    /// <summary>The newest format this code reads.</summary>
    public const int NewestFormat = 1;

    /// <summary>The format.</summary>
    public required int Format { get; init; }

    /// <summary>The project.</summary>
    public required string Project { get; init; }

    /// <summary>The project's version.</summary>
    public required string Version { get; init; }

    /// <summary>The dialect the project is written in.</summary>
    public required string Dialect { get; init; }

    /// <summary>The engines it is compiled for.</summary>
    public required IReadOnlyList<string> Engines { get; init; }

    /// <summary>The nodes.</summary>
    public required IReadOnlyList<ManifestNode> Nodes { get; init; }

    /// <summary>The checks.</summary>
    public IReadOnlyList<ManifestCheck> Checks { get; init; } = [];

    /// <summary>The names of the nodes, inputs before what reads them.</summary>
    public required IReadOnlyList<string> BuildOrder { get; init; }

    /// <summary>The nodes that a deployment makes something of, inputs before what reads them.</summary>
    public IEnumerable<ManifestNode> Deployed
    {
        get
        {
            var nodes = Nodes.Where(static node => node.IsDeployed).ToDictionary(static node => node.Name, StringComparer.Ordinal);
            return BuildOrder.Where(nodes.ContainsKey).Select(name => nodes[name]);
        }
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="json">Its bytes.</param>
    /// <param name="path">What to call it in an error.</param>
    public static ReleaseManifest Read(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.ReleaseManifest)
                ?? throw new JsonException("it is null");
            return manifest.Format <= NewestFormat
                ? manifest
                : throw new DataOpsException(DeploymentDiagnostics.NewerRelease, path, manifest.Format, NewestFormat);
        }
        catch (JsonException exception)
        {
            throw new DataOpsException(
                DeploymentDiagnostics.BadManifest, exception, [path, "manifest.json", exception.Message.TrimEnd('.')]);
        }
    }
}
