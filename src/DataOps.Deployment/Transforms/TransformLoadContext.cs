using System.Reflection;
using System.Runtime.Loader;
using DataOps.Deployment.Diagnostics;
using DataOps.Deployment.Manifests;
using DataOps.Deployment.Releases;
using DataOps.Runtime;
using DataOps.Warehouses.Diagnostics;

namespace DataOps.Deployment.Transforms;

/// <summary>
/// Loads a release's transforms with their dependencies, apart from everything else of the process: what they bring along never
/// meets another version of itself. Only the framework and <c>DataOps.Runtime</c> are shared. Nothing is written to disk.
/// </summary>
internal sealed class TransformLoadContext : AssemblyLoadContext
{
    private static readonly string Shared = typeof(TransformInfo).Assembly.GetName().Name!;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes all files of a release's transforms; the release may be closed then.</summary>
    public TransformLoadContext(Release release)
        : base("transforms")
    {
        foreach (var (name, length) in release.Entries.Where(static entry => entry.Name.StartsWith(ReleaseLayout.Transforms, StringComparison.Ordinal)))
        {
            using var content = release.OpenEntry(name);
            var bytes = new byte[length];
            content.ReadExactly(bytes);
            _files[name[ReleaseLayout.Transforms.Length..]] = bytes;
        }
    }

    /// <summary>The transform of a node.</summary>
    public TransformInfo Find(ManifestNode node)
    {
        var file = node.Transform?.Assembly ?? "";
        try
        {
            var assembly = LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(file)));
            return TransformCatalogs.Of(assembly).FirstOrDefault(transform => transform.Name == node.Name)
                ?? throw Missing(node, file, "the assembly does not hold it", null);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or TypeLoadException or MemberAccessException)
        {
            throw Missing(node, file, exception.Message.TrimEnd('.'), exception);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || name == Shared || !_files.TryGetValue(name + ".dll", out var image))
        {
            return null;
        }

        return _files.TryGetValue(name + ".pdb", out var symbols)
            ? LoadFromStream(new MemoryStream(image), new MemoryStream(symbols))
            : LoadFromStream(new MemoryStream(image));
    }

    private static DataOpsException Missing(ManifestNode node, string file, string reason, Exception? cause) =>
        new(DeploymentDiagnostics.TransformMissing, cause, [node.Name, node.Transform?.Method, ReleaseLayout.Transforms + file, reason]);
}
