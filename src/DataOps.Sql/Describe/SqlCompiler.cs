using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql;

/// <summary>The compiler as a whole, for texts that belong to no project. Immutable and safe for several threads.</summary>
public sealed partial class SqlCompiler
{
    private readonly Dialect _dialect;
    private readonly IReadOnlyList<Diagnostic> _schemaDiagnostics;

    private SqlCompiler(Dialect dialect, ICatalog catalog, IReadOnlyList<Diagnostic> diagnostics)
    {
        _dialect = dialect;
        Catalog = catalog;
        _schemaDiagnostics = diagnostics;
    }

    /// <summary>What is wrong with the schema.</summary>
    public IReadOnlyList<Diagnostic> SchemaDiagnostics => _schemaDiagnostics;

    /// <summary>The relations, types and functions that statements may name.</summary>
    public ICatalog Catalog { get; }

    /// <summary>Makes a compiler that knows what DDL declares.</summary>
    /// <param name="dialect">The dialect of all texts.</param>
    /// <param name="schemas">DDL texts; later ones may use what earlier ones declare.</param>
    public static SqlCompiler Create(Dialect dialect, IEnumerable<SourceText> schemas)
    {
        var catalog = SchemaCompiler.Compile(dialect, [.. schemas.Select(schema => SqlParser.Parse(schema, dialect))], basis: null, out var diagnostics);
        return new SqlCompiler(dialect, catalog, diagnostics);
    }

    /// <summary>The same compiler, knowing what more DDL declares.</summary>
    /// <param name="schema">DDL, which may use what is known already.</param>
    public SqlCompiler With(SourceText schema)
    {
        var catalog = SchemaCompiler.Compile(_dialect, [SqlParser.Parse(schema, _dialect)], Catalog, out var diagnostics);
        return new SqlCompiler(_dialect, catalog, [.. _schemaDiagnostics, .. diagnostics]);
    }

    /// <summary>
    /// Describes every statement of some texts. What one of them creates, all of them may name.
    /// </summary>
    public DescribeResult Describe(IEnumerable<SourceText> texts)
    {
        var buffers = new ParserBuffers();
        var trees = texts.Select(text => SqlParser.Parse(text, _dialect, buffers)).ToList();
        var (catalog, declared) = Declare(trees);
        var statements = new List<DescribedStatement>();
        var diagnostics = new List<Diagnostic>(_schemaDiagnostics);
        foreach (var tree in trees)
        {
            var findings = declared.TryGetValue(tree.Source, out var more) ? more : tree.Diagnostics;
            var own = StatementDescriber.Distribute(tree, findings);
            for (var i = 0; i < own.Length; i++)
            {
                var statement = StatementDescriber.Describe(tree, tree.Statements[i], catalog, own[i]);
                statements.Add(statement);
                diagnostics.AddRange(statement.Diagnostics);
            }

            diagnostics.AddRange(own.Length == 0 ? findings : []);
        }

        return new DescribeResult(statements, diagnostics);
    }

    /// <summary>
    /// Describes models: texts of one query each, which defines a relation. They may read one another, in any order of the texts.
    /// Linear in the models and their references; uses all cores, with the same result on any number of them.
    /// </summary>
    /// <param name="models">The models; findings name them by the paths of their texts.</param>
    public DescribedModels DescribeModels(IReadOnlyList<ModelText> models)
    {
        var describer = new ModelDescriber(_dialect, Catalog, models);
        var statements = describer.Describe(out var found);
        return new DescribedModels(
            new DescribeResult(statements, [.. _schemaDiagnostics, .. found]),
            new SqlCompiler(_dialect, describer.Catalog, []));
    }

    // Most texts create nothing: they see the catalog as it is.
    private (ICatalog Catalog, Dictionary<SourceText, IReadOnlyList<Diagnostic>> Findings) Declare(List<SyntaxTree> trees)
    {
        var findings = new Dictionary<SourceText, IReadOnlyList<Diagnostic>>();
        if (trees.TrueForAll(static tree => tree.Statements.All(static statement => statement is QueryStatement { Query.Into: null })))
        {
            return (Catalog, findings);
        }

        var catalog = SchemaCompiler.Compile(_dialect, trees, Catalog, out var diagnostics);
        foreach (var found in diagnostics.GroupBy(static diagnostic => diagnostic.Source))
        {
            findings.Add(found.Key, [.. found]);
        }

        return (catalog, findings);
    }
}
