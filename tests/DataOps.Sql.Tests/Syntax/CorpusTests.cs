using System.Runtime.CompilerServices;
using System.Text;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>The selects that DuckDB runs in the oracle's tests, as they are and damaged.</summary>
public sealed class CorpusTests : IDisposable
{
    private const int Mutations = 4000;

    private readonly EngineParser _engine = new();

    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder(), "*.sql").Select(Path.GetFileName).Select(name => name!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_select_that_the_engine_runs_is_read_without_findings(string file)
    {
        var tree = SqlParser.Parse(new SourceText(File.ReadAllText(Path.Combine(Folder(), file)), file), Dialect.DuckDb);
        Assert.Empty(tree.Diagnostics);
        Assert.True(tree.Statements.Count > 5);
    }

    [Fact]
    public void The_schema_of_the_corpus_is_read_without_findings() =>
        Assert.Empty(Sql.Parse(File.ReadAllText(Path.Combine(Folder(), "..", "schema.sql"))).Diagnostics);

    [Fact]
    public void Damaged_selects_are_refused_where_the_engine_refuses_them_and_else_taken()
    {
        var statements = Statements();
        var random = new Random(7);
        var differences = new List<string>();
        for (var i = 0; i < Mutations / 4; i++)
        {
            var sql = Damage(statements[random.Next(statements.Count)], random);
            var refusal = _engine.SyntaxError(sql);
            var findings = Sql.Findings(sql).Count;
            if ((refusal is null) != (findings == 0))
            {
                differences.Add($"{(refusal is null ? "engine takes " : "engine refuses ")} {sql}  [{refusal}]");
            }
        }

        // What the grammars differ in by a hair (the engine's parser also checks meanings) is no news; more is.
        Assert.True(differences.Count <= Mutations / 4 / 50, $"{differences.Count} differences:\n" + string.Join('\n', differences));
    }

    [Theory]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    [InlineData("tsql")]
    public void Damaged_selects_give_a_tree_in_every_dialect(string dialect)
    {
        var statements = Statements();
        var random = new Random(11);
        for (var i = 0; i < Mutations; i++)
        {
            var sql = Damage(Damage(statements[random.Next(statements.Count)], random), random);
            var tree = Sql.Parse(sql, Dialect.FromName(dialect)!);
            new SpanChecker(sql.Length).VisitTree(tree);
            Assert.All(tree.Diagnostics, d => Assert.InRange(d.Span.End, 0, sql.Length));
        }
    }

    public void Dispose() => _engine.Dispose();

    private static List<string> Statements() =>
        [.. Directory.GetFiles(Folder(), "*.sql").Order(StringComparer.Ordinal).SelectMany(file => File.ReadAllLines(file)).Select(line => line.Trim().TrimEnd(';')).Where(line => line.StartsWith("select", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Removes, doubles, swaps or replaces a word.</summary>
    private static string Damage(string sql, Random random)
    {
        string[] strange = ["select", "from", ",", "(", ")", "as", "1", "'x'", "join", "on", "by", "not", "*", ".", "=", "::", "[", "]", "end", "x"];
        var words = Words(sql);
        var at = random.Next(words.Count);
        switch (random.Next(4))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, words[at]);
                break;
            case 2:
                var other = random.Next(words.Count);
                (words[at], words[other]) = (words[other], words[at]);
                break;
            default:
                words[at] = strange[random.Next(strange.Length)];
                break;
        }

        return string.Join(' ', words);
    }

    private static List<string> Words(string sql)
    {
        var source = new SourceText(sql);
        var lexer = new Lexer(source, Dialect.DuckDb, new DiagnosticBag(source));
        lexer.LexStatement();
        return [.. lexer.Tokens.Take(lexer.Count - 1).Select(token => source.ToString(token.Span))];
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Oracle", "Corpus");

    /// <summary>Every node lies within the text.</summary>
    private sealed class SpanChecker(int length) : SyntaxWalker
    {
        public override void Visit(SyntaxNode? node)
        {
            if (node is not null)
            {
                Assert.True(node.Span.Start >= 0 && node.Span.Length >= 0 && node.Span.End <= length, $"{node.GetType().Name} {node.Span}");
            }

            base.Visit(node);
        }
    }
}
