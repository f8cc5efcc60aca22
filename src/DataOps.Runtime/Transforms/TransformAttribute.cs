namespace DataOps.Runtime;

/// <summary>
/// Makes a static method a node of the project's graph. It takes rows as <see cref="IEnumerable{T}"/> or
/// <see cref="IAsyncEnumerable{T}"/> of relations' records, and a <see cref="TransformContext"/> where it wants one, and returns rows
/// of a partial record, whose members are the columns of the relation it makes.
/// </summary>
/// <param name="name">
/// The relation's name; null for the record's name in lower case, with underscores between its words: <c>FlightDelay</c> makes
/// <c>flight_delay</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class TransformAttribute(string? name = null) : Attribute
{
    /// <summary>The relation's name, or null for the one that follows from the record's.</summary>
    public string? Name { get; } = name;

    /// <summary>The schema it is published in; null for the project's.</summary>
    public string? Schema { get; set; }

    /// <summary>What a row means.</summary>
    public string? Description { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>Words to select it by.</summary>
    public string[] Tags { get; set; } = [];
}
