using DataOps.Projects.Settings;

namespace DataOps.Projects.FrontMatter;

/// <summary>Reads the settings that have one entry for each column, parameter or option.</summary>
internal static class ColumnsReader
{
    private static readonly string[] ColumnKeys = ["description", "classification"];
    private static readonly string[] ParameterKeys = ["type", "description", "default"];

    public static IReadOnlyList<ColumnSettings> Columns(SettingNode node, SettingReader reader)
    {
        var columns = new List<ColumnSettings>();
        foreach (var entry in Entries("columns", node, "one line 'column: { description: … }' for each column", reader))
        {
            var name = new Located<string>(entry.Key.Value, entry.Key.Span);
            if (entry.Value is SettingScalar)
            {
                columns.Add(new ColumnSettings(name, reader.Text(name.Value, entry.Value), null));
            }
            else if (Details(entry, ColumnKeys, "a description or '{ description: …, classification: … }'", reader) is { } details)
            {
                columns.Add(new ColumnSettings(name, Value(details, "description"), Value(details, "classification")));
            }
        }

        return columns;
    }

    public static IReadOnlyList<ParameterSettings> Parameters(SettingNode node, SettingReader reader)
    {
        var parameters = new List<ParameterSettings>();
        foreach (var entry in Entries("parameters", node, "one line 'parameter: type' for each parameter", reader))
        {
            var name = new Located<string>(entry.Key.Value, entry.Key.Span);
            if (entry.Value is SettingScalar)
            {
                if (reader.LocatedText(name.Value, entry.Value) is { } type)
                {
                    parameters.Add(new ParameterSettings(name, type, null));
                }
            }
            else if (Details(entry, ParameterKeys, "a type or '{ type: …, description: …, default: … }'", reader) is { } details)
            {
                parameters.Add(new ParameterSettings(name, Detail(details, "type"), Value(details, "description"), Detail(details, "default")));
            }
        }

        return parameters;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Pairs(string setting, SettingNode node, SettingReader reader)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var entry in Entries(setting, node, "lines of 'option: value'", reader))
        {
            if (reader.Text(entry.Key.Value, entry.Value) is { } value)
            {
                pairs.Add(new KeyValuePair<string, string>(entry.Key.Value, value));
            }
        }

        return pairs;
    }

    private static IReadOnlyList<SettingEntry> Entries(string setting, SettingNode node, string expected, SettingReader reader) =>
        reader.Map(setting, node, expected)?.Entries ?? [];

    private static Dictionary<string, Located<string>>? Details(
        SettingEntry entry, string[] keys, string expected, SettingReader reader)
    {
        if (reader.Map(entry.Key.Value, entry.Value, expected) is not { } map)
        {
            return null;
        }

        var details = new Dictionary<string, Located<string>>();
        foreach (var detail in map.Entries)
        {
            if (!keys.Contains(detail.Key.Value))
            {
                reader.Unknown(detail.Key, keys);
            }
            else if (reader.LocatedText(detail.Key.Value, detail.Value) is { } text)
            {
                details[detail.Key.Value] = text;
            }
        }

        return details;
    }

    private static string? Value(Dictionary<string, Located<string>> details, string key) =>
        details.TryGetValue(key, out var value) ? value.Value : null;

    private static Located<string>? Detail(Dictionary<string, Located<string>> details, string key) =>
        details.TryGetValue(key, out var value) ? value : null;
}
