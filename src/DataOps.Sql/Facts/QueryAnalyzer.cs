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
    public static QueryFacts Analyze(SyntaxTree tree, Query query, ICatalog catalog) => Bind(tree, query, catalog, null);

    /// <summary>The facts of a query whose parameters have known types.</summary>
    /// <param name="tree">The parsed text.</param>
    /// <param name="query">The query, part of the tree.</param>
    /// <param name="catalog">The relations it may name.</param>
    /// <param name="parameters">Types by the parameters' names without their marks; others stay open.</param>
    public static QueryFacts Analyze(SyntaxTree tree, Query query, ICatalog catalog, IReadOnlyDictionary<string, SqlType> parameters) =>
        Bind(tree, query, catalog, parameters);

    private static QueryFacts Bind(SyntaxTree tree, Query query, ICatalog catalog, IReadOnlyDictionary<string, SqlType>? parameters)
    {
        var diagnostics = new DiagnosticBag(tree.Source);
        try
        {
            var binder = new Binder(tree, catalog, diagnostics, parameters);
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
        var builder = new FactsBuilder(binder.ColumnCount, tree.Dialect, catalog, binder.ComparesByCollation);
        var body = builder.Query(query);
        var rows = builder.RowLineage;
        var columns = Columns(query, body, rows, builder.Codes, rules);

        var isKnown = !query.IsOpen;
        if (isKnown && !binder.ReadsOpenTables)
        {
            UnknownTypes.Report(tree, syntax, columns, catalog, diagnostics);
        }

        return new QueryFacts
        {
            Columns = isKnown ? columns : [],
            HasUnknownColumns = !isKnown,
            Keys = isKnown ? KeysOf(body) : [],
            RowCount = body.Rows,
            FewestRows = Facts.FewestRows.Of(query),
            Dependencies = isKnown ? OutputDependencies.Of(body) : [],
            Equalities = isKnown ? OutputDependencies.EqualitiesOf(body) : [],
            References = isKnown ? ReferencesOf(body) : [],
            Nondeterminism = builder.Codes.ToReasons(rows, body.Lineage),
            RowLineage = builder.Codes.ToRowLineage(rows),
            Parameters = binder.Parameters,
            HasCollatedText = binder.ComparesByCollation,
            Diagnostics = Ordered(diagnostics),
            Query = query,
        };
    }

    private static OutputColumn[] Columns(BoundQuery query, BodyFacts body, int[] rows, LineageCodes codes, TypeRules rules)
    {
        var columns = new OutputColumn[query.Columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = query.Columns[i];
            columns[i] = new OutputColumn(column.Name, rules.Result(column.Type), body.Nulls[i].ToNullable(), codes.ToLineage(body.Lineage[i]))
            {
                Values = (body.DomainOf(i) ?? ValueDomain.OfType(column.Type))?.Values,
                IsDeterministic = !LineageCodes.IsTainted(rows) && !LineageCodes.IsTainted(body.Lineage[i]),
            };
        }

        return columns;
    }

    private static UniqueKey[] KeysOf(BodyFacts body)
    {
        var keys = new UniqueKey[body.Keys.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = new UniqueKey(body.Keys[i]);
        }

        return keys;
    }

    private static ReferenceFact[] ReferencesOf(BodyFacts body)
    {
        if (body.Inclusions is not { } inclusions)
        {
            return [];
        }

        var references = new ReferenceFact[inclusions.Count];
        for (var i = 0; i < references.Length; i++)
        {
            references[i] = new ReferenceFact(inclusions[i].Columns, inclusions[i].Target.Name, inclusions[i].Target.Columns);
        }

        return references;
    }

    private static QueryFacts Nothing(DiagnosticBag diagnostics) => new()
    {
        Columns = [],
        HasUnknownColumns = true,
        Keys = [],
        RowCount = RowCount.Many,
        Nondeterminism = [],
        RowLineage = [],
        Diagnostics = Ordered(diagnostics),
    };

    private static IReadOnlyList<Diagnostic> Ordered(DiagnosticBag diagnostics) =>
        diagnostics.Count < 2 ? diagnostics.ToList() : [.. diagnostics.ToList().OrderBy(diagnostic => diagnostic.Span.Start)];
}
