namespace DataOps.Generators.Descriptors;

/// <summary>All that the methods of one query are made of.</summary>
/// <param name="Rows">The record of its rows.</param>
/// <param name="Name">The name of the query in C#.</param>
/// <param name="Sql">The text that runs.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record QueryDescriptor(RelationDescriptor Rows, string Name, string Sql, EquatableArray<ParameterDescriptor> Parameters);

/// <summary>A parameter of a query.</summary>
/// <param name="Name">Its name in SQL, without its mark.</param>
/// <param name="Argument">Its name in C#.</param>
/// <param name="Type">Its type in C#, with its mark of nullability.</param>
/// <param name="Description">What it means, or null.</param>
internal sealed record ParameterDescriptor(string Name, string Argument, string Type, string? Description);
