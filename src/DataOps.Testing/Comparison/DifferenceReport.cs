using System.Globalization;
using System.Text;

namespace DataOps.Testing.Comparison;

/// <summary>Writes pairs of rows as a table in which expected and actual values stand side by side.</summary>
internal static class DifferenceReport
{
    // A test that differs everywhere is read from its first rows; more would only scroll the cause away.
    private const int MostRows = 50;

    public static string Write(string relation, IReadOnlyList<string> columns, IReadOnlyList<RowPair> pairs, RowMatcher matcher)
    {
        var different = pairs.Where(p => !p.IsSame(matcher.Whole)).ToList();
        var shown = (pairs.Count <= MostRows ? pairs : different.Take(MostRows)).ToList();
        var table = new List<string[]> { Header(columns) };
        table.AddRange(shown.Select(p => Line(p, columns.Count, matcher)));

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{relation}: {Summary(pairs, different)}").AppendLine().AppendLine();
        Align(text, table);
        if (shown.Count < different.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"… and {different.Count - shown.Count} more rows that differ").AppendLine();
        }

        return text.ToString().TrimEnd();
    }

    private static string Summary(IReadOnlyList<RowPair> pairs, List<RowPair> different)
    {
        var missing = different.Count(p => p.Actual is null);
        var unexpected = different.Count(p => p.Expected is null);
        var parts = new List<string>();
        Add(different.Count - missing - unexpected, "with other values");
        Add(missing, "missing");
        Add(unexpected, "unexpected");
        return $"expected {pairs.Count(p => p.Expected is not null)} rows, got {pairs.Count(p => p.Actual is not null)}: "
            + string.Join(", ", parts) + ". (= same, ≠ expected → actual, - missing, + unexpected)";

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{count} {what}");
            }
        }
    }

    private static string[] Header(IReadOnlyList<string> columns) => ["", .. columns];

    private static string[] Line(RowPair pair, int columns, RowMatcher matcher)
    {
        var cells = new string[columns + 1];
        cells[0] = pair switch
        {
            { Actual: null } => "-",
            { Expected: null } => "+",
            _ => pair.IsSame(matcher.Whole) ? "=" : "≠",
        };
        for (var i = 0; i < columns; i++)
        {
            cells[i + 1] = Cell(pair, i);
        }

        return cells;
    }

    private static string Cell(RowPair pair, int ordinal)
    {
        if (pair.Expected is null || pair.Actual is null)
        {
            return CellComparer.Show((pair.Expected ?? pair.Actual)![ordinal]);
        }

        var expected = CellComparer.Show(pair.Expected[ordinal]);
        return CellComparer.Instance.Equals(pair.Expected[ordinal], pair.Actual[ordinal])
            ? expected
            : expected + " → " + CellComparer.Show(pair.Actual[ordinal]);
    }

    private static void Align(StringBuilder text, List<string[]> table)
    {
        var widths = new int[table[0].Length];
        foreach (var line in table)
        {
            for (var i = 0; i < line.Length; i++)
            {
                widths[i] = Math.Max(widths[i], line[i].Length);
            }
        }

        foreach (var line in table)
        {
            var start = text.Length;
            for (var i = 0; i < line.Length; i++)
            {
                text.Append(i == 0 ? "  " : " | ").Append(line[i].PadRight(widths[i]));
            }

            TrimEnd(text, start);
            text.AppendLine();
        }
    }

    private static void TrimEnd(StringBuilder text, int start)
    {
        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }
    }
}
