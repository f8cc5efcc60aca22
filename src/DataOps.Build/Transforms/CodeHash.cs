using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;

namespace DataOps.Build.Transforms;

/// <summary>
/// Hashes of what code does. They hold no time, path, version or identity of an assembly, so compiling the same code again, for
/// another commit or in another folder, gives the same hash.
/// </summary>
internal sealed class CodeHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private CodeHash()
    {
    }

    /// <summary>The hash of a method, of all that it uses in its assembly, and of the dependencies that this uses.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="method">The method, with its namespace and type.</param>
    /// <param name="dependencies">The assemblies that travel with it.</param>
    public static string OfMethod(CompiledAssembly assembly, string method, TransformDependencies dependencies)
    {
        var handles = assembly.Metadata.MethodDefinitions.Where(handle => assembly.NameOf(handle) == method).ToList();
        var (parts, references) = CodeReader.Read(assembly, handles);
        using var hash = new CodeHash();
        hash.Add(parts);
        foreach (var dependency in dependencies.Closure(references))
        {
            hash.Add(dependency.Name);
            hash.Add(dependency.ContentHash);
        }

        return hash.ToHex();
    }

    /// <summary>The hash of all methods of an assembly.</summary>
    public static string OfAssembly(CompiledAssembly assembly)
    {
        using var hash = new CodeHash();
        hash.Add(CodeReader.Read(assembly, assembly.Metadata.MethodDefinitions).Parts);
        return hash.ToHex();
    }

    public void Dispose() => _hash.Dispose();

    private void Add(IReadOnlyDictionary<string, string> parts)
    {
        foreach (var (name, text) in parts)
        {
            Add(name);
            Add(text);
        }
    }

    private void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _hash.AppendData(BitConverter.GetBytes(bytes.Length));
        _hash.AppendData(bytes);
    }

    private string ToHex() => Convert.ToHexStringLower(_hash.GetHashAndReset());
}
