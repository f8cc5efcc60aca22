using System.Text;
using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Speed;

/// <summary>What the retail queries may allocate, in bytes for each byte of text: unlike times, that is the same on every machine.</summary>
public class AllocationTests
{
    private static readonly string Corpus = Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    public static TheoryData<string> Dialects => ["duckdb", "postgres", "tsql"];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Tokens_are_no_objects(string dialect)
    {
        var buffers = new ParserBuffers();
        var perByte = Measure(dialect, (source, language) =>
        {
            var lexer = new Lexer(source, language, new DiagnosticBag(source), buffers);
            do
            {
                lexer.LexStatement();
            }
            while (lexer.Tokens[lexer.Count - 1].Kind != TokenKind.EndOfText);
        });
        Assert.InRange(perByte, 0, 0.2);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Trees_take_less_than_the_goal(string dialect)
    {
        var buffers = new ParserBuffers();
        var perByte = Measure(dialect, (source, language) => SqlParser.Parse(source, language, buffers));
        Assert.InRange(perByte, 0, 8);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Binding_and_facts_stay_within_bounds(string dialect)
    {
        var language = Dialect.FromName(dialect)!;
        var catalog = Catalog(language);
        var buffers = new ParserBuffers();
        var perByte = Measure(dialect, (source, _) =>
        {
            var tree = SqlParser.Parse(source, language, buffers);
            QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], catalog);
        });
        Assert.InRange(perByte, 0, 50);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Facts_take_less_than_binding(string dialect)
    {
        var language = Dialect.FromName(dialect)!;
        var catalog = Catalog(language);
        var trees = new Dictionary<string, SyntaxTree>();
        SyntaxTree Tree(SourceText source) => trees.TryGetValue(source.Content, out var known) ? known : trees[source.Content] = SqlParser.Parse(source, language);

        var bound = Measure(dialect, (source, _) => new Binder(Tree(source), catalog, new DiagnosticBag(source)).Bind(((QueryStatement)Tree(source).Statements[0]).Query));
        var all = Measure(dialect, (source, _) => QueryAnalyzer.Analyze(Tree(source), (QueryStatement)Tree(source).Statements[0], catalog));
        Assert.InRange(all - bound, 0, Math.Min(bound, 10));
    }

    private static SchemaCatalog Catalog(Dialect dialect)
    {
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(File.ReadAllText(Path.Combine(Corpus, $"schema.{dialect.Name}.sql"))), dialect));
        return new SchemaCatalog(dialect, schema.Relations, null, schema.Types, schema.Functions);
    }

    private static double Measure(string dialect, Action<SourceText, Dialect> work)
    {
        var language = Dialect.FromName(dialect)!;
        SourceText[] sources = [.. Directory.GetFiles(Path.Combine(Corpus, dialect), "*.sql").Select(file => new SourceText(File.ReadAllText(file)))];
        Assert.NotEmpty(sources);
        var bytes = sources.Sum(source => Encoding.UTF8.GetByteCount(source.Content));

        // What is made once for the process, such as the function catalog, is no part of it.
        Array.ForEach(sources, source => work(source, language));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(sources, source => work(source, language));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)bytes;
    }
}
