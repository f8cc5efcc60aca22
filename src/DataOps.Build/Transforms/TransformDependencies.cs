using System.Security.Cryptography;

namespace DataOps.Build.Transforms;

/// <summary>
/// The assemblies that travel with a project's transforms: those that its own assembly uses, and those that these use, as far as
/// they are no part of the framework and not there already where transforms run.
/// </summary>
/// <param name="files">The assemblies that lie beside the project's own, each with whether the same build made it.</param>
internal sealed class TransformDependencies(IEnumerable<(string Path, bool IsBuilt)> files)
{
    // Transforms and whoever runs them must mean the same types by these.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase) { "DataOps.Runtime", "DataOps.DuckDb" };

    private readonly Dictionary<string, (string Path, bool IsBuilt)> _files = files
        .Where(file => file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        .GroupBy(file => Path.GetFileNameWithoutExtension(file.Path), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, TransformDependency?> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The dependencies that some names lead to, each once, by name.</summary>
    public IReadOnlyList<TransformDependency> Closure(IEnumerable<string> references)
    {
        var found = new SortedDictionary<string, TransformDependency>(StringComparer.Ordinal);
        var open = new Queue<string>(references);
        while (open.TryDequeue(out var name))
        {
            if (!found.ContainsKey(name) && Find(name) is { } dependency)
            {
                found.Add(name, dependency);
                foreach (var next in dependency.References)
                {
                    open.Enqueue(next);
                }
            }
        }

        return [.. found.Values];
    }

    private TransformDependency? Find(string name)
    {
        if (!_known.TryGetValue(name, out var dependency))
        {
            dependency = !Shared.Contains(name) && _files.TryGetValue(name, out var file) ? Read(name, file.Path, file.IsBuilt) : null;
            _known.Add(name, dependency);
        }

        return dependency;
    }

    // A package's file never changes. One that the build made changes with every commit that it names, so what it does is hashed.
    private static TransformDependency Read(string name, string path, bool isBuilt)
    {
        using var assembly = CompiledAssembly.Open(path);
        var hash = isBuilt ? CodeHash.OfAssembly(assembly) : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        return new TransformDependency(name, path, hash, [.. assembly.References]);
    }
}

/// <summary>An assembly that transforms need.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its file.</param>
/// <param name="ContentHash">A hash of what it does.</param>
/// <param name="References">The names of the assemblies that it uses.</param>
internal sealed record TransformDependency(string Name, string Path, string ContentHash, IReadOnlyList<string> References);
