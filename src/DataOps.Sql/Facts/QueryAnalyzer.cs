using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <summary>Binds a query against a catalog and proves what it can of the result.</summary>
public static class QueryAnalyzer
{
    /// <summary>The facts of one statement. Never throws for any text; what is wrong is in <see cref="QueryFacts.Diagnostics"/>.</summary>
    /// <param name="tree">The parsed text.</param>
    /// <param name="statement">The query, one of the tree's statements.</param>
    /// <param name="catalog">The relations it may name.</param>
    public static QueryFacts Analyze(SyntaxTree tree, QueryStatement statement, ICatalog catalog) =>
        Analyze(tree, statement.Query, catalog);

    /// <summary>The facts of a query within another statement, such as a view's.</summary>
    public static QueryFacts Analyze(SyntaxTree tree, Query query, ICatalog catalog)
    {
        var diagnostics = new DiagnosticBag(tree.Source);
        try
        {
            var binder = new Binder(tree, catalog, diagnostics);
            var bound = binder.Bind(query);
            return Describe(tree, query, bound, binder, catalog, diagnostics);
        }
        catch (InsufficientExecutionStackException)
        {
            diagnostics.Report(BindingDiagnostics.TooComplex, query.Span);
            return Nothing(diagnostics);
        }
    }

    private static QueryFacts Describe(
        SyntaxTree tree, Query syntax, BoundQuery query, Binder binder, ICatalog catalog, DiagnosticBag diagnostics)
    {
        var rules = TypeRules.Of(tree.Dialect);
        var builder = new FactsBuilder(binder.ColumnCount);
        var body = builder.Query(query);
        var columns = new OutputColumn[query.Columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = query.Columns[i];
            var lineage = builder.Codes.ToLineage(body.Lineage[i]);
            columns[i] = new OutputColumn(column.Name, rules.Result(column.Type), body.Nulls[i].ToNullable(), lineage);
        }

        var isKnown = !query.IsOpen;
        if (isKnown && !binder.ReadsOpenTables)
        {
            UnknownTypes.Report(tree, syntax, columns, catalog, diagnostics);
        }

        return new QueryFacts
        {
            Columns = isKnown ? columns : [],
            HasUnknownColumns = !isKnown,
            Keys = isKnown ? [.. body.Keys.Select(key => new UniqueKey(key))] : [],
            RowCount = body.Rows,
            IsDeterministic = builder.IsDeterministic,
            RowLineage = builder.Codes.ToLineage(builder.RowLineage),
            Diagnostics = Ordered(diagnostics),
            Query = query,
        };
    }

    private static QueryFacts Nothing(DiagnosticBag diagnostics) => new()
    {
        Columns = [],
        HasUnknownColumns = true,
        Keys = [],
        RowCount = RowCount.Many,
        IsDeterministic = false,
        RowLineage = [],
        Diagnostics = Ordered(diagnostics),
    };

    private static IReadOnlyList<Diagnostic> Ordered(DiagnosticBag diagnostics) =>
        diagnostics.Count < 2 ? diagnostics.ToList() : [.. diagnostics.ToList().OrderBy(diagnostic => diagnostic.Span.Start)];
}
