using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;

namespace DataOps.Sql;

/// <summary>Gathers what several DDL texts declare; the queries of views are bound against what stands before them.</summary>
internal sealed class SchemaCompiler(Dialect dialect, ICatalog? basis = null)
{
    private readonly List<Relation> _relations = basis is null ? [] : [.. basis.Relations];
    private readonly List<UserType> _types = [];
    private readonly List<UserFunction> _functions = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Add(SyntaxTree tree)
    {
        var schema = SchemaReader.Read(tree);
        _diagnostics.AddRange(schema.Diagnostics);
        _types.AddRange(schema.Types);
        _functions.AddRange(schema.Functions);
        var start = _relations.Count;
        _relations.AddRange(schema.Relations);
        Compute(tree, start);
        foreach (var query in schema.Queries)
        {
            var facts = QueryAnalyzer.Analyze(query.Tree, query.Query, ToCatalog());
            _diagnostics.AddRange(facts.Diagnostics);
            _relations.Add(facts.ToRelation(query.Name, query.Comment, query.Kind, query.Columns, BrokenText.Touches(query.Tree, query.Query.Span)));
        }
    }

    private void Compute(SyntaxTree tree, int start)
    {
        for (var i = start; i < _relations.Count; i++)
        {
            if (_relations[i].Columns.Any(column => column.Type.IsUnknown))
            {
                _relations[i] = ComputedColumns.Complete(tree, _relations[i], ToCatalog());
            }
        }
    }

    public ICatalog ToCatalog() => new LayeredCatalog(new SchemaCatalog(dialect, _relations, null, _types, _functions), basis);
}
