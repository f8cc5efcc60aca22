using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Linking;

/// <summary>Keeps the first of the declarations of one name, and reports the others with both places.</summary>
internal static class NameChecker
{
    public static IReadOnlyList<Declaration> Check(
        ProjectOptions options, IReadOnlyList<Declaration> declarations, List<Diagnostic> diagnostics)
    {
        var firsts = new Dictionary<string, Declaration>(options.Dialect.NameComparer);
        var kept = new List<Declaration>();

        // Of a file and a C# method with one name, the method is the one to rename: its name is the less visible one.
        foreach (var declaration in declarations.OrderBy(declaration => declaration.Kind == NodeKind.Transform))
        {
            var key = NamesRoom(declaration) + declaration.Name;
            var place = NamesRoom(declaration) + declaration.Relation;
            if (firsts.TryGetValue(key, out var first) || firsts.TryGetValue(place, out first))
            {
                diagnostics.Add(new Diagnostic(
                    ProjectDiagnostics.DuplicateName, declaration.File.Item.Text, declaration.Span, declaration.Name, PlaceOf(first)));
                continue;
            }

            firsts[key] = firsts[place] = declaration;
            kept.Add(declaration);
        }

        return kept;
    }

    // Relations share one room of names, because a query may mean any of them; queries and checks have rooms of their own.
    private static string NamesRoom(Declaration declaration) => declaration.Kind switch
    {
        NodeKind.Query => "query ",
        NodeKind.Check => "check ",
        _ => "",
    };

    private static string PlaceOf(Declaration declaration)
    {
        // The text of a transform is written by the generator: its lines are not those of the C# file.
        if (declaration.Kind == NodeKind.Transform)
        {
            return declaration.File.Item.RelativePath;
        }

        var text = declaration.File.Item.Text;
        var position = text.GetPosition(declaration.Span.Start);
        return $"{declaration.File.Item.RelativePath}({position.Line + 1},{position.Column + 1})";
    }
}
