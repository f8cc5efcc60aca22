namespace DataOps.Runtime;

/// <summary>
/// Makes a partial record the rows of a relation of the project, with only those of its columns that the record has members for.
/// A transform that takes such rows reads no other column.
/// </summary>
/// <param name="name">The relation, with its schema where it needs one: <c>raw.orders</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RelationAttribute(string name) : Attribute
{
    /// <summary>The relation.</summary>
    public string Name { get; } = name;
}
