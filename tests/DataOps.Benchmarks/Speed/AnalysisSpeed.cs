using DataOps.Repository.Catalogs.Postgres;
using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Benchmarks.Speed;

/// <summary>Parsing, binding, facts and lineage of the retail queries; PostgreSQL's own parse and analysis as the peer.</summary>
internal static class AnalysisSpeed
{
    public static void Measure(Report report)
    {
        report.Title("Parsing, binding, facts and lineage of one query");
        if (PostgresCluster.FindBinaries() is [.., var binaries])
        {
            using var peer = new PostgresPeer(binaries, RetailCorpus.Postgres);
            Measure(report, RetailCorpus.Postgres, peer);
        }
        else
        {
            report.Row("PostgreSQL", "not on this machine");
            Measure(report, RetailCorpus.Postgres, null);
        }

        Measure(report, RetailCorpus.DuckDb, null);
        Measure(report, RetailCorpus.TSql, null);
    }

    public static int Bind(SyntaxTree[] trees, ICatalog catalog)
    {
        var columns = 0;
        foreach (var tree in trees)
        {
            columns += new Binder(tree, catalog, new DiagnosticBag(tree.Source)).Bind(((QueryStatement)tree.Statements[0]).Query).Columns.Length;
        }

        return columns;
    }

    public static int Analyze(SyntaxTree[] trees, ICatalog catalog)
    {
        var columns = 0;
        foreach (var tree in trees)
        {
            columns += QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], catalog).Columns.Count;
        }

        return columns;
    }

    private static void Measure(Report report, RetailCorpus corpus, PostgresPeer? peer)
    {
        var catalog = corpus.Catalog();
        var trees = Array.ConvertAll(corpus.Sources, source => SqlParser.Parse(source, corpus.Dialect));
        Contender[] own =
        [
            Contender.Own(() => Bind(trees, catalog)),
            Contender.Own(() => Analyze(trees, catalog)),
            Contender.Own(() => ParseAndAnalyze(corpus, catalog)),
        ];
        var times = Array.ConvertAll(Contest.Medians(peer is null ? own : [.. own, peer.Contender]), time => time / corpus.Sources.Length);
        var (bind, analyze, all) = (times[0], times[1], times[2]);
        var name = corpus.Dialect.Name;
        if (peer is not null)
        {
            report.Row($"{name}: everything against the engine's own prepare", Report.Number(all / times[3], "×", 2), "1 ×", all <= times[3]);
            report.Row("PostgreSQL prepares, each", Report.Number(times[3], "µs"));
        }

        report.Row($"{name}: parse, bind, facts, lineage, each", Report.Number(all, "µs"));
        report.Row($"{name}: of it binding", Report.Number(bind, "µs"));
        report.Row($"{name}: facts and lineage, against binding", Report.Number((analyze - bind) / bind, "×", 2), "0.5 ×", (analyze - bind) / bind <= 0.5);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Analyze(trees, catalog);
        report.Row($"{name}: bind, facts, lineage allocate, each", Report.Number((GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / trees.Length, "kB"));
    }

    private static int ParseAndAnalyze(RetailCorpus corpus, ICatalog catalog)
    {
        var columns = 0;
        var buffers = new ParserBuffers();
        foreach (var source in corpus.Sources)
        {
            var tree = SqlParser.Parse(source, corpus.Dialect, buffers);
            columns += QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], catalog).Columns.Count;
        }

        return columns;
    }
}
