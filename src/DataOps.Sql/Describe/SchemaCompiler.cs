using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;

namespace DataOps.Sql;

/// <summary>Gathers what several DDL texts declare; the queries of views are bound against what stands before them.</summary>
internal sealed class SchemaCompiler
{
    private readonly Dialect _dialect;
    private readonly ICatalog? _basis;
    private readonly GrowingCatalog _known;
    private readonly LayeredCatalog _visible;
    private readonly List<UserType> _types = [];
    private readonly List<UserFunction> _functions = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public SchemaCompiler(Dialect dialect, ICatalog? basis = null)
    {
        _dialect = dialect;
        _basis = basis;
        _known = new GrowingCatalog(dialect);
        _visible = new LayeredCatalog(_known, basis);
        foreach (var relation in basis?.Relations ?? [])
        {
            _known.Add(relation);
        }
    }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Add(SyntaxTree tree)
    {
        var schema = SchemaReader.Read(tree);
        _diagnostics.AddRange(schema.Diagnostics);
        _types.AddRange(schema.Types);
        _functions.AddRange(schema.Functions);
        _known.Add(schema);
        foreach (var relation in schema.Relations)
        {
            if (relation.Columns.Any(static column => column.Type.IsUnknown))
            {
                _known.Replace(relation, ComputedColumns.Complete(tree, relation, _visible));
            }
        }

        foreach (var query in schema.Queries)
        {
            var facts = QueryAnalyzer.Analyze(query.Tree, query.Query, _visible);
            _diagnostics.AddRange(facts.Diagnostics);
            _known.Add(facts.ToRelation(query.Name, query.Comment, query.Kind, query.Columns, BrokenText.Touches(query.Tree, query.Query.Span)));
        }
    }

    public ICatalog ToCatalog() => new LayeredCatalog(new SchemaCatalog(_dialect, _known.Relations, null, _types, _functions), _basis);
}
