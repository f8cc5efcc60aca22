using System.Buffers;
using System.Text;

namespace DataOps.Deployment.Releases;

/// <summary>The content of <c>SHA256SUMS</c>.</summary>
internal static class ReleaseSums
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Writes the sums, sorted by name.</summary>
    public static string Write(IEnumerable<(string Name, string Hash)> sums)
    {
        var text = new StringBuilder();
        foreach (var (name, hash) in sums.OrderBy(static sum => sum.Name, StringComparer.Ordinal))
        {
            text.Append(hash).Append("  ").Append(name).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads them; null where a line is not of the form, or names a file twice.</summary>
    public static Dictionary<string, string>? TryRead(string text)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length < 67 || line[64] != ' ' || line[65] != ' ' || line.AsSpan(0, 64).ContainsAnyExcept(HexDigits)
                || !sums.TryAdd(line[66..], line[..64]))
            {
                return null;
            }
        }

        return sums;
    }
}
