namespace DataOps.Runtime;

/// <summary>A column that the values of another one come from.</summary>
/// <param name="Relation">The relation, by its name in the project.</param>
/// <param name="Column">The column.</param>
/// <param name="Via"><c>identity</c>, <c>expression</c>, <c>aggregate</c> or <c>window</c>.</param>
public sealed record ColumnOrigin(string Relation, string Column, string Via);
