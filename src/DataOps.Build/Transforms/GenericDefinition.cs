using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace DataOps.Build.Transforms;

/// <summary>Finds the generic type that a signature is an instance of, when it is one of the assembly's own; nil for any other.</summary>
internal sealed class GenericDefinition : ISignatureTypeProvider<TypeDefinitionHandle, object?>
{
    public TypeDefinitionHandle GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => handle;

    public TypeDefinitionHandle GetGenericInstantiation(TypeDefinitionHandle genericType, ImmutableArray<TypeDefinitionHandle> typeArguments) => genericType;

    public TypeDefinitionHandle GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => default;

    public TypeDefinitionHandle GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => default;

    public TypeDefinitionHandle GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

    public TypeDefinitionHandle GetSZArrayType(TypeDefinitionHandle elementType) => default;

    public TypeDefinitionHandle GetArrayType(TypeDefinitionHandle elementType, ArrayShape shape) => default;

    public TypeDefinitionHandle GetByReferenceType(TypeDefinitionHandle elementType) => default;

    public TypeDefinitionHandle GetPointerType(TypeDefinitionHandle elementType) => default;

    public TypeDefinitionHandle GetPinnedType(TypeDefinitionHandle elementType) => default;

    public TypeDefinitionHandle GetGenericMethodParameter(object? genericContext, int index) => default;

    public TypeDefinitionHandle GetGenericTypeParameter(object? genericContext, int index) => default;

    public TypeDefinitionHandle GetModifiedType(TypeDefinitionHandle modifier, TypeDefinitionHandle unmodifiedType, bool isRequired) => default;

    public TypeDefinitionHandle GetFunctionPointerType(MethodSignature<TypeDefinitionHandle> signature) => default;
}
