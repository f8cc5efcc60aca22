using System.Diagnostics;
using System.Globalization;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Tests.Facts.Soundness;
using DataOps.Sql.Tests.Postgres;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Translation.Generated;

/// <summary>
/// Generated queries, translated: the rows are those of the source's engine, or a finding says why there is no text.
/// <c>DATAOPS_TRANSLATION_SECONDS</c> makes each test go on with further seeds for so long, <c>DATAOPS_TRANSLATION_SEED</c> tells where to start.
/// </summary>
public sealed class GeneratedTranslationTests(PostgresDatabase server) : IClassFixture<PostgresDatabase>
{
    private const string Fresh = "drop schema public cascade; create schema public;";

    [PostgresTheory]
    [InlineData("duckdb", "postgres", 0.7)]
    [InlineData("postgres", "duckdb", 0.7)]
    public async Task Expressions_give_the_same_values(string from, string to, double share)
    {
        var (source, target) = (Dialect.FromName(from)!, Dialect.FromName(to)!);
        var database = await server.CreateAsync("select 1");
        var run = new TranslationRun();
        ForSeeds(4, run, seed =>
        {
            var setUp = GeneratedTable.Ddl + GeneratedTable.Rows(seed, blanks: true);
            using var engines = new Engines(setUp, database, Fresh + setUp);
            var compiler = Compiler(source, GeneratedTable.Ddl);
            var queries = new GeneratedQueries(source, seed);
            for (var i = 0; i < 150; i++)
            {
                var (sql, isOrdered) = queries.Next();
                run.Compare($"{seed}.{i}", sql, isOrdered, engines, compiler, source, target);
            }
        });
        run.Conclude($"{from} to {to}", share);
    }

    [PostgresTheory]
    [InlineData("duckdb", 0.6)]
    [InlineData("postgres", 0.6)]
    public async Task Expressions_come_back_from_sql_server(string from, double share)
    {
        var source = Dialect.FromName(from)!;
        var database = await server.CreateAsync("select 1");
        var run = new TranslationRun();
        ForSeeds(3, run, seed =>
        {
            var setUp = GeneratedTable.Ddl + GeneratedTable.Rows(seed, blanks: false);
            using var engines = new Engines(setUp, database, Fresh + setUp);
            var (compiler, back) = (Compiler(source, GeneratedTable.Ddl), Compiler(Dialect.TSql, GeneratedTable.TSqlDdl));
            var queries = new GeneratedQueries(source, 1000 + seed);
            for (var i = 0; i < 150; i++)
            {
                var (sql, isOrdered) = queries.Next();
                run.RoundTrip($"{seed}.{i}", sql, isOrdered, engines, compiler, back, source);
            }
        });
        run.Conclude($"{from} to T-SQL and back", share);
    }

    [PostgresTheory]
    [InlineData("duckdb", "postgres", 0.8)]
    [InlineData("postgres", "duckdb", 0.8)]
    [InlineData("duckdb", "tsql", 0.5)]
    public async Task Queries_give_the_same_rows(string from, string to, double share)
    {
        var (source, target) = (Dialect.FromName(from)!, Dialect.FromName(to)!);
        var database = await server.CreateAsync("select 1");
        var run = new TranslationRun();
        ForSeeds(12, run, seed =>
        {
            var schema = new SoundnessSchema(seed);
            var setUp = schema.Ddl + string.Concat(schema.Tables.Select(table => SoundnessSchema.Insert(table.Name, table.Rows)));
            using var engines = new Engines(setUp, database, Fresh + setUp);
            var compiler = Compiler(source, schema.Ddl);
            var back = Compiler(Dialect.TSql, schema.Ddl.Replace("boolean", "bit", StringComparison.Ordinal).Replace("varchar", "nvarchar(100)", StringComparison.Ordinal));
            var queries = new SoundnessQueries(seed, schema, source == Dialect.DuckDb);
            for (var i = 0; i < 25; i++)
            {
                var sql = queries.Query();
                if (!IsDeterministic(sql, compiler, source))
                {
                    continue;
                }

                if (target == Dialect.TSql)
                {
                    run.RoundTrip($"{seed}.{i}", sql, isOrdered: false, engines, compiler, back, source);
                }
                else
                {
                    run.Compare($"{seed}.{i}", sql, isOrdered: false, engines, compiler, source, target);
                }
            }
        });
        run.Conclude($"{from} to {to}", share);
    }

    private static bool IsDeterministic(string sql, SqlCompiler compiler, Dialect dialect)
    {
        var tree = SqlParser.Parse(new SourceText(sql, "query.sql"), dialect);
        return QueryAnalyzer.Analyze(tree, (QueryStatement)tree.Statements[0], compiler.Catalog).IsDeterministic;
    }

    private static void ForSeeds(int seeds, TranslationRun run, Action<int> once)
    {
        var clock = Stopwatch.StartNew();
        var (seconds, first) = (Number("DATAOPS_TRANSLATION_SECONDS"), Number("DATAOPS_TRANSLATION_SEED"));
        for (var seed = first; (seed - first < seeds || clock.Elapsed.TotalSeconds < seconds) && !run.IsFull; seed++)
        {
            once(seed);
        }
    }

    private static SqlCompiler Compiler(Dialect dialect, string ddl)
    {
        var compiler = SqlCompiler.Create(dialect, [new SourceText(ddl, "schema.sql")]);
        Assert.Empty(compiler.SchemaDiagnostics);
        return compiler;
    }

    private static int Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
