using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Projects.Tests;

/// <summary>Compiles projects given as texts by path; the folder says what a file is.</summary>
internal static class Compiled
{
    public static readonly ProjectOptions Options = new("Shop");

    public static AnalyticsProject Project(params (string Path, string Text)[] files) =>
        ProjectCompiler.Compile(Options, [.. files.Select(file => Item(file.Path, file.Text))]);

    public static ProjectItem Item(string path, string text, Dictionary<string, string>? metadata = null) =>
        new(ProjectItem.KindOf(path)!.Value, path, new SourceText(text, path), metadata);

    /// <summary>The findings as <c>path(line,column): severity id: message</c>.</summary>
    public static string[] Errors(params (string Path, string Text)[] files) =>
        [.. Project(files).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];

    public static ProjectNode Node(this AnalyticsProject project, string name) => project.Nodes.Single(node => node.Name == name);
}
