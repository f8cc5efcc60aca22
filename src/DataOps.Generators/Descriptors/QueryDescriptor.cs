using DataOps.Sql.Facts;

namespace DataOps.Generators.Descriptors;

/// <summary>All that the methods of one query are made of.</summary>
/// <param name="Namespace">The namespace of the class that holds them.</param>
/// <param name="Name">The name of the query in C#.</param>
/// <param name="Query">Its name in SQL.</param>
/// <param name="File">The file that defines it, below the project's folder.</param>
/// <param name="Description">What it means, or null.</param>
/// <param name="Sql">The text that runs.</param>
/// <param name="Rows">How many rows it gives.</param>
/// <param name="Record">The record of its rows, as code writes it.</param>
/// <param name="Own">The record, where the query has one of its own; null where it is a relation's.</param>
internal sealed record QueryDescriptor(
    string Namespace,
    string Name,
    string Query,
    string File,
    string? Description,
    string Sql,
    RowCount Rows,
    string Record,
    RelationDescriptor? Own)
{
    public EquatableArray<ParameterDescriptor> Parameters { get; init; }

    public string FullName => $"{Namespace}.{Name}Query";
}

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name in SQL, without its mark.</param>
/// <param name="Argument">Its name in C#.</param>
/// <param name="Type">Its type in C#, with its mark of nullability.</param>
/// <param name="Default">The value it has where none is given, as C# writes it; null where one must be given.</param>
/// <param name="Value">The expression for the value that is passed on.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Description">What it means.</param>
internal sealed record ParameterDescriptor(
    string Name, string Argument, string Type, string? Default, string Value, bool IsList, string Description);
