namespace DataOps.Testing.Comparison;

/// <summary>Compares rows cell by cell, all cells or those of some ordinals.</summary>
/// <param name="ordinals">The cells that count.</param>
internal sealed class RowComparer(IReadOnlyList<int> ordinals) : IEqualityComparer<object?[]>
{
    public bool Equals(object?[]? left, object?[]? right)
    {
        foreach (var ordinal in ordinals)
        {
            if (!CellComparer.Instance.Equals(left![ordinal], right![ordinal]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(object?[] row)
    {
        var hash = new HashCode();
        foreach (var ordinal in ordinals)
        {
            hash.Add(CellComparer.Instance.GetHashCode(row[ordinal]));
        }

        return hash.ToHashCode();
    }
}
