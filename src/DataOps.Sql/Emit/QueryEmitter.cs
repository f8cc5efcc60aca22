using System.Text;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Emit;

/// <summary>Writes a query for an engine.</summary>
public static class QueryEmitter
{
    /// <summary>
    /// The author's text of a query, verbatim, with only the names of relations replaced: what stands before the query, such as
    /// front matter, and a semicolon after it are no part of it.
    /// </summary>
    /// <param name="tree">The tree that the query is part of.</param>
    /// <param name="query">The query.</param>
    /// <param name="replacement">What to write instead of a reference; null keeps it.</param>
    public static string Rename(SyntaxTree tree, Query query, Func<TableReference, string?> replacement)
    {
        var text = tree.Source.Content;
        var result = new StringBuilder(query.Span.Length);
        var position = query.Span.Start;
        foreach (var reference in TableReferences.Find(tree))
        {
            if (reference.Span.Start < position || reference.Span.End > query.Span.End || replacement(reference) is not { } written)
            {
                continue;
            }

            result.Append(text, position, reference.Span.Start - position).Append(written);
            position = reference.Span.End;
        }

        return result.Append(text, position, query.Span.End - position).ToString();
    }
}
