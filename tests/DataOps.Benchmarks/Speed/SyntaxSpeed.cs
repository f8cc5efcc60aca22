using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Benchmarks.Speed;

/// <summary>Lexing and parsing, with ScriptDom's lexer and parser as the peers: the same T-SQL texts in the same run.</summary>
internal static class SyntaxSpeed
{
    private static readonly RetailCorpus[] Corpora = [RetailCorpus.DuckDb, RetailCorpus.Postgres, RetailCorpus.TSql];

    public static void Measure(Report report)
    {
        report.Title("Lexing and parsing");
        var corpus = RetailCorpus.TSql;
        var tokens = Lex(corpus);
        var times = Contest.Medians(
            Contender.Own(() => ScriptDomLexes(corpus)),
            Contender.Own(() => Lex(corpus)),
            Contender.Own(() => ScriptDomParses(corpus)),
            Contender.Own(() => Parse(corpus)),
            Contender.Own(() => Parse(RetailCorpus.DuckDb)),
            Contender.Own(() => Parse(RetailCorpus.Postgres)));
        report.Row("lexing against ScriptDom's lexer", Times(times[0], times[1]), "10 ×", times[0] / times[1] >= 10);
        report.Row("parsing against ScriptDom's parser", Times(times[2], times[3]), "4 ×, then 6 ×", times[2] / times[3] >= 4);
        report.Row("ScriptDom lexes", Throughput(corpus, times[0]));
        report.Row("ours lexes", $"{Throughput(corpus, times[1])}, {MillionTokens(tokens, times[1])}");
        report.Row("ScriptDom parses", Throughput(corpus, times[2]));
        report.Row("ours parses T-SQL", $"{Throughput(corpus, times[3])}, {MillionTokens(tokens, times[3])}", "6.0 M tokens/s, then 10.5", tokens / times[3] >= 6);
        report.Row("ours parses DuckDB's SQL", $"{Throughput(RetailCorpus.DuckDb, times[4])}, {MillionTokens(Lex(RetailCorpus.DuckDb), times[4])}");
        report.Row("ours parses PostgreSQL's SQL", $"{Throughput(RetailCorpus.Postgres, times[5])}, {MillionTokens(Lex(RetailCorpus.Postgres), times[5])}");
        Memory(report);
        Threads(report);
    }

    public static int Lex(RetailCorpus corpus)
    {
        var tokens = 0;
        var buffers = new ParserBuffers();
        foreach (var source in corpus.Sources)
        {
            tokens += Lex(source, corpus.Dialect, buffers);
        }

        return tokens;
    }

    public static int Parse(RetailCorpus corpus)
    {
        var findings = 0;
        var buffers = new ParserBuffers();
        foreach (var source in corpus.Sources)
        {
            findings += SqlParser.Parse(source, corpus.Dialect, buffers).Diagnostics.Count;
        }

        return findings;
    }

    private static int Lex(SourceText source, Dialect dialect, ParserBuffers buffers)
    {
        var lexer = new Lexer(source, dialect, new DiagnosticBag(source), buffers);
        var tokens = 0;
        do
        {
            lexer.LexStatement();
            tokens += lexer.Count;
        }
        while (lexer.Tokens[lexer.Count - 1].Kind != TokenKind.EndOfText);
        return tokens - 1;
    }

    private static void ScriptDomLexes(RetailCorpus corpus)
    {
        foreach (var source in corpus.Sources)
        {
            using var reader = new StringReader(source.Content);
            new TSql150Parser(initialQuotedIdentifiers: true).GetTokenStream(reader, out _);
        }
    }

    private static void ScriptDomParses(RetailCorpus corpus)
    {
        foreach (var source in corpus.Sources)
        {
            using var reader = new StringReader(source.Content);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out _);
        }
    }

    private static void Memory(Report report)
    {
        foreach (var corpus in Corpora)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Parse(corpus);
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)corpus.Bytes;
            var retained = Retained(corpus) / (double)corpus.Bytes;
            report.Row($"{corpus.Dialect.Name}: allocated for each byte of text", Report.Number(allocated), "8", allocated <= 8);
            report.Row($"{corpus.Dialect.Name}: retained for each byte of text", Report.Number(retained), "4", retained <= 4);
        }
    }

    private static long Retained(RetailCorpus corpus)
    {
        var trees = new SyntaxTree[corpus.Sources.Length];
        var buffers = new ParserBuffers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < trees.Length; i++)
        {
            trees[i] = SqlParser.Parse(corpus.Sources[i], corpus.Dialect, buffers);
        }

        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(trees);
        return retained;
    }

    // The one figure that only a clock can tell: whether a second thread gets as much done as the first. The best of several rounds
    // is the one that the machine disturbed least.
    private static void Threads(Report report)
    {
        const int Passes = 20;
        var (one, two) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 15; round++)
        {
            one = Math.Min(one, Clocked(1, Passes));
            two = Math.Min(two, Clocked(2, Passes));
        }

        var gain = 2 * one / two;
        report.Row("two threads against one", Report.Number(gain, "×", 2), "1.6 ×", gain >= 1.6);
    }

    private static double Clocked(int threads, int passes)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() =>
            {
                for (var pass = 0; pass < passes; pass++)
                {
                    Parse(RetailCorpus.TSql);
                }
            });
            workers[i].Start();
        }

        foreach (var worker in workers)
        {
            worker.Join();
        }

        return watch.Elapsed.TotalMicroseconds;
    }

    private static string Times(double peer, double own) => Report.Number(peer / own, "×");

    private static string Throughput(RetailCorpus corpus, double microseconds) => Report.Number(corpus.Bytes / microseconds, "MB/s");

    private static string MillionTokens(int tokens, double microseconds) => Report.Number(tokens / microseconds, "M tokens/s", 2);
}
