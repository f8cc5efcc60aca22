using DataOps.Generators.Descriptors;
using Microsoft.CodeAnalysis;

namespace DataOps.Generators.Transforms;

/// <summary>Reads the types that a member may have: those that generated records have, and lists of them.</summary>
internal static class ClrTypes
{
    /// <summary>The type without nullability, and whether it may be null; null for a type that no column has.</summary>
    public static (MemberType? Type, bool IsNullable) Read(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return (Scalar(nullable.TypeArguments[0]), true);
        }

        // Where nobody says that a reference is never null, it may be.
        var mayBeNull = type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated;
        return (Scalar(type) ?? List(type), mayBeNull);
    }

    private static MemberType? Scalar(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte, Rank: 1 })
        {
            return new MemberType(MemberShape.Reference, "byte[]");
        }

        var name = type.SpecialType switch
        {
            SpecialType.System_Boolean => "bool",
            SpecialType.System_SByte => "sbyte",
            SpecialType.System_Int16 => "short",
            SpecialType.System_Int32 => "int",
            SpecialType.System_Int64 => "long",
            SpecialType.System_Byte => "byte",
            SpecialType.System_UInt16 => "ushort",
            SpecialType.System_UInt32 => "uint",
            SpecialType.System_UInt64 => "ulong",
            SpecialType.System_Decimal => "decimal",
            SpecialType.System_Single => "float",
            SpecialType.System_Double => "double",
            SpecialType.System_DateTime => "DateTime",
            SpecialType.System_String => "string",
            _ when type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.ContainingType is null =>
                type.Name is "DateOnly" or "TimeOnly" or "DateTimeOffset" or "TimeSpan" or "Guid" or "Int128" or "UInt128" ? type.Name : null,
            _ => null,
        };
        return name switch
        {
            null => null,
            "string" => new MemberType(MemberShape.Reference, name),
            _ => new MemberType(MemberShape.Value, name),
        };
    }

    // Items of lists may be null in every engine, and a list is read into the interface, so a member must be of that very type.
    private static MemberType? List(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T } list)
        {
            return null;
        }

        var (item, isNullable) = Read(list.TypeArguments[0]);
        return item is { Shape: not MemberShape.List } && isNullable
            ? new MemberType(MemberShape.List, $"IReadOnlyList<{TypeMapper.Nullable(item)}>", Item: item)
            : null;
    }
}
