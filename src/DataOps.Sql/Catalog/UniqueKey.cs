namespace DataOps.Sql.Catalog;

/// <summary>A set of columns of which no two rows hold the same values.</summary>
/// <param name="Columns">Ordinals of the columns, from zero, ascending. Empty for a relation of at most one row.</param>
/// <param name="NullsDistinct">Whether rows with a null in the key may repeat (SQL's <c>unique</c>).</param>
/// <param name="IsPrimary">Whether it is declared as the primary key.</param>
public sealed record UniqueKey(IReadOnlyList<int> Columns, bool NullsDistinct = false, bool IsPrimary = false);
