using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Emit;

/// <summary>
/// Writes a query for an engine of another dialect, from its bound form: the same rows with the same types, or an error at what cannot
/// be said.
/// </summary>
public static class QueryTranslator
{
    /// <summary>The query for the target; in its own dialect the author's text.</summary>
    /// <param name="tree">The tree that the query is part of.</param>
    /// <param name="query">The query.</param>
    /// <param name="catalog">The relations it may name.</param>
    /// <param name="target">The dialect to write.</param>
    /// <param name="options">What else is known; null for the defaults.</param>
    public static Translation Translate(SyntaxTree tree, Query query, ICatalog catalog, Dialect target, TranslationOptions? options = null)
    {
        var diagnostics = new DiagnosticBag(tree.Source);
        diagnostics.AddRange(tree.FindingsIn(query.Span).Where(found => found.Span.End <= query.Span.End));
        string? text = null;
        try
        {
            var bound = new Binder(tree, catalog, diagnostics).Bind(query);
            if (!HasErrors(diagnostics))
            {
                text = tree.Dialect.Kind == target.Kind
                    ? QueryEmitter.Rename(tree, query, _ => null)
                    : new Translator(tree, target, options ?? new TranslationOptions(), diagnostics).Write(query, bound);
            }
        }
        catch (InsufficientExecutionStackException)
        {
            diagnostics.Report(BindingDiagnostics.TooComplex, query.Span);
        }

        return new Translation(HasErrors(diagnostics) ? null : text, [.. diagnostics.ToList().OrderBy(found => found.Span.Start)]);
    }

    private static bool HasErrors(DiagnosticBag diagnostics)
    {
        foreach (var diagnostic in diagnostics.ToList())
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }
}
