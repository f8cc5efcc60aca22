using System.Globalization;
using DataOps.Deployment.Seeds;
using DataOps.Runtime;

namespace DataOps.Testing.Texts;

/// <summary>Reads typed rows from CSV.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<TRow> Read<TRow>(string csv, string? file, TRow? like)
        where TRow : class, IRelationRow<TRow>
    {
        var maker = new RowMaker<TRow>(file is null ? $"CSV for '{TRow.Relation.Name}'" : $"'{file}' for '{TRow.Relation.Name}'", like);
        using var text = new StringReader(csv);
        var records = new CsvRecords(text, (line, what) => maker.Fault(Line(line), what + "."));

        // The text is in memory, so that nothing waits.
        var header = records.ReadHeaderAsync(CancellationToken.None).GetAwaiter().GetResult();
        IReadOnlyList<string> names = [.. header.Select(static name => name.Trim())];
        var ordinals = maker.Ordinals(names, Line(1));
        var rows = new List<TRow>();
        foreach (var record in records.ReadAsync(names.Count, CancellationToken.None).ToBlockingEnumerable())
        {
            var place = Line(records.Line);
            var values = ordinals.Select((ordinal, i) => Value(maker, TRow.Relation.Columns[ordinal], (string?)record[i], place));
            rows.Add(maker.Make(ordinals, [.. values], place));
        }

        return rows;
    }

    private static object? Value<TRow>(RowMaker<TRow> maker, ColumnInfo column, string? text, string place)
        where TRow : class, IRelationRow<TRow>
    {
        if (text is null)
        {
            return column.Nullable ? null : throw maker.Fault(place, $"column '{column.Name}' is never null. An empty text is written \"\".");
        }

        return ValueText.Read(text, column.ClrType) ?? throw maker.Fault(place, $"'{text}' is no value for column '{column.Name}' ({column.SqlType}).");
    }

    private static string Line(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
