namespace DataOps.DuckDb;

/// <summary>A value of a UNION type.</summary>
/// <param name="Tag">The name of the member that is set.</param>
/// <param name="Value">The member's value.</param>
public readonly record struct DuckDbUnion(string Tag, object? Value);
