using DataOps.Deployment.Releases;

namespace DataOps.Tool.Output;

/// <summary>A release for people.</summary>
internal static class ReleaseText
{
    public static void Print(Release release, ToolConsole console)
    {
        var head = release.Head;
        console.Line($"{head.Project} {head.Version} for {string.Join(", ", head.Engines)}, written in {head.Dialect}");
        console.Line($"hash   {release.Hash}");
        if (head.Commit is { } commit)
        {
            console.Line($"commit {commit}");
        }

        console.Line($"made by dataops {head.ToolVersion}, format {head.FormatVersion}");
        console.Line();
        console.Table(
            ["node", "kind", "materialize", "columns", "fingerprint"],
            [
                .. release.Manifest.Deployed.Select(static node => (string[])
                    [node.Name, node.Kind, node.Materialize ?? "", node.Columns.Count.ToString(), (node.Fingerprint ?? "")[..Math.Min(16, node.Fingerprint?.Length ?? 0)]]),
            ]);
    }
}
