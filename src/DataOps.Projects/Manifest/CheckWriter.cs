using DataOps.Projects.Checks;
using DataOps.Projects.FrontMatter;
using DataOps.Projects.Settings;

namespace DataOps.Projects.Manifest;

/// <summary>Writes one check.</summary>
internal static class CheckWriter
{
    public static void Write(JsonText json, AnalyticsProject project, NodeCheck check) => json.Object(null, () =>
    {
        json.Text("name", check.Name);
        json.Text("kind", Word(check.Kind));
        json.Text("node", check.Node);
        json.Text("severity", SettingWords.Of(SettingWords.Severities, check.Severity));
        json.Text("state", check.IsProved ? "proved" : "to_test");
        json.Text("description", check.Description);
        json.Texts("columns", check.Columns);
        json.Texts("dependsOn", check.DependsOn, always: true);
        json.Object("sql", () => json.Text(project.Options.Engine, check.Sql));
    });

    private static string Word(CheckKind kind) => kind switch
    {
        CheckKind.Grain => "grain",
        CheckKind.Query => "query",
        _ => SettingWords.Of(SettingWords.Checks, kind),
    };
}
