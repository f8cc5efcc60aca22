using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataOps.Generators.Transforms;

/// <summary>Tells the types that give rows, and whose rows they are.</summary>
internal static class RowTypes
{
    /// <summary>Whether a type is <c>IAsyncEnumerable</c> or <c>IEnumerable</c>; null for any other.</summary>
    public static bool? IsAsync(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeArguments.Length: 1 } named)
        {
            return null;
        }

        return named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ? false
            : named.OriginalDefinition.ToDisplayString() == "System.Collections.Generic.IAsyncEnumerable<T>" ? true
            : null;
    }

    /// <summary>The type of the rows that a type gives.</summary>
    public static ITypeSymbol RowOf(ITypeSymbol type) => ((INamedTypeSymbol)type).TypeArguments[0];

    /// <summary>The type of the rows as written.</summary>
    public static TypeSyntax? ArgumentOf(TypeSyntax type) => type switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } => argument,
        QualifiedNameSyntax qualified => ArgumentOf(qualified.Right),
        AliasQualifiedNameSyntax alias => ArgumentOf(alias.Name),
        NullableTypeSyntax nullable => ArgumentOf(nullable.ElementType),
        _ => null,
    };

    /// <summary>Whose rows a parameter takes; null where they cannot be a relation's.</summary>
    public static RowReference? Reference(ITypeSymbol type, TypeSyntax syntax, CancellationToken cancellation)
    {
        var row = RowOf(type);
        if (row.TypeKind != TypeKind.Error)
        {
            return row is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named
                ? new RowReference(RowReader.FullName(named), true, default)
                : null;
        }

        return ArgumentOf(syntax) is { } written ? NameScope.Reference(written, cancellation) : null;
    }
}
