using DataOps.Sql.Catalog;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>
/// Gives the names and expressions of one statement their meaning. Every column of every table gets a number;
/// what cannot be bound costs one finding and becomes a <see cref="BoundError"/> of unknown type, which nothing reports again.
/// </summary>
internal sealed partial class Binder
{
    private readonly Dialect _dialect;
    private readonly StringComparer _names;
    private readonly ICatalog _catalog;
    private readonly DiagnosticBag _diagnostics;
    private readonly TypeResolver _types;
    private readonly FunctionCatalog _functions;
    private readonly FunctionResolver _resolver;
    private readonly SourceText _source;
    private readonly SyntaxTree _tree;
    private readonly TypeRules _rules;
    private readonly EngineNames _engineNames;
    private readonly bool _isPostgres;

    private Scope _scope = new(null);
    private Clause _clause;
    private int _nextColumn;
    private int _nextCommonTable;

    public Binder(SyntaxTree tree, ICatalog catalog, DiagnosticBag diagnostics, IReadOnlyDictionary<string, SqlType>? parameters = null)
    {
        _parameterTypes = parameters;
        _dialect = tree.Dialect;
        _names = tree.Dialect.NameComparer;
        _source = tree.Source;
        _tree = tree;
        _rules = TypeRules.Of(tree.Dialect);
        _engineNames = EngineNames.Of(tree.Dialect);
        _isPostgres = tree.Dialect.Kind == DialectKind.Postgres;
        _catalog = catalog;
        _diagnostics = diagnostics;
        _functions = FunctionCatalog.For(tree.Dialect);
        _resolver = new FunctionResolver(_functions);
        _types = new TypeResolver(tree.Dialect, catalog, diagnostics);
    }

    /// <summary>How many columns were numbered.</summary>
    public int ColumnCount => _nextColumn;

    /// <summary>Whether it reads from something with columns that are not known, which was reported where that is made.</summary>
    public bool ReadsOpenTables { get; private set; }

    /// <summary>Told of calls that depend on the clock; null where nobody asks.</summary>
    public Emit.ClockCalls? Clock { get; init; }

    /// <summary>Whether texts in it may be equal under a collation without being the same.</summary>
    public bool ComparesByCollation { get; private set; }

    /// <summary>Binds a query that stands on its own.</summary>
    public BoundQuery Bind(Query query)
    {
        _isOutermost = true;
        return BindQuery(query, new Scope(null));
    }

    private int Reserve(int columns)
    {
        var first = _nextColumn;
        _nextColumn += columns;
        return first;
    }

    private string Fold(Identifier name) => name.Value is null ? "" : _dialect.Fold(name.Value, name.Quoted);

    private string[] Fold(QualifiedName name)
    {
        var parts = new string[name.Parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Fold(name.Parts[i]);
        }

        return parts;
    }

    private static string Text(QualifiedName name)
    {
        if (name.Parts.Count == 1)
        {
            return name.Parts[0].Value;
        }

        return string.Join(".", name.Parts.Select(part => part.Value));
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params object?[] arguments) =>
        _diagnostics.Report(descriptor, _callSpan ?? span, arguments);

    private static BoundError Error(SyntaxNode node, params BoundExpression[] children) => new(node.Span, "", children);

    private string Spell(SqlType type) => SqlTypeNames.Spell(type, _dialect);
}
