using System.Collections;

namespace DataOps.Testing.Comparison;

/// <summary>Compares the values of cells as SQL's <c>is not distinct from</c> does: by content, null equal to null, NaN to NaN.</summary>
/// <param name="tolerance">By what part floating-point numbers may differ.</param>
internal sealed class CellComparer(double tolerance) : IEqualityComparer<object?>
{
    /// <summary>Whether numbers may differ, so that equal values need not have equal hashes.</summary>
    public bool IsExact => tolerance == 0;

    public new bool Equals(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (double a, double b) => Close(a, b),
        (float a, float b) => Close(a, b),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (IDictionary a, IDictionary b) => MapsEqual(a, b),
        (IEnumerable a, IEnumerable b) => a.Cast<object?>().SequenceEqual(b.Cast<object?>(), this),
        _ => left.Equals(right),
    };

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        float or double when !IsExact => 1,
        string text => text.GetHashCode(StringComparison.Ordinal),
        IDictionary map => map.Count,
        IEnumerable items => items.Cast<object?>().Aggregate(17, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        _ => value.GetHashCode(),
    };

    private bool Close(double left, double right) =>
        left.Equals(right) || (!IsExact && Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right)));

    private bool MapsEqual(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !Equals(entry.Value, right[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }
}
