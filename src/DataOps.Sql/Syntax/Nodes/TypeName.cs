using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A type as written.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name; several words (<c>double precision</c>) come as one part in lower case with single blanks; <c>struct</c>, <c>map</c>, <c>union</c>, <c>row</c>, <c>enum</c> have their members below.</param>
/// <param name="arguments">Length, precision, scale, or the values of an enum; the word <c>max</c> as a name.</param>
/// <param name="members">Fields of a struct or union; key and value of a map, unnamed.</param>
/// <param name="dimensions">One for each <c>[]</c> or <c>[n]</c>, or the word <c>array</c>, from the inside out.</param>
/// <param name="collation">A collation that follows the type.</param>
public sealed class TypeName(
    TextSpan span,
    QualifiedName name,
    NodeList<Expression> arguments,
    NodeList<TypeMember> members,
    NodeList<TypeDimension> dimensions,
    Identifier? collation)
    : SyntaxNode(span)
{
    /// <summary>Its name; several words (<c>double precision</c>) come as one part in lower case with single blanks; <c>struct</c>, <c>map</c>, <c>union</c>, <c>row</c>, <c>enum</c> have their members below.</summary>
    public QualifiedName Name { get; } = name;

    /// <summary>Length, precision, scale, or the values of an enum; the word <c>max</c> as a name.</summary>
    public NodeList<Expression> Arguments { get; } = arguments;

    /// <summary>Fields of a struct or union; key and value of a map, unnamed.</summary>
    public NodeList<TypeMember> Members { get; } = members;

    /// <summary>One for each <c>[]</c> or <c>[n]</c>, or the word <c>array</c>, from the inside out.</summary>
    public NodeList<TypeDimension> Dimensions { get; } = dimensions;

    /// <summary>A collation that follows the type.</summary>
    public Identifier? Collation { get; } = collation;
}

/// <summary>A named member of a type.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="name">Its name; missing in a map.</param>
/// <param name="type">Its type.</param>
public sealed class TypeMember(TextSpan span, Identifier name, TypeName type) : SyntaxNode(span)
{
    /// <summary>Where in a document the value of the column stands: <c>'$.name'</c> behind its type.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the value is a part of the document itself, <c>as json</c>.</summary>
    public bool AsJson { get; init; }

    /// <summary>Its name; missing in a map.</summary>
    public Identifier Name { get; } = name;

    /// <summary>Its type.</summary>
    public TypeName Type { get; } = type;
}

/// <summary><c>[]</c> or <c>[n]</c> behind a type.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="size">The fixed number of elements, or null for a list.</param>
public sealed class TypeDimension(TextSpan span, int? size) : SyntaxNode(span)
{
    /// <summary>The fixed number of elements, or null for a list.</summary>
    public int? Size { get; } = size;
}
