using DataOps.Projects;
using DataOps.Projects.Manifest;

namespace DataOps.Build.Outputs;

/// <summary>The files of a release but those that the tool adds when it seals it: head and sums.</summary>
internal static class ReleaseContent
{
    /// <summary>The content of each file by its path in the release.</summary>
    public static IReadOnlyDictionary<string, string> Of(AnalyticsProject project)
    {
        var engine = project.Options.Engine;
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["manifest.json"] = ManifestWriter.Write(project) };
        foreach (var node in project.Nodes.Where(node => node.Kind != NodeKind.Check))
        {
            if (node.Kind == NodeKind.Seed)
            {
                files[$"seeds/{node.Name}.csv"] = node.Item.Text.Content;
            }
            else if (node.Sql is { } sql)
            {
                // A query may have the name of a model.
                files[node.Kind == NodeKind.Query ? $"sql/{engine}/queries/{node.Name}.sql" : $"sql/{engine}/{node.Name}.sql"] = sql;
            }
        }

        foreach (var check in project.Checks)
        {
            files[$"checks/{engine}/{check.Name}.sql"] = check.Sql;
        }

        return files;
    }
}
