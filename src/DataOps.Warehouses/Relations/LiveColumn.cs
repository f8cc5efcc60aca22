namespace DataOps.Warehouses.Relations;

/// <summary>A column that exists.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the engine spells it.</param>
/// <param name="Nullable">Whether the engine lets it be null.</param>
public sealed record LiveColumn(string Name, string Type, bool Nullable);
