using System.Globalization;
using System.Text;

namespace DataOps.Testing.Comparison;

/// <summary>
/// Writes how rows differ: row by row, each named by its key, with the changed cells only. What is equal is counted, not shown.
/// </summary>
internal sealed class DifferenceReport(string relation, IReadOnlyList<string> columns, IReadOnlyList<int> key, RowMatcher matcher)
{
    // A test that differs everywhere is read from its first rows; more would only scroll the cause away.
    private const int MostRows = 20;

    // The same for the cells of a row that is missing or too many.
    private const int MostCells = 24;

    private const string Indent = "            ";

    private readonly StringBuilder _text = new();

    public string Write(IReadOnlyList<RowPair> pairs, IReadOnlyList<object?[]> actual)
    {
        var different = pairs.Where(pair => !pair.IsSame(matcher.Whole)).ToList();
        Summarize(different, pairs.Count - different.Count);
        foreach (var pair in different.Take(MostRows))
        {
            Write(pair, actual);
        }

        if (different.Count > MostRows)
        {
            _text.AppendLine().Append(CultureInfo.InvariantCulture, $"  … and {different.Count - MostRows} more {(different.Count == MostRows + 1 ? "row" : "rows")}.").AppendLine();
        }

        return _text.ToString().TrimEnd();
    }

    public string OtherOrder(int place, object?[] expected, object?[] actual)
    {
        var shown = key.Count > 0 ? key : [.. Enumerable.Range(0, columns.Count)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{relation} has the expected rows in another order: at row {place + 1}, expected {Cells(expected, shown)}, got {Cells(actual, shown)}.");
    }

    private void Summarize(List<RowPair> different, int same)
    {
        var missing = different.Count(static pair => pair.Actual is null);
        var unexpected = different.Count(static pair => pair.Expected is null);
        var differs = different.Count - missing - unexpected;
        var parts = new List<string>();
        Add(differs, differs == 1 ? "differs" : "differ");
        Add(missing, missing == 1 ? "is missing" : "are missing");
        Add(unexpected, unexpected == 1 ? "is too many" : "are too many");
        Add(same, same == 1 ? "is as expected" : "are as expected");
        parts[0] = parts[0].Insert(parts[0].IndexOf(' ', StringComparison.Ordinal), parts[0].StartsWith("1 ", StringComparison.Ordinal) ? " row" : " rows");
        _text.Append(CultureInfo.InvariantCulture, $"{relation} is not as expected: {string.Join(", ", parts)}.");
        if (key.Count > 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $" Rows are told apart by {string.Join(", ", key.Select(i => columns[i]))}.");
        }

        _text.AppendLine();

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
            }
        }
    }

    private void Write(RowPair pair, IReadOnlyList<object?[]> actual)
    {
        _text.AppendLine();
        switch (pair)
        {
            case { Expected: { } expected, Actual: { } got }:
                _text.Append("  differs   ").Append(Name(expected, got)).AppendLine();
                foreach (var i in Enumerable.Range(0, columns.Count).Where(i => !matcher.Cells.Equals(expected[i], got[i])))
                {
                    var (left, right) = CellText.Of(expected[i], got[i]);
                    _text.Append(Indent).Append("  ").Append(CultureInfo.InvariantCulture, $"{columns[i]}: expected {left}, got {right}").AppendLine();
                }

                break;
            case { Expected: { } missing }:
                WriteWhole("  missing   ", missing, "");
                break;
            case { Actual: { } unexpected }:
                var others = matcher.CountOfKey(unexpected, actual);
                var equal = actual.Count(row => matcher.Whole.Equals(row, unexpected));
                var note = equal > 1 ? $" (the model gives this row {Times(equal)})"
                    : others > 1 ? string.Create(CultureInfo.InvariantCulture, $" (the model gives {others} rows of this key)")
                    : "";
                WriteWhole("  too many  ", unexpected, note);
                break;
        }
    }

    private void WriteWhole(string mark, object?[] row, string note)
    {
        IReadOnlyList<int> others = [.. Enumerable.Range(0, columns.Count).Except(key)];
        if (key.Count == 0 || others.Count == 0)
        {
            _text.Append(mark).Append(Cells(row, [.. Enumerable.Range(0, columns.Count)])).Append(note).AppendLine();
            return;
        }

        _text.Append(mark).Append(Cells(row, key)).Append(note).AppendLine();
        _text.Append(Indent).Append("  ").Append(Cells(row, others)).AppendLine();
    }

    // A row without a key is named by what is the same in both.
    private string Name(object?[] expected, object?[] actual) =>
        Cells(expected, key.Count > 0 ? key : [.. Enumerable.Range(0, columns.Count).Where(i => matcher.Cells.Equals(expected[i], actual[i]))]);

    private string Cells(object?[] row, IReadOnlyList<int> ordinals)
    {
        var cells = string.Join(", ", ordinals.Take(MostCells).Select(i => $"{columns[i]} = {CellText.Of(row[i])}"));
        return ordinals.Count <= MostCells
            ? cells
            : string.Create(CultureInfo.InvariantCulture, $"{cells}, … and {ordinals.Count - MostCells} more columns");
    }

    private static string Times(int count) => count == 2 ? "twice" : string.Create(CultureInfo.InvariantCulture, $"{count} times");
}
