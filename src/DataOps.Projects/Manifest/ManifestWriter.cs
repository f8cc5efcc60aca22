using DataOps.Sql.Facts;

namespace DataOps.Projects.Manifest;

/// <summary>
/// Writes what deployment, tests and tools need of a compiled project as JSON; <c>docs/manifest.md</c> describes the format.
/// The same project gives the same bytes.
/// </summary>
public static class ManifestWriter
{
    /// <summary>The version of the format. Readers refuse a newer one.</summary>
    public const int Format = 1;

    /// <summary>The schema of the markers that stand for models and seeds in the SQL: <c>"__ref__"."name"</c>.</summary>
    public const string MarkerSchema = "__ref__";

    /// <summary>The manifest of a project without errors.</summary>
    /// <param name="project">The project.</param>
    /// <param name="withSeedData">Whether the CSV of seeds is part of it, for tests, which have no release file.</param>
    public static string Write(AnalyticsProject project, bool withSeedData = false)
    {
        var json = new JsonText();
        json.Object(null, () =>
        {
            json.Number("format", Format);
            json.Text("project", project.Options.Name);
            json.Text("version", project.Options.Version);
            json.Text("dialect", project.Options.Dialect.Name);
            json.Texts("engines", [project.Options.Engine], always: true);
            json.Text("schema", project.Options.DefaultSchema);
            json.Texts("buildOrder", [.. project.BuildOrder.Select(node => node.Name)], always: true);
            json.Array("nodes", () =>
            {
                var nodes = new NodeWriter(json, project, withSeedData);
                foreach (var node in project.Nodes.Where(node => node.Kind != NodeKind.Check))
                {
                    nodes.Write(node);
                }
            });
            json.Array("checks", () =>
            {
                foreach (var check in project.Checks)
                {
                    CheckWriter.Write(json, project, check);
                }
            });
        });
        return json.ToString();
    }

    internal static string Word(LineageKind kind) => kind.ToString().ToLowerInvariant();

    internal static string Word(RowLineageKind kind) => kind == RowLineageKind.SetOperation ? "set_operation" : kind.ToString().ToLowerInvariant();
}
