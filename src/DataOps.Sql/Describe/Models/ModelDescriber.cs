using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql;

/// <summary>
/// Describes models: parses all, finds who reads whom, and binds each behind what it reads. Models that do not read one another are
/// bound on all cores; the result is the same on any number of them.
/// </summary>
internal sealed class ModelDescriber
{
    private readonly Dialect _dialect;
    private readonly ICatalog _basis;
    private readonly IReadOnlyList<ModelText> _models;
    private readonly string[] _names;
    private readonly SyntaxTree[] _trees;
    private readonly IReadOnlyList<TableReference>[] _references;
    private readonly List<Diagnostic>[] _findings;
    private readonly DescribedStatement[][] _statements;
    private readonly ModelCatalog _catalog;

    public ModelDescriber(Dialect dialect, ICatalog basis, IReadOnlyList<ModelText> models)
    {
        _dialect = dialect;
        _basis = basis;
        _models = models;
        _names = [.. models.Select(model => dialect.Fold(model.Name, quoted: false))];
        _trees = new SyntaxTree[models.Count];
        _references = new IReadOnlyList<TableReference>[models.Count];
        _findings = new List<Diagnostic>[models.Count];
        _statements = new DescribedStatement[models.Count][];
        _catalog = new ModelCatalog(dialect, basis, models.Count);
    }

    public ICatalog Catalog => _catalog;

    /// <summary>The statements of all models, in the order given.</summary>
    public IReadOnlyList<DescribedStatement> Describe(out IReadOnlyList<Diagnostic> diagnostics)
    {
        Parallel.For(0, _models.Count, static () => new ParserBuffers(), Parse, static _ => { });
        for (var i = 0; i < _models.Count; i++)
        {
            Declare(i);
        }

        var graph = new ModelGraph(Needs());
        foreach (var circle in graph.Circles)
        {
            Report(circle);
        }

        foreach (var level in graph.Levels)
        {
            Bind(level, graph);
        }

        var all = new List<Diagnostic>();
        for (var i = 0; i < _models.Count; i++)
        {
            all.AddRange(_statements[i].Length == 0 ? _findings[i] : _statements[i].SelectMany(statement => statement.Diagnostics));
        }

        diagnostics = all;
        return [.. _statements.SelectMany(statements => statements)];
    }

    private ParserBuffers Parse(int model, ParallelLoopState state, ParserBuffers buffers)
    {
        var tree = SqlParser.Parse(_models[model].Text, _dialect, buffers);
        _trees[model] = tree;
        _references[model] = TableReferences.Find(tree);
        _findings[model] = [.. tree.Diagnostics];
        CheckShape(tree, _findings[model]);
        return buffers;
    }

    // Where the text is broken, the parser said what to do, and what it made of the rest says little.
    private static void CheckShape(SyntaxTree tree, List<Diagnostic> findings)
    {
        if (tree.Diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error))
        {
            return;
        }

        if (tree.Statements.IsEmpty)
        {
            findings.Add(new Diagnostic(ModelDiagnostics.NotOneQuery, tree.Source, new TextSpan(0, 0), "this file holds none"));
        }

        for (var i = 0; i < tree.Statements.Count; i++)
        {
            var statement = tree.Statements[i];
            var isQuery = statement is QueryStatement;
            if (i > 0 || !isQuery)
            {
                var what = isQuery
                    ? "a second one starts here; move it to a file of its own"
                    : $"this is a '{StatementDescriber.KindOf(statement)}' statement; keep only the select, and describe what exists with --schema";
                findings.Add(new Diagnostic(ModelDiagnostics.NotOneQuery, tree.Source, FirstWord(tree, statement.Span), what));
                return;
            }
        }
    }

    private void Declare(int model)
    {
        var name = _names[model];
        string? other = null;
        if (_basis.Find([SchemaCatalog.DefaultSchemaOf(_dialect), name]) is not null)
        {
            // Others mean the table, which is there already.
            other = "the schema";
        }
        else if (_catalog.Declare(model, name) is { } first)
        {
            other = _models[first].Text.Path;
        }

        if (other is not null)
        {
            var tree = _trees[model];
            var span = tree.Statements.IsEmpty ? new TextSpan(0, 0) : FirstWord(tree, tree.Statements[0].Span);
            _findings[model].Insert(0, new Diagnostic(ModelDiagnostics.DuplicateModel, tree.Source, span, name, other));
        }
    }

    private int[][] Needs()
    {
        var needs = new int[_models.Count][];
        var seen = new HashSet<int>();
        for (var i = 0; i < needs.Length; i++)
        {
            seen.Clear();
            foreach (var reference in _references[i])
            {
                if (NumberOf(reference) is >= 0 and var number)
                {
                    seen.Add(number);
                }
            }

            needs[i] = [.. seen];
        }

        return needs;
    }

    private int NumberOf(TableReference reference)
    {
        if (reference.IsFileOrFunction)
        {
            return -1;
        }

        var parts = reference.Name.Parts;
        var folded = new string[parts.Count];
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = _dialect.Fold(parts[i].Value ?? "", parts[i].Quoted);
        }

        return _catalog.NumberOf(folded);
    }

    private void Report(int[] circle)
    {
        var next = circle[circle.Length > 1 ? 1 : 0];
        var reference = _references[circle[0]].First(candidate => NumberOf(candidate) == next);
        var source = _trees[circle[0]].Source;
        _findings[circle[0]].Add(circle.Length == 1
            ? new Diagnostic(ModelDiagnostics.ReadsItself, source, reference.Span, _names[next])
            : new Diagnostic(ModelDiagnostics.Circle, source, reference.Span, string.Join(" → ", circle.Append(circle[0]).Select(node => _names[node]))));
    }

    private void Bind(int[] level, ModelGraph graph)
    {
        if (level.Length == 1)
        {
            Bind(level[0], graph.IsCircular[level[0]]);
            return;
        }

        Parallel.For(0, level.Length, i => Bind(level[i], graph.IsCircular[level[i]]));
    }

    private void Bind(int model, bool isCircular)
    {
        var tree = _trees[model];
        var name = new RelationName(null, _names[model]);
        var statements = new DescribedStatement[tree.Statements.Count];
        var findings = StatementDescriber.Distribute(tree, _findings[model]);
        var isDefined = isCircular;
        for (var i = 0; i < statements.Length; i++)
        {
            if (tree.Statements[i] is QueryStatement query)
            {
                var facts = QueryAnalyzer.Analyze(tree, query, _catalog);
                statements[i] = StatementDescriber.Query(tree, query, "query", facts, default, findings[i], name.Name);
                if (!isDefined)
                {
                    _catalog.Define(model, RelationOf(name, facts, BrokenText.Touches(tree, query.Span)));
                    isDefined = true;
                }
            }
            else
            {
                statements[i] = StatementDescriber.Describe(tree, tree.Statements[i], _catalog, findings[i]);
            }
        }

        _statements[model] = statements;
    }

    private static Relation RelationOf(RelationName name, QueryFacts facts, bool isBroken)
    {
        var relation = facts.ToRelation(name);
        return isBroken ? new Relation(name, relation.Kind, relation.Columns) { IsBroken = true } : relation;
    }

    private static TextSpan FirstWord(SyntaxTree tree, TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && char.IsLetter(tree.Source.Content[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(span.Start, Math.Max(end, Math.Min(span.Start + 1, span.End)));
    }
}
