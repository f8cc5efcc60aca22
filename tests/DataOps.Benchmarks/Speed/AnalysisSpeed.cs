using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;

namespace DataOps.Benchmarks.Speed;

/// <summary>Parsing, binding, facts and lineage of the retail queries.</summary>
internal static class AnalysisSpeed
{
    public static void Measure(Report report)
    {
        report.Title("Parsing, binding, facts and lineage");
        foreach (var corpus in (RetailCorpus[])[RetailCorpus.Postgres, RetailCorpus.DuckDb, RetailCorpus.TSql])
        {
            var catalog = corpus.Catalog();
            var trees = Array.ConvertAll(corpus.Sources, source => SqlParser.Parse(source, corpus.Dialect));
            var times = Contest.Medians(
                () => SyntaxSpeed.Parse(corpus),
                () => Bind(trees, catalog),
                () => Analyze(trees, catalog));
            var queries = corpus.Sources.Length;
            report.Row($"{corpus.Dialect.Name}: parse, each", Report.Number(times[0] / queries, "µs"));
            report.Row($"{corpus.Dialect.Name}: bind, each", Report.Number(times[1] / queries, "µs"));
            report.Row($"{corpus.Dialect.Name}: bind, facts, lineage, each", Report.Number(times[2] / queries, "µs"));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Bind(trees, catalog);
            var bind = GC.GetAllocatedBytesForCurrentThread() - before;
            Analyze(trees, catalog);
            var all = GC.GetAllocatedBytesForCurrentThread() - before - bind;
            report.Row($"{corpus.Dialect.Name}: bytes allocated bind, all, each", Report.Number((double)bind / queries) + " " + Report.Number((double)all / queries));
        }
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
}
