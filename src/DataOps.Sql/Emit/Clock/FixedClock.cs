using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Emit;

/// <summary>
/// Puts a query at a moment: each call that asks the engine for the current date or time becomes a literal of the same type, and the rest
/// stays the author's text. Binding tells such calls from columns of the same name.
/// </summary>
public static class FixedClock
{
    /// <summary>The query's text at a moment. A column that gets its name from a replaced call keeps the name, as an alias.</summary>
    /// <param name="tree">The tree that the query is part of.</param>
    /// <param name="query">The query.</param>
    /// <param name="catalog">The relations it may name; a call is found also where other parts of the query cannot be bound.</param>
    /// <param name="moment">The moment. Dates and times without a zone are those of UTC, as in a session whose zone is UTC.</param>
    public static string Set(SyntaxTree tree, Query query, ICatalog catalog, DateTimeOffset moment)
    {
        var calls = new ClockCalls(tree.Dialect);
        if (!calls.MayBeIn(tree.Source.Content))
        {
            return tree.Source.ToString(query.Span);
        }

        try
        {
            new Binder(tree, catalog, new DiagnosticBag(tree.Source)) { Clock = calls }.Bind(query);
        }
        catch (InsufficientExecutionStackException)
        {
            // A query too deep to bind is reported by whoever compiles it; here it keeps its text.
            return tree.Source.ToString(query.Span);
        }

        var edits = calls.Edits(tree, new ClockLiteral(tree.Dialect, moment.UtcDateTime));
        return TextEdits.Apply(tree.Source.Content, query.Span, edits);
    }
}
