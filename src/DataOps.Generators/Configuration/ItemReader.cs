using DataOps.Projects;
using DataOps.Projects.FrontMatter;
using DataOps.Sql.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DataOps.Generators.Configuration;

/// <summary>Makes an item of the project of an additional file that MSBuild marked as one.</summary>
internal static class ItemReader
{
    /// <summary>The item, or null for a file that is not ours or cannot be read.</summary>
    public static ProjectItem? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
    {
        var options = provider.GetOptions(file);
        if (!options.TryGetValue(OptionNames.Kind, out var word) || !Enum.TryParse<ProjectItemKind>(word, out var kind)
            || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        return new ProjectItem(kind, RelativePath(file.Path, options, provider.GlobalOptions), new SourceText(text.ToString(), file.Path), Metadata(kind, options));
    }

    private static Dictionary<string, string> Metadata(ProjectItemKind kind, AnalyzerConfigOptions options)
    {
        var metadata = new Dictionary<string, string>();
        foreach (var name in ItemMetadata.NamesFor(kind))
        {
            if (options.TryGetValue(OptionNames.MetadataPrefix + name, out var value) && value.Length > 0)
            {
                metadata.Add(name, value);
            }
        }

        return metadata;
    }

    /// <summary>The path below a folder, with <c>/</c> between parts; null for a file that lies elsewhere.</summary>
    public static string? Below(string directory, string path)
    {
        var full = path.Replace('\\', '/');
        var root = directory.Replace('\\', '/').TrimEnd('/') + "/";
        return root.Length > 1 && full.StartsWith(root, StringComparison.OrdinalIgnoreCase) ? full.Substring(root.Length) : null;
    }

    private static string RelativePath(string path, AnalyzerConfigOptions file, AnalyzerConfigOptions global)
    {
        if (file.TryGetValue(OptionNames.Link, out var link) && link.Length > 0)
        {
            return link;
        }

        global.TryGetValue(OptionNames.ProjectDirectory, out var directory);
        return Below(directory ?? "", path) ?? path.Replace('\\', '/');
    }
}
