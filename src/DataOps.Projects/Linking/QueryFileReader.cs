using DataOps.Projects.Diagnostics;
using DataOps.Projects.FrontMatter;
using DataOps.Projects.Settings;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Linking;

/// <summary>Reads a file of several queries: each has front matter of its own before it, which gives it its name.</summary>
internal static class QueryFileReader
{
    /// <param name="item">The file.</param>
    /// <param name="first">The settings at the top of the file: those of its first query.</param>
    /// <param name="tree">Its syntax.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static ProjectFile Read(ProjectItem item, NodeSettings first, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(tree.Diagnostics);
        var references = TableReferences.Find(tree);
        var parts = new List<ProjectFile>();
        for (var i = 0; i < tree.Statements.Count; i++)
        {
            var statement = tree.Statements[i];
            var settings = i == 0 ? first : SettingsReader.Read(item, Between(tree, i), diagnostics);
            if (statement is not QueryStatement query)
            {
                diagnostics.Report(ProjectDiagnostics.UnexpectedStatement, statement.Span, "SELECTs with their parameters");
                continue;
            }

            if (settings.Name is null)
            {
                diagnostics.Report(
                    ProjectDiagnostics.MissingSetting, new TextSpan(statement.Span.Start, 0), "Each of several queries in a file", SettingKeys.Name);
                continue;
            }

            parts.Add(new ProjectFile(item, settings)
            {
                Tree = tree,
                Query = query,
                QueryStart = query.Span.Start,
                References = [.. references.Where(reference => Contains(query.Span, reference.Span))],
            });
        }

        return new ProjectFile(item, first) { Tree = tree, Parts = parts, Diagnostics = diagnostics.ToList() };
    }

    // What stands between two statements, from the front matter on: other comments may come before it.
    private static TextSpan Between(SyntaxTree tree, int statement)
    {
        var start = tree.Statements[statement - 1].Span.End;
        var end = tree.Statements[statement].Span.Start;
        var block = tree.Source.Content.IndexOf(FrontMatterBlock.Opening, start, end - start, StringComparison.Ordinal);
        return TextSpan.FromBounds(block < 0 ? end : block, end);
    }

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
