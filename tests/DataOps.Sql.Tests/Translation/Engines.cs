using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataOps.DuckDb;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using Npgsql;

namespace DataOps.Sql.Tests.Translation;

/// <summary>Both engines with the same tables and rows, and what a query gives on each.</summary>
public sealed class Engines : IDisposable
{
    private readonly DuckDbConnection _duckDb = new("Data Source=:memory:");
    private readonly NpgsqlConnection _postgres;

    public Engines(string duckDbSetUp, string postgresConnection, string postgresSetUp)
    {
        _duckDb.Open();
        Execute(_duckDb, duckDbSetUp);
        _postgres = new NpgsqlConnection(postgresConnection + ";Array Nullability Mode=PerInstance");
        _postgres.Open();
        if (postgresSetUp.Length > 0)
        {
            Execute(_postgres, postgresSetUp);
        }

        Execute(_postgres, "set search_path = public; set time zone 'UTC'");
    }

    /// <summary>Rows and column types of a query; the engine's message where it fails.</summary>
    public Outcome Run(string sql, Dialect dialect)
    {
        try
        {
            using var command = Connection(dialect).CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)} {ClassOf(reader.GetDataTypeName(i))}").ToList();
            var rows = new List<string>();
            while (reader.Read())
            {
                rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : ClassOf(reader.GetDataTypeName(i)) == "json" ? Document(reader.GetValue(i).ToString()!) : Show(reader.GetValue(i)))));
            }

            return new Outcome(columns, rows, null);
        }
        catch (DbException failure)
        {
            return new Outcome([], [], failure.Message.ReplaceLineEndings(" "));
        }
    }

    public static DataOps.Sql.Emit.Translation Translate(
        string sql, SqlCompiler compiler, Dialect from, Dialect to, TextComparison collation = TextComparison.CaseInsensitive)
    {
        var tree = SqlParser.Parse(new SourceText(sql, "query.sql"), from);
        return QueryTranslator.Translate(tree, ((QueryStatement)tree.Statements[0]).Query, compiler.Catalog, to, new TranslationOptions { Collation = collation });
    }

    public void Dispose()
    {
        _duckDb.Dispose();
        _postgres.Dispose();
    }

    private DbConnection Connection(Dialect dialect) => dialect.Kind == DialectKind.Postgres ? _postgres : _duckDb;

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Widths of a type are not told apart, and PostgreSQL's numeric stands for DuckDB's integers of 128 bits, too.
    private static string ClassOf(string type)
    {
        var name = type.ToLowerInvariant();
        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return ClassOf(name[..^2]) + "[]";
        }

        var end = name.IndexOf('(', StringComparison.Ordinal);
        name = end < 0 ? name : name[..end];
        return name switch
        {
            "tinyint" or "smallint" or "integer" or "bigint" or "hugeint" or "int2" or "int4" or "int8" or "utinyint" or "usmallint" or "uinteger" or "ubigint" => "number",
            "numeric" or "decimal" => "number",
            "float" or "double" or "real" or "double precision" => "double",
            "varchar" or "text" or "character varying" or "character" or "bpchar" => "text",
            "timestamp" or "timestamp without time zone" => "timestamp",
            "timestamp with time zone" or "timestamptz" => "timestamptz",
            "boolean" or "bool" => "boolean",
            "json" or "jsonb" => "json",
            _ => name,
        };
    }

    // Engines write blanks, keys and numbers of documents each in their way; what they say is the same.
    private static string Document(string text) => Canonical(JsonNode.Parse(text));

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => "{" + string.Join(",", members.Select(member => member.Key + ":" + Canonical(member.Value)).Order(StringComparer.Ordinal)) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Canonical)) + "]",
        _ when node.GetValueKind() == JsonValueKind.Number => Number(node.GetValue<double>()),
        _ => node.ToJsonString(),
    };

    // Numbers are compared by value, to twelve digits: engines divide otherwise.
    private static string Show(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string text => text,
        DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        float number => Number(number),
        double number => Number(number),
        decimal number => Number((double)number),
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(item => item is null ? "null" : Show(item))) + "]",
        IFormattable other => double.TryParse(other.ToString(null, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Number(number)
            : other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Number(double number) => !double.IsFinite(number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : number == 0 ? "0" : (Math.Abs(number) < 1e6 ? Math.Round(Math.Round(number, 12), 9) : number).ToString("G12", CultureInfo.InvariantCulture);
}

/// <summary>What a query gave.</summary>
/// <param name="Columns">Names and classes of types.</param>
/// <param name="Rows">The rows, as text.</param>
/// <param name="Failure">The engine's message, or null.</param>
public sealed record Outcome(IReadOnlyList<string> Columns, IReadOnlyList<string> Rows, string? Failure);
