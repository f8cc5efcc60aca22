namespace DataOps.Generators.Descriptors;

/// <summary>What sort of C# type a value has.</summary>
internal enum MemberShape
{
    /// <summary>A struct such as <c>int</c>.</summary>
    Value,

    /// <summary>A class such as <c>string</c>.</summary>
    Reference,

    /// <summary>A list of the item type.</summary>
    List,

    /// <summary>A map of key to item type.</summary>
    Map,

    /// <summary>A record of its own within the relation's.</summary>
    Fields,
}

/// <summary>The C# type of a column, list item, map value or struct field, without its nullability.</summary>
/// <param name="Shape">What sort of type.</param>
/// <param name="Name">The type as code writes it.</param>
/// <param name="Key">The key of a map.</param>
/// <param name="Item">The item of a list; the value of a map.</param>
internal sealed record MemberType(MemberShape Shape, string Name, MemberType? Key = null, MemberType? Item = null);

/// <summary>A member of a record.</summary>
/// <param name="Column">The name in the database.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="SqlType">The type as the engine spells it.</param>
/// <param name="Type">The type in C#.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="Description">What it means, or null.</param>
/// <param name="Lineage">The columns its values come from.</param>
internal sealed record MemberDescriptor(
    string Column, string Name, string SqlType, MemberType Type, bool IsNullable, string? Description, EquatableArray<OriginDescriptor> Lineage);

/// <summary>A column that values come from.</summary>
internal sealed record OriginDescriptor(string Relation, string Column, string Via);

/// <summary>A record for a struct type.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Members">Its fields; all may be null.</param>
internal sealed record FieldsDescriptor(string Name, EquatableArray<MemberDescriptor> Members);
