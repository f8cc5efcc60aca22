using BenchmarkDotNet.Attributes;
using DataOps.DuckDb;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Benchmarks.Sql;

/// <summary>
/// Parsing, binding, facts and lineage, with the engine's own <c>prepare</c> of the same texts as the peer, which knows neither
/// nullability, keys nor lineage.
/// </summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks : IDisposable
{
    private readonly DuckDbConnection _connection = new("Data Source=:memory:");
    private readonly SourceText[] _sources = [.. BenchmarkQueries.All.Select(text => new SourceText(text))];
    private readonly SchemaCatalog _catalog;

    public AnalysisBenchmarks()
    {
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(BenchmarkQueries.Schema), Dialect.DuckDb));
        _catalog = new SchemaCatalog(Dialect.DuckDb, schema.Relations);
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = BenchmarkQueries.Schema;
        command.ExecuteNonQuery();
    }

    [Benchmark(Baseline = true)]
    public void EnginePrepares()
    {
        foreach (var source in _sources)
        {
            using var command = _connection.CreateCommand();
            command.CommandText = source.Content;
            command.Prepare();
        }
    }

    [Benchmark]
    public int DataOps()
    {
        var columns = 0;
        foreach (var source in _sources)
        {
            var tree = SqlParser.Parse(source, Dialect.DuckDb);
            columns += QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], _catalog).Columns.Count;
        }

        return columns;
    }

    public void Dispose()
    {
        _connection.Dispose();
        GC.SuppressFinalize(this);
    }
}
