using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Facts.Soundness;

/// <summary>
/// Generates schemas, rows and queries and holds every fact against an engine. <c>DATAOPS_SOUNDNESS_SECONDS</c> makes it go on with further
/// seeds for so long, <c>DATAOPS_SOUNDNESS_SEED</c> tells where to start.
/// </summary>
internal sealed class SoundnessRun(Dialect dialect, int seeds, int queriesEach)
{
    private readonly StringBuilder _report = new();
    private readonly Dictionary<string, int> _claims = [];
    private readonly Dictionary<string, int> _refused = [];
    private int _asked;
    private int _run;

    public void Run(Func<DbConnection> open)
    {
        var clock = Stopwatch.StartNew();
        var seconds = Number("DATAOPS_SOUNDNESS_SECONDS");
        var first = Number("DATAOPS_SOUNDNESS_SEED");
        var failures = 0;
        for (var seed = first; (seed - first < seeds || clock.Elapsed.TotalSeconds < seconds) && failures < 40; seed++)
        {
            failures += RunSeed(seed, open());
        }

        var summary = $"{_run} of {_asked} queries run; claims: {string.Join(", ", _claims.Select(claim => $"{claim.Value} {claim.Key}"))}";
        Console.WriteLine(summary);
        if (seconds > 0)
        {
            File.AppendAllText(Path.Combine(Path.GetTempPath(), $"soundness-{dialect.Name}.log"), summary + "\n"
                + string.Concat(_refused.OrderByDescending(pair => pair.Value).Take(30).Select(pair => $"  {pair.Value} {pair.Key}\n")) + _report);
        }

        Assert.True(_report.Length == 0, $"{summary}\n{_report}");
        Assert.True(_run > _asked * 2 / 3, $"The engine runs too few of them. {summary}\n{string.Join('\n', _refused.Keys.Take(10))}");
        Assert.True(_claims.Values.Min() > _run / 100, $"Too little is claimed. {summary}");
    }

    private int RunSeed(int seed, DbConnection connection)
    {
        var schema = new SoundnessSchema(seed);
        var random = new Random(seed);
        using var engine = new SoundnessEngine(connection, schema, random);
        var declared = SchemaReader.Read(SqlParser.Parse(new SourceText(schema.Ddl, "schema.sql"), dialect));
        Assert.Empty(declared.Diagnostics);
        var catalog = new SchemaCatalog(dialect, declared.Relations);
        var check = new SoundnessCheck(engine, random);
        var queries = new SoundnessQueries(seed, schema, dialect == Dialect.DuckDb);
        var failures = 0;
        for (var i = 0; i < queriesEach; i++)
        {
            var sql = queries.Query();
            _asked++;
            if (engine.Run(sql) is not { } rows)
            {
                Refused(engine.LastError, sql);
                continue;
            }

            _run++;
            var tree = SqlParser.Parse(new SourceText(sql, "query.sql"), dialect);
            var facts = QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], catalog);
            var wrong = tree.Diagnostics.Concat(facts.Diagnostics).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString());
            foreach (var contradiction in wrong.Concat(facts.HasErrors ? [] : check.Contradictions(sql, facts, rows)))
            {
                failures++;
                _report.AppendLine(CultureInfo.InvariantCulture, $"seed {seed}, query {i}: {sql}").AppendLine("   " + contradiction);
            }
        }

        foreach (var claim in check.Claims)
        {
            _claims[claim.Key] = _claims.GetValueOrDefault(claim.Key) + claim.Value;
        }

        if (failures > 0)
        {
            _report.AppendLine("-- with").AppendLine(schema.Ddl);
        }

        return failures;
    }

    private void Refused(string error, string sql)
    {
        var head = error.Split('\n')[0];
        head = head.Length > 70 ? head[..70] : head;
        _refused[head] = _refused.GetValueOrDefault(head) + 1;
        if (_refused[head] == 1 && Number("DATAOPS_SOUNDNESS_SECONDS") > 0)
        {
            Console.WriteLine($"{error}\n   {sql}");
        }
    }

    private static int Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
