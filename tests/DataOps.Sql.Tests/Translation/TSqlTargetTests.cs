using System.Text.RegularExpressions;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Tests.Oracle;
using DataOps.Sql.Tests.Postgres;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Translation;

/// <summary>
/// No SQL Server is at hand to run what is written for it. So each text must be of its grammar, and the compiler, reading it
/// as T-SQL over the translated schema, must find nothing wrong with it and give the columns the types they had.
/// </summary>
public class TSqlTargetTests
{
    private static string Retail => Path.Combine(AppContext.BaseDirectory, "corpora", "retail");

    /// <param name="from">The dialect of the statements.</param>
    /// <param name="corpus">Whose they are.</param>
    [Theory]
    [InlineData("duckdb", "oracle")]
    [InlineData("postgres", "oracle")]
    [InlineData("duckdb", "retail")]
    [InlineData("postgres", "retail")]
    public void Texts_for_sql_server_mean_to_the_compiler_what_they_meant_before(string from, string corpus)
    {
        var source = Dialect.FromName(from)!;
        var (schema, statements) = (from, corpus) switch
        {
            (_, "retail") => (File.ReadAllText(Path.Combine(Retail, $"schema.{from}.sql")), Directory.GetFiles(Path.Combine(Retail, from), "*.sql").Select(File.ReadAllText)),
            ("duckdb", _) => (OracleCorpus.Schema, OracleCorpus.Files.SelectMany(OracleCorpus.Statements)),
            _ => (PostgresCorpus.Schema, PostgresCorpus.Files("Corpus").SelectMany(file => PostgresCorpus.Statements("Corpus", file))),
        };
        var given = SqlCompiler.Create(source, [new SourceText(schema)]);
        var written = SqlCompiler.Create(Dialect.TSql, [.. given.Catalog.Relations.Select(relation => new SourceText(Declaration(relation)))]);
        var failures = new List<string>();
        var translated = 0;
        foreach (var sql in statements)
        {
            var result = given.Translate([new SourceText(sql)], Dialect.TSql);
            if (result.Statements is not [{ Text: { } text }])
            {
                Assert.True(result.Diagnostics.Any(found => found.Severity == Sql.Diagnostics.DiagnosticSeverity.Error), "No text and no error: " + sql);
                continue;
            }

            translated++;
            if (Failure(given, written, sql, text) is { } failure)
            {
                failures.Add($"{sql}\n    {text.ReplaceLineEndings(" ")}\n    {failure}");
            }
        }

        Assert.True(translated > 100, $"Only {translated} statements were translated.");
        Assert.True(failures.Count == 0, $"{failures.Count} of {translated}:\n{string.Join('\n', failures)}");
    }

    /// <summary>A table of SQL Server with the same columns; those of types that it lacks are text there.</summary>
    private static string Declaration(Relation relation)
    {
        var schema = relation.Name.Schema is null or "main" or "public" ? "" : Dialect.TSql.QuoteIdentifier(relation.Name.Schema) + ".";
        var columns = relation.Columns.Select(column =>
            $"{Dialect.TSql.QuoteIdentifier(column.Name)} {TypeOf(column.Type)}{(column.Nullable == false ? " not null" : "")}");
        return $"create table {schema}{Dialect.TSql.QuoteIdentifier(relation.Name.Name)} ({string.Join(", ", columns)})";
    }

    // What values of a type have in common, however wide they are; null where this schema has text for it.
    private static string? ClassOf(string? type) => type is null or "BIT" ? null : Regex.Replace(type.ToLowerInvariant(), "\\([^)]*\\)", "") switch
    {
        "tinyint" or "smallint" or "int" or "integer" or "bigint" or "hugeint" or "utinyint" or "usmallint" or "uinteger" or "ubigint" or "uhugeint" or "numeric" or "decimal" => "number",
        "float" or "double" or "real" or "double precision" => "double",
        "varchar" or "text" or "nvarchar" or "character varying" or "character" or "char" or "nchar" => "text",
        "timestamp" or "timestamp without time zone" or "datetime2" => "timestamp",
        "timestamp with time zone" or "datetimeoffset" => "timestamptz",
        "time" or "time without time zone" => "time",
        "boolean" or "bit" => "boolean",
        "date" => "date",
        "uuid" or "uniqueidentifier" => "uuid",
        "bytea" or "blob" or "varbinary" => "bytes",
        _ => null,
    };

    private static string TypeOf(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Boolean => "bit",
        SqlTypeKind.TinyInt or SqlTypeKind.SmallInt or SqlTypeKind.UTinyInt => "smallint",
        SqlTypeKind.Integer or SqlTypeKind.USmallInt => "int",
        SqlTypeKind.BigInt or SqlTypeKind.UInteger => "bigint",
        SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt or SqlTypeKind.UBigInt or SqlTypeKind.BigNum => "decimal(38, 0)",
        SqlTypeKind.Decimal => type.Precision is { } precision ? $"decimal({precision}, {type.Scale ?? 0})" : "decimal(38, 10)",
        SqlTypeKind.Real => "real",
        SqlTypeKind.Double => "float",
        SqlTypeKind.Date => "date",
        SqlTypeKind.Time => "time(6)",
        SqlTypeKind.Timestamp => "datetime2(6)",
        SqlTypeKind.TimestampTz => "datetimeoffset(6)",
        SqlTypeKind.Uuid => "uniqueidentifier",
        SqlTypeKind.Binary => "varbinary(max)",
        _ => "nvarchar(max)",
    };

    private static string? Failure(SqlCompiler given, SqlCompiler written, string sql, string text)
    {
        var errors = Tests.Syntax.TSql.ScriptDom.Parse(text).Errors;
        if (errors.Count > 0)
        {
            return "ScriptDom: " + errors[0].Message;
        }

        var before = given.Describe([new SourceText(sql)]).Statements[^1];
        var after = written.Describe([new SourceText(text)]);
        if (after.Diagnostics.FirstOrDefault(found => found.Severity == Sql.Diagnostics.DiagnosticSeverity.Error) is { } wrong)
        {
            return wrong.ToString();
        }

        var (expected, actual) = (before.Columns, after.Statements[^1].Columns);
        if (expected.Count != actual.Count)
        {
            return $"{expected.Count} columns, but {actual.Count}";
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (!string.Equals(expected[i].Name, actual[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                return $"column {expected[i].Name}, but {actual[i].Name}";
            }

            if (ClassOf(expected[i].Type) is { } wanted && ClassOf(actual[i].Type) is { } found && wanted != found)
            {
                return $"column {expected[i].Name} of type {expected[i].Type}, but {actual[i].Type}";
            }
        }

        return null;
    }
}
