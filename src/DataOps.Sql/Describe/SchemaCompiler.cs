using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;

namespace DataOps.Sql;

/// <summary>Gathers what several DDL texts declare together; the queries of views are bound against the tables and the views before them.</summary>
internal sealed class SchemaCompiler
{
    private readonly Dialect _dialect;
    private readonly ICatalog? _basis;
    private readonly SchemaBuilder _builder;
    private readonly GrowingCatalog _known;
    private readonly LayeredCatalog _visible;
    private readonly List<Diagnostic> _diagnostics = [];

    private SchemaCompiler(Dialect dialect, ICatalog? basis)
    {
        _dialect = dialect;
        _basis = basis;
        _builder = new SchemaBuilder(dialect, basis);
        _known = new GrowingCatalog(dialect);
        _visible = new LayeredCatalog(_known, basis);
        foreach (var relation in basis?.Relations ?? [])
        {
            _known.Add(relation);
        }
    }

    /// <summary>What some texts declare.</summary>
    /// <param name="dialect">Their dialect.</param>
    /// <param name="trees">The texts; later ones may use and change what earlier ones declare.</param>
    /// <param name="basis">What is known beside them.</param>
    /// <param name="diagnostics">What is wrong with them.</param>
    public static ICatalog Compile(Dialect dialect, IReadOnlyList<SyntaxTree> trees, ICatalog? basis, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var compiler = new SchemaCompiler(dialect, basis);
        var schema = compiler.Read(trees);
        diagnostics = compiler._diagnostics;
        return new LayeredCatalog(new SchemaCatalog(dialect, compiler._known.Relations, null, schema.Types, schema.Functions, schema.Values, schema.TableTypes), basis);
    }

    private SchemaResult Read(IReadOnlyList<SyntaxTree> trees)
    {
        var schema = SchemaReader.Read(trees, _builder);
        _diagnostics.AddRange(schema.Diagnostics);
        _known.Add(schema);
        foreach (var computed in schema.Computed)
        {
            if (_known.Find(computed.Table) is { } relation)
            {
                _known.Put(ComputedColumns.Complete(relation, computed, _visible));
            }
        }

        foreach (var query in schema.Queries)
        {
            var facts = QueryAnalyzer.Analyze(query.Tree, query.Query, _visible);
            _diagnostics.AddRange(facts.Diagnostics);
            var relation = facts.ToRelation(query.Name, query.Comment, query.Kind, query.Columns, BrokenText.Touches(query.Tree, query.Query.Span));
            _known.Put(query.Changes.Count == 0 || relation.IsBroken ? relation : Change(relation, query));
        }

        return schema;
    }

    private Relation Change(Relation relation, DeclaredQuery query)
    {
        var table = new TableDeclaration(relation, _dialect.NameComparer, query.Tree.Source, query.Query.Span);
        foreach (var change in query.Changes)
        {
            var bag = new DiagnosticBag(change.Tree.Source);
            new DeclarationReader(_builder, change.Tree, bag).Change(table, change.Statement);
            _diagnostics.AddRange(bag.ToList());
        }

        return table.ToRelation();
    }
}
