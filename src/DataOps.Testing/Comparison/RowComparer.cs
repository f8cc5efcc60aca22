namespace DataOps.Testing.Comparison;

/// <summary>Compares rows cell by cell, all cells or those of some ordinals.</summary>
/// <param name="ordinals">The cells that count.</param>
/// <param name="cells">Compares cells.</param>
internal sealed class RowComparer(IReadOnlyList<int> ordinals, CellComparer cells) : IEqualityComparer<object?[]>
{
    public bool Equals(object?[]? left, object?[]? right) => ordinals.All(ordinal => cells.Equals(left![ordinal], right![ordinal]));

    public int GetHashCode(object?[] row)
    {
        var hash = new HashCode();
        foreach (var ordinal in ordinals)
        {
            hash.Add(cells.GetHashCode(row[ordinal]));
        }

        return hash.ToHashCode();
    }

    /// <summary>How many of the cells are equal.</summary>
    public int CountEqual(object?[] left, object?[] right) => ordinals.Count(ordinal => cells.Equals(left[ordinal], right[ordinal]));
}
