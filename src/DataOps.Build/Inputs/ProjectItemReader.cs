using DataOps.Projects;
using DataOps.Sql.Text;
using Microsoft.Build.Framework;

namespace DataOps.Build.Inputs;

/// <summary>Makes the compiler's items of MSBuild's: the only place of the task that reads project files.</summary>
/// <param name="projectDirectory">The project's folder, absolute: a task may run while another project's folder is the current one.</param>
internal sealed class ProjectItemReader(string projectDirectory)
{
    /// <summary>The metadata that MSBuild item definitions of this package set.</summary>
    public const string KindMetadata = "DataOpsKind";

    private const string LinkMetadata = "Link";

    /// <summary>The item with the file's text, or null when the item has no kind the compiler knows.</summary>
    public ProjectItem? Read(ITaskItem item)
    {
        if (!Enum.TryParse<ProjectItemKind>(item.GetMetadata(KindMetadata), ignoreCase: true, out var kind))
        {
            return null;
        }

        var file = Path.GetFullPath(item.ItemSpec, projectDirectory);
        return new ProjectItem(kind, RelativePath(item, file), new SourceText(File.ReadAllText(file), file), Metadata(item));
    }

    /// <summary>A file outside of the project lies where its link says, or else in the project's folder itself.</summary>
    private string RelativePath(ITaskItem item, string file)
    {
        if (item.GetMetadata(LinkMetadata) is { Length: > 0 } link)
        {
            return link;
        }

        var relative = Path.GetRelativePath(projectDirectory, file);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(file) : relative;
    }

    private static Dictionary<string, string> Metadata(ITaskItem item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry entry in item.CloneCustomMetadata())
        {
            metadata[(string)entry.Key] = (string?)entry.Value ?? "";
        }

        return metadata;
    }
}
