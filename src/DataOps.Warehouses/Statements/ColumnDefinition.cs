namespace DataOps.Warehouses.Statements;

/// <summary>A column of a table to be made.</summary>
/// <param name="Name">Its name, not quoted.</param>
/// <param name="Type">Its type in the engine's own words.</param>
/// <param name="Nullable">Whether it may be null.</param>
public sealed record ColumnDefinition(string Name, string Type, bool Nullable = true);
