using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace DataOps.Build.Transforms;

/// <summary>
/// An assembly that the C# compiler made, read as data: nothing of it is loaded or run, so that MSBuild's process never holds a
/// user's code.
/// </summary>
internal sealed class CompiledAssembly : IDisposable
{
    private const ushort AttributeProlog = 1;

    private readonly PEReader _image;

    private CompiledAssembly(PEReader image)
    {
        _image = image;
        Metadata = image.GetMetadataReader();
    }

    /// <summary>Its tables.</summary>
    public MetadataReader Metadata { get; }

    /// <summary>The names of the assemblies that it uses.</summary>
    public IEnumerable<string> References => Metadata.AssemblyReferences.Select(handle => Metadata.GetString(Metadata.GetAssemblyReference(handle).Name));

    /// <summary>The transforms that the generator described in it.</summary>
    public IReadOnlyList<TransformDefinition> Transforms =>
    [
        .. Metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(Metadata.GetCustomAttribute)
            .Where(IsDefinition)
            .Select(Read),
    ];

    /// <summary>Opens an assembly.</summary>
    public static CompiledAssembly Open(string path) =>
        new(new PEReader([.. File.ReadAllBytes(path)]));

    /// <summary>The code of a method, or null for one that has none.</summary>
    public MethodBodyBlock? BodyOf(MethodDefinition method) =>
        method.RelativeVirtualAddress == 0 ? null : _image.GetMethodBody(method.RelativeVirtualAddress);

    /// <summary>A type's namespace and name, with a dot before nested ones.</summary>
    public string NameOf(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var name = Metadata.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
        {
            return $"{NameOf(outer)}.{name}";
        }

        return type.Namespace.IsNil ? name : $"{Metadata.GetString(type.Namespace)}.{name}";
    }

    /// <summary>A method's type and name.</summary>
    public string NameOf(MethodDefinitionHandle handle)
    {
        var method = Metadata.GetMethodDefinition(handle);
        return $"{NameOf(method.GetDeclaringType())}.{Metadata.GetString(method.Name)}";
    }

    public void Dispose() => _image.Dispose();

    private bool IsDefinition(CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && Metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && Metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && Metadata.StringComparer.Equals(type.Namespace, "DataOps.Runtime")
        && Metadata.StringComparer.Equals(type.Name, "TransformDefinitionAttribute");

    private TransformDefinition Read(CustomAttribute attribute)
    {
        var value = Metadata.GetBlobReader(attribute.Value);
        if (value.ReadUInt16() != AttributeProlog)
        {
            throw new BadImageFormatException("An attribute of the assembly cannot be read.");
        }

        return new TransformDefinition(value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "");
    }
}
