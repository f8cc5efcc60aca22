using System.Globalization;
using System.Text.Json;
using DataOps.Runtime;

namespace DataOps.Testing.Texts;

/// <summary>Reads typed rows from JSON.</summary>
internal static class JsonRows
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IReadOnlyList<TRow> Read<TRow>(string json, string? file, TRow? like)
        where TRow : class, IRelationRow<TRow>
    {
        var maker = new RowMaker<TRow>(file is null ? $"JSON for '{TRow.Relation.Name}'" : $"'{file}' for '{TRow.Relation.Name}'", like);
        using var document = Parse(maker, json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw maker.Fault("line 1", "an array of objects is expected, one for each row.");
        }

        return [.. document.RootElement.EnumerateArray().Select((row, i) => Row(maker, row, string.Create(CultureInfo.InvariantCulture, $"row {i + 1}")))];
    }

    private static TRow Row<TRow>(RowMaker<TRow> maker, JsonElement row, string place)
        where TRow : class, IRelationRow<TRow>
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw maker.Fault(place, "an object is expected, with a member for each column.");
        }

        var members = row.EnumerateObject().ToList();
        var ordinals = maker.Ordinals([.. members.Select(static member => member.Name)], place);
        var values = members.Select((member, i) => Value(maker, TRow.Relation.Columns[ordinals[i]], member.Value, place));
        return maker.Make(ordinals, [.. values], place);
    }

    private static object? Value<TRow>(RowMaker<TRow> maker, ColumnInfo column, JsonElement value, string place)
        where TRow : class, IRelationRow<TRow>
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            return column.Nullable ? null : throw maker.Fault(place, $"column '{column.Name}' is never null.");
        }

        return ValueText.Read(value, column.ClrType)
            ?? throw maker.Fault(place, $"{value.GetRawText()} is no value for column '{column.Name}' ({column.SqlType}).");
    }

    private static JsonDocument Parse<TRow>(RowMaker<TRow> maker, string json)
        where TRow : class, IRelationRow<TRow>
    {
        try
        {
            return JsonDocument.Parse(json, _options);
        }
        catch (JsonException error)
        {
            throw maker.Fault(string.Create(CultureInfo.InvariantCulture, $"line {error.LineNumber + 1}"), "this is no JSON: " + error.Message, error);
        }
    }
}
