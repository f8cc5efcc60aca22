using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Emit;

/// <summary>Writes a query for an engine.</summary>
public static class QueryEmitter
{
    /// <summary>
    /// The author's text of a query, verbatim, with only the names of relations replaced: what stands before the query, such as
    /// front matter, and a semicolon after it are no part of it. A column named with the schema of a replaced relation loses the
    /// schema, so that it goes on working under the relation's alias.
    /// </summary>
    /// <param name="tree">The tree that the query is part of.</param>
    /// <param name="query">The query.</param>
    /// <param name="replacement">
    /// What to write instead of a reference; null keeps it. Where <see cref="TableReference.TakesAlias"/> says so, it should end in
    /// the old name as alias, which columns may be qualified with.
    /// </param>
    public static string Rename(SyntaxTree tree, Query query, Func<TableReference, string?> replacement) =>
        Rename(tree, query, TableReferences.Find(tree, query), replacement);

    /// <summary>The same, for whoever has found the references already.</summary>
    /// <param name="tree">The tree that the query is part of.</param>
    /// <param name="query">The query.</param>
    /// <param name="references">The references of the tree, or of the query.</param>
    /// <param name="replacement">What to write instead of a reference; null keeps it.</param>
    /// <param name="others">Other parts of the query to be written otherwise, none of which holds a reference.</param>
    public static string Rename(
        SyntaxTree tree,
        Query query,
        IReadOnlyList<TableReference> references,
        Func<TableReference, string?> replacement,
        IReadOnlyList<KeyValuePair<TextSpan, string>>? others = null)
    {
        var edits = new List<KeyValuePair<TextSpan, string>>(others ?? []);
        var renamed = new List<QualifiedName>();
        foreach (var reference in references)
        {
            if (IsWithin(reference.Span, query.Span) && replacement(reference) is { } written)
            {
                edits.Add(new KeyValuePair<TextSpan, string>(reference.Span, written));

                // A name without a schema is the qualifier of no column's name that would have to change.
                if (reference.Name.Parts.Count > 1)
                {
                    renamed.Add(reference.Name);
                }
            }
        }

        if (renamed.Count > 0)
        {
            foreach (var span in QualifierFinder.Find(query, renamed, tree.Dialect))
            {
                edits.Add(new KeyValuePair<TextSpan, string>(span, ""));
            }
        }

        // What is put in before a place comes before what is written instead of it.
        edits.Sort((left, right) => left.Key.Start != right.Key.Start
            ? left.Key.Start.CompareTo(right.Key.Start)
            : left.Key.End.CompareTo(right.Key.End));
        return TextEdits.Apply(tree.Source.Content, query.Span, edits);
    }

    private static bool IsWithin(TextSpan span, TextSpan outer) => span.Start >= outer.Start && span.End <= outer.End;
}
