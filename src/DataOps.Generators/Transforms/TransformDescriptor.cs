namespace DataOps.Generators.Transforms;

/// <summary>All that the project needs to know of a method marked as a transform, without its place in a file.</summary>
/// <param name="Method">The method, with its namespace and type.</param>
/// <param name="File">The path of its C# file.</param>
internal sealed record TransformDescriptor(string Method, string File)
{
    /// <summary>The relation's name; null when nothing gives one.</summary>
    public string? Name { get; init; }

    public string? Schema { get; init; }

    public string? Description { get; init; }

    public string? Owner { get; init; }

    public EquatableArray<string> Tags { get; init; }

    /// <summary>The parameters, in order.</summary>
    public EquatableArray<ParameterDescriptor> Parameters { get; init; }

    /// <summary>The record that the method gives; null when it gives none.</summary>
    public RowDescriptor? Output { get; init; }

    /// <summary>What is wrong with the method by itself.</summary>
    public EquatableArray<ProblemDescriptor> Problems { get; init; }
}

/// <summary>A parameter of a transform.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAsync">Whether it takes <c>IAsyncEnumerable</c>.</param>
/// <param name="Row">The type of its rows; null for the context.</param>
/// <param name="Order">What the rows are sorted by, as written.</param>
internal sealed record ParameterDescriptor(string Name, bool IsAsync, RowReference? Row, EquatableArray<string> Order);

/// <summary>
/// The type of an input's rows. Records that this generator writes are not there when it looks, so their names are taken as written
/// and resolved by the rules of C#, as far as they can decide between relations.
/// </summary>
/// <param name="Name">The full name of a type that is there; the name as written of one that is not.</param>
/// <param name="IsThere">Whether the type is written by hand.</param>
/// <param name="Scope">The namespaces in which a name as written is looked up, the nearest first.</param>
internal sealed record RowReference(string Name, bool IsThere, EquatableArray<string> Scope);

/// <summary>A mistake that needs no look at the rest of the project.</summary>
/// <param name="Id">The descriptor's id.</param>
/// <param name="Place">Which place of the method or record it is about.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record ProblemDescriptor(string Id, string Place, EquatableArray<string> Arguments);
