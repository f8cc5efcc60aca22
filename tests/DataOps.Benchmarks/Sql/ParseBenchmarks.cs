using BenchmarkDotNet.Attributes;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Benchmarks.Sql;

/// <summary>Parsing, with ScriptDom's parser as the peer: the same texts in the same run.</summary>
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private readonly SourceText[] _sources = [.. BenchmarkQueries.All.Select(text => new SourceText(text))];

    [Benchmark(Baseline = true)]
    public int ScriptDom()
    {
        var errors = 0;
        foreach (var source in _sources)
        {
            using var reader = new StringReader(source.Content);
            new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var found);
            errors += found.Count;
        }

        return errors;
    }

    [Benchmark]
    public int DataOps()
    {
        var errors = 0;
        foreach (var source in _sources)
        {
            errors += SqlParser.Parse(source, Dialect.DuckDb).Diagnostics.Count;
        }

        return errors;
    }
}
