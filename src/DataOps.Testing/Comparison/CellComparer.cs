using System.Collections;
using System.Globalization;

namespace DataOps.Testing.Comparison;

/// <summary>Compares the values of cells as SQL's <c>is not distinct from</c> does: by content, null equal to null, NaN to NaN.</summary>
internal sealed class CellComparer : IEqualityComparer<object?>
{
    public static CellComparer Instance { get; } = new();

    public new bool Equals(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (IDictionary a, IDictionary b) => MapsEqual(a, b),
        (IEnumerable a, IEnumerable b) => a.Cast<object?>().SequenceEqual(b.Cast<object?>(), this),
        _ => left.Equals(right),
    };

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        string text => text.GetHashCode(StringComparison.Ordinal),
        IDictionary map => map.Count,
        IEnumerable items => items.Cast<object?>().Aggregate(17, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        _ => value.GetHashCode(),
    };

    /// <summary>The value as a person would write it in a table.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => "'" + text.ReplaceLineEndings("⏎") + "'",
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(k => Show(k) + ": " + Show(map[k]))) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Show)) + "]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

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
