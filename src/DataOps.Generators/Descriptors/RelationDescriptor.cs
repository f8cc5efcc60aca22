namespace DataOps.Generators.Descriptors;

/// <summary>All that the code of one relation, or of a query's rows, is made of.</summary>
/// <param name="Project">The project.</param>
/// <param name="Namespace">The namespace of the record.</param>
/// <param name="Name">The record.</param>
/// <param name="Kind"><c>source</c>, <c>seed</c>, <c>model</c> or <c>query</c>.</param>
/// <param name="Schema">The schema, or null.</param>
/// <param name="Relation">The name in the database.</param>
/// <param name="File">The file that defines it, below the project's folder.</param>
/// <param name="Description">What it means, or null.</param>
internal sealed record RelationDescriptor(
    string Project, string Namespace, string Name, string Kind, string? Schema, string Relation, string File, string? Description)
{
    public EquatableArray<MemberDescriptor> Members { get; init; }

    public EquatableArray<KeyDescriptor> Keys { get; init; }

    public EquatableArray<FieldsDescriptor> Structs { get; init; }

    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>A unique key, by names of columns.</summary>
internal sealed record KeyDescriptor(EquatableArray<string> Columns);
