using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace DataOps.Build.Transforms;

/// <summary>
/// Reads what methods of an assembly do, as far as the assembly itself says: their instructions, and those of all methods and types
/// of the assembly that they use, with names instead of the numbers of tables. Where a type is used, all its methods that can be
/// called through a base or an interface count as used. What is asked for by reflection is not followed.
/// </summary>
internal sealed class CodeReader
{
    private readonly CompiledAssembly _assembly;
    private readonly MetadataReader _metadata;
    private readonly SignatureText _signatures;
    private readonly Queue<EntityHandle> _open = new();
    private readonly HashSet<EntityHandle> _seen = [];
    private readonly SortedDictionary<string, string> _parts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _references = new(StringComparer.Ordinal);

    private CodeReader(CompiledAssembly assembly)
    {
        _assembly = assembly;
        _metadata = assembly.Metadata;
        _signatures = new SignatureText(Definition, Reference);
    }

    /// <summary>The parts of the code by name, and the names of the assemblies that they use.</summary>
    public static (IReadOnlyDictionary<string, string> Parts, IReadOnlyCollection<string> References) Read(
        CompiledAssembly assembly, IEnumerable<MethodDefinitionHandle> methods)
    {
        var reader = new CodeReader(assembly);
        foreach (var method in methods)
        {
            reader.Use(method);
        }

        while (reader._open.TryDequeue(out var next))
        {
            if (next.Kind == HandleKind.TypeDefinition)
            {
                reader.ReadType((TypeDefinitionHandle)next);
            }
            else
            {
                reader.ReadMethod((MethodDefinitionHandle)next);
            }
        }

        return (reader._parts, reader._references);
    }

