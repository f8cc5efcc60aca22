namespace DataOps.Testing.Comparison;

/// <summary>An expected row and the actual row it was held against; one of them is null when the other has no partner.</summary>
internal readonly record struct RowPair(object?[]? Expected, object?[]? Actual)
{
    public bool IsSame(RowComparer comparer) => Expected is not null && Actual is not null && comparer.Equals(Expected, Actual);
}
