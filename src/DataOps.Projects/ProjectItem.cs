using DataOps.Sql.Text;

namespace DataOps.Projects;

/// <summary>One file of a project, with its text. Immutable, compared by value.</summary>
/// <param name="kind">What it is to the project.</param>
/// <param name="relativePath">Its path below the project's folder, with <c>/</c> between parts.</param>
/// <param name="text">Its text; the text's path is the one shown in diagnostics.</param>
/// <param name="metadata">Settings of its MSBuild item; front matter wins over them. Keys are compared without case.</param>
public sealed class ProjectItem(
    ProjectItemKind kind,
    string relativePath,
    SourceText text,
    IReadOnlyDictionary<string, string>? metadata = null) : IEquatable<ProjectItem>
{
    private static readonly char[] Slashes = ['/', '\\'];
    private static readonly IReadOnlyDictionary<string, string> NoMetadata = new Dictionary<string, string>();

    /// <summary>What it is to the project.</summary>
    public ProjectItemKind Kind { get; } = kind;

    /// <summary>Its path below the project's folder, with <c>/</c> between parts.</summary>
    public string RelativePath { get; } = relativePath.Replace('\\', '/');

    /// <summary>Its text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>Settings of its MSBuild item; front matter wins over them.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata ?? NoMetadata;

    /// <summary>The path shown in diagnostics.</summary>
    public string Path => Text.Path;

    /// <summary>The name of the file without folder and extension: the name of what it defines.</summary>
    public string Name { get; } = NameOf(relativePath);

    /// <summary>The item of a file by the convention of folders, or null when no folder of the project claims it.</summary>
    public static ProjectItemKind? KindOf(string relativePath)
    {
        var path = relativePath.Replace('\\', '/');
        var isSql = path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);
        var isCsv = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
        var folder = path.IndexOf('/') is > 0 and var slash ? path.Substring(0, slash).ToLowerInvariant() : "";
        return folder switch
        {
            "models" when isSql => ProjectItemKind.Model,
            "sources" when isSql => ProjectItemKind.Source,
            "seeds" when isCsv => ProjectItemKind.Seed,
            "seeds" when isSql => ProjectItemKind.SeedSchema,
            "queries" when isSql => ProjectItemKind.Query,
            "functions" when isSql => ProjectItemKind.Function,
            "checks" when isSql => ProjectItemKind.Check,
            _ => null,
        };
    }

    private static string NameOf(string path)
    {
        var start = path.LastIndexOfAny(Slashes) + 1;
        var dot = path.LastIndexOf('.');
        return dot > start ? path.Substring(start, dot - start) : path.Substring(start);
    }

    /// <inheritdoc/>
    public bool Equals(ProjectItem? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null
            && Kind == other.Kind
            && string.Equals(RelativePath, other.RelativePath, StringComparison.Ordinal)
            && string.Equals(Path, other.Path, StringComparison.Ordinal)
            && string.Equals(Text.Content, other.Text.Content, StringComparison.Ordinal)
            && Metadata.Count == other.Metadata.Count
            && Metadata.All(pair => other.Metadata.TryGetValue(pair.Key, out var value) && value == pair.Value);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectItem);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        unchecked((StringComparer.Ordinal.GetHashCode(RelativePath) * 397) ^ Text.Length ^ (int)Kind);
}
