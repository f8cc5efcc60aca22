using System.Text.RegularExpressions;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Tests.Translation.Generated;

/// <summary>Makes expressions over <see cref="GeneratedTable"/> from the forms of a file, by the sort of what they give.</summary>
internal sealed partial class GeneratedExpressions
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["i"] = ["id", "i", "i", "j", "l"], ["d"] = ["d", "e"], ["x"] = ["x"], ["s"] = ["s", "s", "r"], ["b"] = ["b", "c"], ["a"] = ["a", "z"], ["t"] = ["t"], ["k"] = ["id"],
    };

    private readonly Dictionary<string, List<string>> _forms = new(StringComparer.Ordinal);
    private readonly Random _random;

    public GeneratedExpressions(Dialect dialect, Random random)
    {
        _random = random;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Translation", "Generated", "expressions.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            var parts = line.Split('\t');
            if (parts.Length == 2 || parts[0] == dialect.Name)
            {
                (_forms.TryGetValue(parts[^2], out var forms) ? forms : _forms[parts[^2]] = []).Add(parts[^1]);
            }
        }
    }

    /// <summary>An expression of a sort.</summary>
    /// <param name="sort">The sort: a letter that forms of the file begin with.</param>
    /// <param name="alias">The table's alias.</param>
    /// <param name="depth">How deep forms may be nested; zero gives a column.</param>
    public string Make(string sort, string alias, int depth)
    {
        if (depth <= 0 || sort == "k")
        {
            return $"{alias}.{Pick(Columns[sort])}";
        }

        var form = Pick([.. _forms[sort]]);
        return Places().Replace(form, place => place.Groups[1].Value switch
        {
            "0" => Pick("0", "1", "2", "3", "5"),
            "q" => Pick("'a'", "'b'", "'alpha'", "'ALPHA'", "'%'", "'ß'", "'eta'", "'zzz'"),
            "p" => Pick("'a%'", "'%b%'", "'_l%'", "'%'", "'A%'", "'%eta'", "''", "'%[a]%'"),
            "u" => Pick("year", "quarter", "month", "week", "day"),
            var part when sort is "g" or "w" || _random.Next(3) > 0 => Make(part, alias, _random.Next(3) == 0 ? depth - 1 : 0),
            var part => Parenthesized(Make(part, alias, depth - 1)),
        });
    }

    public string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private static string Parenthesized(string sql) => sql.Contains(' ', StringComparison.Ordinal) ? $"({sql})" : sql;

    [GeneratedRegex(@"\{(\w)\}")]
    private static partial Regex Places();
}
