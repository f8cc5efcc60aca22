using System.Text;
using DataOps.DuckDb;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Sql.Tests.Oracle;

namespace DataOps.Sql.Tests.TSql;

/// <summary>
/// The 120 analytic queries in T-SQL. There is no SQL Server to ask, but the same queries in DuckDB and PostgreSQL are held against their
/// engines: they have the same columns of kindred types, and where T-SQL's are said to be never null or unique, the rows that DuckDB
/// gives for the same query agree.
/// </summary>
public sealed class RetailTSqlTests
{
    private static readonly Dialect[] Others = [Dialect.DuckDb, Dialect.Postgres];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    [Fact]
    public void Every_query_is_typed_without_a_finding()
    {
        var described = Describe(Dialect.TSql);
        Assert.Equal(120, described.Count);
        Assert.All(described, query => Assert.Empty(query.Diagnostics));
        Assert.All(described, query => Assert.NotEmpty(query.Columns));
        Assert.All(described, query => Assert.All(query.Columns, column => Assert.NotNull(column.Type)));
    }

    [Fact]
    public void Columns_have_the_names_and_kinds_of_types_that_they_have_in_the_other_dialects()
    {
        var described = Describe(Dialect.TSql);
        var report = new StringBuilder();
        foreach (var dialect in Others)
        {
            var others = Describe(dialect);
            for (var i = 0; i < described.Count; i++)
            {
                Compare(described[i], others[i], dialect, report);
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    [Fact]
    public void Descriptions_are_those_that_were_checked()
    {
        var actual = new StringBuilder();
        foreach (var query in Describe(Dialect.TSql))
        {
            actual.Append(Path.GetFileName(query.File)).Append('\n');
            foreach (var column in query.Columns)
            {
                actual.Append($"  {column.Name} {column.Type}{(column.Nullable == false ? " not null" : "")}\n");
            }

            foreach (var key in query.Keys)
            {
                actual.Append($"  key ({string.Join(", ", key)})\n");
            }
        }

        if (Environment.GetEnvironmentVariable("DATAOPS_ACCEPT") == "1")
        {
            File.WriteAllText(TSqlSchema.SourceOf("retail.golden.txt"), actual.ToString());
        }

        Assert.Equal(File.ReadAllText(TSqlSchema.SourceOf("retail.golden.txt")).ReplaceLineEndings("\n"), actual.ToString());
    }

    [Fact]
    public void No_row_of_the_same_query_contradicts_what_is_proved()
    {
        using var engine = new OracleDatabase(Text("schema.duckdb.sql"), Text("data.duckdb.sql"));
        var report = new StringBuilder();
        foreach (var query in Describe(Dialect.TSql))
        {
            var name = Path.GetFileName(query.File);
            var rows = engine.TryRun(File.ReadAllText(Path.Combine(Folder, "duckdb", name)).TrimEnd().TrimEnd(';'))!;
            for (var i = 0; i < query.Columns.Count; i++)
            {
                if (query.Columns[i].Nullable == false && rows.Any(row => row[i] is null or DBNull))
                {
                    report.AppendLine($"{name}: '{query.Columns[i].Name}' is null in a row.");
                }
            }

            foreach (var key in query.Keys)
            {
                var places = key.Select(column => query.Columns.ToList().FindIndex(candidate => candidate.Name == column)).ToArray();
                if (rows.GroupBy(row => string.Join('\u0001', places.Select(place => row[place]?.ToString()))).Any(group => group.Count() > 1))
                {
                    report.AppendLine($"{name}: ({string.Join(", ", key)}) occurs twice.");
                }
            }
        }

        Assert.True(report.Length == 0, report.ToString());
    }

    private static void Compare(DescribedStatement query, DescribedStatement other, Dialect dialect, StringBuilder report)
    {
        var name = Path.GetFileName(query.File);
        if (!query.Columns.Select(column => column.Name).SequenceEqual(other.Columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase))
        {
            report.AppendLine($"{name}: other columns than in {dialect.Name}.");
            return;
        }

        for (var i = 0; i < query.Columns.Count; i++)
        {
            var (ours, theirs) = (ClassOf(query.Columns[i].Type!), ClassOf(other.Columns[i].Type!));
            if (ours != theirs && !(ours == "number" && theirs == "boolean") && !(ours == "boolean" && theirs == "number"))
            {
                report.AppendLine($"{name}: '{query.Columns[i].Name}' is {query.Columns[i].Type}, but {other.Columns[i].Type} in {dialect.Name}.");
            }
        }
    }

    // A condition that is selected is a boolean elsewhere and a number in T-SQL.
    private static string ClassOf(string type)
    {
        var word = type.ToLowerInvariant().Split('(')[0];
        return word switch
        {
            "bit" or "boolean" => "boolean",
            "date" => "date",
            "time" or "time without time zone" => "time",
            _ when word.StartsWith("timestamp", StringComparison.Ordinal) || word.StartsWith("datetime", StringComparison.Ordinal) => "moment",
            _ when word.Contains("char", StringComparison.Ordinal) || word == "text" => "text",
            _ => "number",
        };
    }

    private static List<DescribedStatement> Describe(Dialect dialect)
    {
        var compiler = SqlCompiler.Create(dialect, [new SourceText(Text($"schema.{dialect.Name}.sql"), "schema.sql")]);
        var files = Directory.GetFiles(Path.Combine(Folder, dialect.Name), "*.sql").Order(StringComparer.Ordinal);
        return [.. compiler.Describe(files.Select(file => new SourceText(File.ReadAllText(file), file))).Statements];
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
