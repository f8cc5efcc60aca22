namespace DataOps.Sql.Facts;

/// <summary>Rows that agree in some columns agree in others.</summary>
/// <param name="From">Places of the columns that decide, ascending. Empty when the others are the same in all rows.</param>
/// <param name="To">Places of the columns that are decided, ascending.</param>
public sealed record FunctionalDependency(IReadOnlyList<int> From, IReadOnlyList<int> To);
