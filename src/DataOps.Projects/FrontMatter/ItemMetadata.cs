using DataOps.Sql.Text;

namespace DataOps.Projects.FrontMatter;

/// <summary>
/// Reads the settings that an MSBuild item carries, such as <c>Materialize="table"</c>, as if they were front matter at the
/// start of the file. Lists have semicolons or commas between their items.
/// </summary>
public static class ItemMetadata
{
    private static readonly string[] Settings =
    [
        SettingKeys.Materialize, SettingKeys.Description, SettingKeys.Schema, SettingKeys.Owner, SettingKeys.Tags, SettingKeys.Grain,
        SettingKeys.UniqueKey, SettingKeys.Strategy, SettingKeys.NewRows, SettingKeys.Contract, SettingKeys.Severity,
        SettingKeys.Location,
    ];

    /// <summary>The metadata that projects may set on the items of a kind, by the names MSBuild uses.</summary>
    public static IEnumerable<string> NamesFor(ProjectItemKind kind) =>
        Settings.Where(setting => SettingKeys.IsKnown(setting, kind)).Select(SettingKeys.ToMetadataName);

    internal static IEnumerable<SettingEntry> ToSettings(ProjectItem item) => item.Metadata.Count == 0 ? [] : Read(item);

    private static IEnumerable<SettingEntry> Read(ProjectItem item)
    {
        var start = new TextSpan(0, 0);
        foreach (var setting in Settings)
        {
            if (SettingKeys.IsKnown(setting, item.Kind)
                && item.Metadata.TryGetValue(SettingKeys.ToMetadataName(setting), out var value)
                && !string.IsNullOrWhiteSpace(value))
            {
                yield return new SettingEntry(new SettingScalar(start, setting, true), ToNode(setting, value, start));
            }
        }
    }

    private static SettingNode ToNode(string setting, string value, TextSpan start)
    {
        if (setting is not (SettingKeys.Tags or SettingKeys.Grain or SettingKeys.UniqueKey))
        {
            return new SettingScalar(start, value.Trim(), false);
        }

        var items = value.Split(';', ',').Select(part => part.Trim()).Where(part => part.Length > 0);
        return new SettingList(start, [.. items.Select(part => new SettingScalar(start, part, false))]);
    }
}