    private void Use(EntityHandle handle)
    {
        if (_seen.Add(handle))
        {
            _open.Enqueue(handle);
        }
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var text = new StringBuilder().Append(type.Attributes).Append(' ').Append(type.BaseType.IsNil ? "" : NameOf(type.BaseType));
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            text.Append(' ').Append(NameOf(_metadata.GetInterfaceImplementation(implemented).Interface));
        }

        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            text.Append('\n').Append(field.Attributes).Append(' ').Append(_metadata.GetString(field.Name)).Append(' ')
                .Append(field.DecodeSignature(_signatures, null));
            if (field.GetDefaultValue() is { IsNil: false } constant)
            {
                text.Append(" = ").Append(Convert.ToHexString(_metadata.GetBlobBytes(_metadata.GetConstant(constant).Value)));
            }
        }

        _parts["type " + _assembly.NameOf(handle)] = text.ToString();
        foreach (var method in type.GetMethods().Where(method => IsCalledUnseen(type, method)))
        {
            Use(method);
        }
    }

    // A type that tells of a relation holds names and descriptions of columns, which are no code.
    private bool IsCalledUnseen(TypeDefinition type, MethodDefinitionHandle handle)
    {
        var method = _metadata.GetMethodDefinition(handle);
        return method.Attributes.HasFlag(MethodAttributes.Virtual)
            ? !(IsRow(type) && _metadata.StringComparer.Equals(method.Name, "Write"))
            : _metadata.StringComparer.Equals(method.Name, ".cctor") && !HoldsRelation(type);
    }

    private bool IsRow(TypeDefinition type) => type.GetInterfaceImplementations().Any(
        implemented => NameOf(_metadata.GetInterfaceImplementation(implemented).Interface).StartsWith("[DataOps.Runtime]DataOps.Runtime.IRelationRow`1", StringComparison.Ordinal));

    private bool HoldsRelation(TypeDefinition type) =>
        IsRow(type) && type.GetFields().Any(field => _metadata.StringComparer.Equals(_metadata.GetFieldDefinition(field).Name, "<Relation>k__BackingField"));

    private void ReadMethod(MethodDefinitionHandle handle)
    {
        var method = _metadata.GetMethodDefinition(handle);
        var signature = SignatureText.Spell(method.DecodeSignature(_signatures, null));
        var text = new StringBuilder().Append(method.Attributes).Append(' ').Append(method.ImplAttributes);
        if (_assembly.BodyOf(method) is { } body)
        {
            if (!body.LocalSignature.IsNil)
            {
                text.Append('\n').AppendJoin(',', _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signatures, null));
            }

            foreach (var region in body.ExceptionRegions)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{region.Kind} {region.TryOffset}+{region.TryLength} {region.HandlerOffset}+{region.HandlerLength} {region.FilterOffset} ")
                    .Append(region.CatchType.IsNil ? "" : NameOf(region.CatchType));
            }

            Instructions.Walk(
                body.GetILReader(),
                (operation, bytes) => text.Append(CultureInfo.InvariantCulture, $"\n{operation:x} ").Append(Convert.ToHexString(bytes)),
                (operation, token, kind) => text.Append(CultureInfo.InvariantCulture, $"\n{operation:x} ").Append(NameOf(token, kind)));
        }

        _parts[$"method {_assembly.NameOf(handle)} {signature}"] = text.ToString();
        Use(method.GetDeclaringType());
    }

    private string NameOf(int token, OperandType kind) => kind == OperandType.InlineString
        ? Quoted(_metadata.GetUserString(MetadataTokens.UserStringHandle(token & 0xFFFFFF)))
        : NameOf(MetadataTokens.EntityHandle(token));

    private string NameOf(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return Definition((TypeDefinitionHandle)handle);
            case HandleKind.TypeReference:
                return Reference((TypeReferenceHandle)handle);
            case HandleKind.TypeSpecification:
                return _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null);
            case HandleKind.MethodDefinition:
                Use(handle);
                return $"{_assembly.NameOf((MethodDefinitionHandle)handle)} {Signature(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle))}";
            case HandleKind.FieldDefinition:
                var field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                return $"{Definition(field.GetDeclaringType())}.{_metadata.GetString(field.Name)}";
            case HandleKind.MemberReference:
                return Member(_metadata.GetMemberReference((MemberReferenceHandle)handle));
            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                return $"{NameOf(specification.Method)}<{string.Join(",", specification.DecodeSignature(_signatures, null))}>";
            default:
                return handle.Kind.ToString();
        }
    }

    private string Member(MemberReference member)
    {
        var name = $"{NameOf(member.Parent)}.{_metadata.GetString(member.Name)}";
        UseMethodsOfGeneric(member);
        return member.GetKind() == MemberReferenceKind.Field
            ? $"{name} {member.DecodeFieldSignature(_signatures, null)}"
            : $"{name} {SignatureText.Spell(member.DecodeMethodSignature(_signatures, null))}";
    }

    // A method of a generic type of the assembly itself is named through an instance of the type, so it is found by its name.
    private void UseMethodsOfGeneric(MemberReference member)
    {
        if (member.Parent.Kind == HandleKind.TypeSpecification
            && _metadata.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(new GenericDefinition(), null) is { IsNil: false } generic)
        {
            foreach (var method in _metadata.GetTypeDefinition(generic).GetMethods())
            {
                if (_metadata.GetMethodDefinition(method).Name is var name && _metadata.StringComparer.Equals(name, _metadata.GetString(member.Name)))
                {
                    Use(method);
                }
            }
        }
    }

    private string Signature(MethodDefinition method) => SignatureText.Spell(method.DecodeSignature(_signatures, null));

    private string Definition(TypeDefinitionHandle handle)
    {
        Use(handle);
        return _assembly.NameOf(handle);
    }

    private string Reference(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var name = type.Namespace.IsNil ? _metadata.GetString(type.Name) : $"{_metadata.GetString(type.Namespace)}.{_metadata.GetString(type.Name)}";
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                return $"{Reference((TypeReferenceHandle)type.ResolutionScope)}.{name}";
            case HandleKind.AssemblyReference:
                var assembly = _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
                _references.Add(assembly);
                return $"[{assembly}]{name}";
            default:
                return name;
        }
    }

    private static string Quoted(string text) => $"\"{text.Length.ToString(CultureInfo.InvariantCulture)}:{text}\"";
}
