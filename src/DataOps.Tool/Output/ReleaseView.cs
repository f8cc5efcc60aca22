using DataOps.Deployment.Releases;

namespace DataOps.Tool.Output;

/// <summary>A release as JSON.</summary>
internal sealed record ReleaseView(
    string Project,
    string Version,
    string? Commit,
    string Dialect,
    IReadOnlyList<string> Engines,
    int FormatVersion,
    string ToolVersion,
    string Hash,
    IReadOnlyList<ReleaseNodeView> Nodes,
    IReadOnlyList<ReleaseFileView> Files)
{
    public static ReleaseView Of(Release release) => new(
        release.Head.Project,
        release.Head.Version,
        release.Head.Commit,
        release.Head.Dialect,
        release.Head.Engines,
        release.Head.FormatVersion,
        release.Head.ToolVersion,
        release.Hash,
        [.. release.Manifest.Deployed.Select(static node => new ReleaseNodeView(node.Name, node.Kind, node.Materialize, node.Fingerprint))],
        [.. release.Entries.Select(static entry => new ReleaseFileView(entry.Name, entry.Length))]);
}

/// <summary>A node of a release as JSON.</summary>
internal sealed record ReleaseNodeView(string Name, string Kind, string? Materialize, string? Fingerprint);

/// <summary>A file within a release as JSON.</summary>
internal sealed record ReleaseFileView(string Name, long Length);
