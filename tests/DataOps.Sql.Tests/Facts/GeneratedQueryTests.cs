using System.Text;
using DataOps.DuckDb;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Tests.Oracle;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Facts;

public class GeneratedQueryTests
{
    private const int Seeds = 40;
    private const int QueriesEach = 15;

    [Fact]
    public void No_proved_fact_is_contradicted_on_generated_queries_and_data()
    {
        var schema = SchemaReader.Read(SqlParser.Parse(new SourceText(QueryGenerator.Schema), Dialect.DuckDb));
        var catalog = new SchemaCatalog(Dialect.DuckDb, schema.Relations);
        var report = new StringBuilder();
        var (run, claims) = (0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            using var connection = new DuckDbConnection("Data Source=:memory:");
            connection.Open();
            Execute(connection, QueryGenerator.Schema);
            var generator = new QueryGenerator(seed);
            foreach (var insert in generator.Rows())
            {
                Execute(connection, insert);
            }

            for (var i = 0; i < QueriesEach; i++)
            {
                var sql = generator.Query();
                if (Rows(connection, sql) is not { } rows)
                {
                    continue;
                }

                run++;
                var facts = OracleCorpus.Analyze(sql, catalog).Facts;
                claims += facts.Keys.Count + facts.Columns.Count(column => column.Nullable == false);
                var wrong = facts.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString());
                foreach (var contradiction in wrong.Concat(FactCheck.Contradictions(facts, rows)))
                {
                    report.AppendLine($"seed {seed}: {sql}").AppendLine("   " + contradiction);
                }
            }
        }

        Assert.True(run > Seeds * QueriesEach / 2, $"The engine ran only {run} queries.");
        Assert.True(claims > run, $"Only {claims} facts were claimed of {run} queries.");
        Assert.True(report.Length == 0, report.ToString());
    }

    private static void Execute(DuckDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<object?[]>? Rows(DuckDbConnection connection, string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                var row = new object?[reader.FieldCount];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                }

                rows.Add(row);
            }

            return rows;
        }
        catch (DuckDbException)
        {
            return null;
        }
    }
}
