using DataOps.Generators.Descriptors;

namespace DataOps.Generators.Transforms;

/// <summary>All that the other half of a record written by hand is made of.</summary>
/// <param name="Relation">The relation, with the record's own members.</param>
/// <param name="Parameters">The members that the record's constructor takes, in order.</param>
internal sealed record RowCode(RelationDescriptor Relation, EquatableArray<string> Parameters);

/// <summary>All that the catalog of an assembly's transforms is made of.</summary>
/// <param name="Project">The project.</param>
/// <param name="Namespace">The namespace of the class.</param>
/// <param name="Name">The class.</param>
/// <param name="Calls">The methods that can be called.</param>
/// <param name="Definitions">What whoever makes the release must know of each.</param>
internal sealed record TransformCatalog(
    string Project, string Namespace, string Name, EquatableArray<CallDescriptor> Calls, EquatableArray<DefinitionDescriptor> Definitions);

/// <summary>A method and what it is called with.</summary>
/// <param name="Node">The node in the graph.</param>
/// <param name="Method">The method, with its namespace and type.</param>
/// <param name="Arguments">What it is called with, in order.</param>
internal sealed record CallDescriptor(string Node, string Method, EquatableArray<ArgumentDescriptor> Arguments);

/// <summary>The rows that a parameter is given.</summary>
/// <param name="Input">The node whose rows they are; null for the context.</param>
/// <param name="Record">The full name of their record.</param>
/// <param name="IsAsync">Whether the method waits for them without a thread.</param>
/// <param name="Order">The columns they are sorted by.</param>
internal sealed record ArgumentDescriptor(string? Input, string Record, bool IsAsync, EquatableArray<string> Order);

/// <summary>A transform as text.</summary>
internal sealed record DefinitionDescriptor(string File, string Method, string Text);
