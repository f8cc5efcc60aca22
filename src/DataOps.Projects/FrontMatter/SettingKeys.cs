using static DataOps.Projects.ProjectItemKind;

namespace DataOps.Projects.FrontMatter;

/// <summary>Which settings there are, and for which files.</summary>
internal static class SettingKeys
{
    public const string Materialize = "materialize";
    public const string Description = "description";
    public const string Schema = "schema";
    public const string Owner = "owner";
    public const string Tags = "tags";
    public const string Grain = "grain";
    public const string UniqueKey = "unique_key";
    public const string Strategy = "strategy";
    public const string NewRows = "new_rows";
    public const string Contract = "contract";
    public const string Severity = "severity";
    public const string Columns = "columns";
    public const string Checks = "checks";
    public const string Parameters = "parameters";
    public const string Config = "config";
    public const string Location = "location";
    public const string Name = "name";
    public const string Rows = "rows";

    private static readonly Dictionary<string, ProjectItemKind[]> Kinds = new()
    {
        [Materialize] = [Model],
        [Description] = [Model, Seed, SeedSchema, Query, Check, Source, Transform],
        [Schema] = [Model, Seed, SeedSchema, Transform],
        [Owner] = [Model, Seed, SeedSchema, Query, Check, Source, Transform],
        [Tags] = [Model, Seed, SeedSchema, Query, Check, Source, Transform],
        [Grain] = [Model, Seed, SeedSchema, Transform],
        [UniqueKey] = [Model],
        [Strategy] = [Model],
        [NewRows] = [Model],
        [Contract] = [Model, Seed, SeedSchema],
        [Severity] = [Check],
        [Columns] = [Model, Seed, SeedSchema, Query, Transform],
        [Checks] = [Model, Seed, SeedSchema, Transform],
        [Parameters] = [Query],
        [Config] = [Model, Seed, SeedSchema],
        [Location] = [Source],
        [Name] = [Query],
        [Rows] = [Query],
    };

    /// <summary>The settings a file of <paramref name="kind"/> may have.</summary>
    public static IEnumerable<string> For(ProjectItemKind kind) =>
        Kinds.Where(pair => pair.Value.Contains(kind)).Select(pair => pair.Key);

    /// <summary>Whether a file of <paramref name="kind"/> may have <paramref name="setting"/>.</summary>
    public static bool IsKnown(string setting, ProjectItemKind kind) =>
        Kinds.TryGetValue(setting, out var kinds) && kinds.Contains(kind);

    /// <summary>The name of a setting as metadata of an MSBuild item: <c>unique_key</c> is <c>UniqueKey</c>.</summary>
    public static string ToMetadataName(string setting) =>
        string.Concat(setting.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
