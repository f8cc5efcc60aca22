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
public sealed class SqlCompiler
{
    private readonly Dialect _dialect;
    private readonly IReadOnlyList<Diagnostic> _schemaDiagnostics;

    private SqlCompiler(Dialect dialect, ICatalog catalog, IReadOnlyList<Diagnostic> diagnostics)
    {
        _dialect = dialect;
        Catalog = catalog;
        _schemaDiagnostics = diagnostics;
    }

    /// <summary>The relations, types and functions that statements may name.</summary>
    public ICatalog Catalog { get; }

    /// <summary>Makes a compiler that knows what DDL declares.</summary>
    /// <param name="dialect">The dialect of all texts.</param>
    /// <param name="schemas">DDL texts; later ones may use what earlier ones declare.</param>
    public static SqlCompiler Create(Dialect dialect, IEnumerable<SourceText> schemas)
    {
        var builder = new SchemaCompiler(dialect);
        foreach (var schema in schemas)
        {
            builder.Add(SqlParser.Parse(schema, dialect));
        }

        return new SqlCompiler(dialect, builder.ToCatalog(), builder.Diagnostics);
    }

    /// <summary>
    /// Describes every statement of some texts. What one of them creates, all of them may name.
    /// </summary>
    public DescribeResult Describe(IEnumerable<SourceText> texts)
    {
        var buffers = new ParserBuffers();
        var trees = texts.Select(text => SqlParser.Parse(text, _dialect, buffers)).ToList();
        var declared = new SchemaCompiler(_dialect, Catalog);
        foreach (var tree in trees)
        {
            declared.Add(tree);
        }

        var catalog = declared.ToCatalog();
        var statements = new List<DescribedStatement>();
        var diagnostics = new List<Diagnostic>(_schemaDiagnostics);
        foreach (var tree in trees)
        {
            var found = new List<Diagnostic>(tree.Diagnostics);
            found.AddRange(declared.Diagnostics.Where(diagnostic => diagnostic.Source == tree.Source && !tree.Diagnostics.Contains(diagnostic)));
            for (var i = 0; i < tree.Statements.Count; i++)
            {
                var end = i + 1 < tree.Statements.Count ? tree.Statements[i + 1].Span.Start : int.MaxValue;
                var own = found.Where(diagnostic => (i == 0 || diagnostic.Span.Start >= tree.Statements[i].Span.Start) && diagnostic.Span.Start < end);
                statements.Add(StatementDescriber.Describe(tree, tree.Statements[i], catalog, [.. own]));
            }

            diagnostics.AddRange(tree.Statements.Count == 0 ? found : []);
        }

        diagnostics.AddRange(statements.SelectMany(statement => statement.Diagnostics));
        return new DescribeResult(statements, diagnostics);
    }
}
