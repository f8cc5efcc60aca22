using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Projects.Linking;

/// <summary>The references of one declaration, resolved.</summary>
internal sealed class References
{
    private static readonly References None = new([], hasUnknown: false);

    private References(IReadOnlyList<KeyValuePair<TableReference, Declaration>> resolved, bool hasUnknown)
    {
        Resolved = resolved;
        HasUnknown = hasUnknown;
    }

    /// <summary>Each reference that one declaration answers, in the order written.</summary>
    public IReadOnlyList<KeyValuePair<TableReference, Declaration>> Resolved { get; }

    /// <summary>Whether a name has no answer; then suggestions depend on all names there are.</summary>
    public bool HasUnknown { get; }

    public static References Resolve(Declaration declaration, RelationNames names, List<Diagnostic> diagnostics)
    {
        if (declaration.References.Count == 0)
        {
            return None;
        }

        var resolved = new List<KeyValuePair<TableReference, Declaration>>(declaration.References.Count);
        var hasUnknown = false;
        foreach (var reference in declaration.References)
        {
            if (reference.IsFileOrFunction)
            {
                continue;
            }

            var found = names.Find(names.Fold(reference.Name));
            if (found.Count == 1)
            {
                resolved.Add(new KeyValuePair<TableReference, Declaration>(reference, found[0]));
            }
            else if (found.Count > 1)
            {
                var choices = found.Select(choice => $"'{choice.Relation}'").ToList();
                diagnostics.Add(new Diagnostic(
                    ProjectDiagnostics.AmbiguousRelation,
                    declaration.File.Item.Text,
                    reference.Span,
                    reference.Name.Parts[reference.Name.Parts.Count - 1].Value,
                    string.Join(" or ", choices)));
            }
            else
            {
                hasUnknown = true;
            }
        }

        return new References(resolved, hasUnknown);
    }
}
