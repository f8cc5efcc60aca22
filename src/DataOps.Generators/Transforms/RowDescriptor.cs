using DataOps.Generators.Descriptors;

namespace DataOps.Generators.Transforms;

/// <summary>A record that a person wrote for the rows of a relation.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The path of its C# file.</param>
internal sealed record RowDescriptor(string Namespace, string Name, string File)
{
    /// <summary>The relation it names by attribute; null for the output of a transform.</summary>
    public string? Relation { get; init; }

    public string? Description { get; init; }

    public EquatableArray<RowMember> Members { get; init; }

    /// <summary>What is wrong with the record by itself.</summary>
    public EquatableArray<ProblemDescriptor> Problems { get; init; }

    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}

/// <summary>A member of such a record that stands for a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">The column.</param>
/// <param name="Type">Its type, without nullability.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record RowMember(string Name, string Column, MemberType Type, bool IsNullable)
{
    /// <summary>Whether it is set by the constructor, not by an initializer.</summary>
    public bool IsParameter { get; init; }

    public bool IsKey { get; init; }

    public int? Precision { get; init; }

    public int Scale { get; init; }

    public int? Length { get; init; }

    public string? Description { get; init; }

    public string? Classification { get; init; }
}
