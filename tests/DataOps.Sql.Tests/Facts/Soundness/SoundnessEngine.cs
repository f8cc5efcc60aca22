using System.Data.Common;
using System.Globalization;
using DataOps.DuckDb;
using Npgsql;

namespace DataOps.Sql.Tests.Facts.Soundness;

/// <summary>
/// An engine with a generated schema three times over: with constraints and rows as generated, with the rows stored in another order,
/// and with views that show other values in chosen columns.
/// </summary>
internal sealed class SoundnessEngine : IDisposable
{
    private readonly DbConnection _connection;
    private readonly SoundnessSchema _schema;
    private readonly bool _isDuckDb;
    private readonly Dictionary<string, HashSet<string>> _keys = [];

    public SoundnessEngine(DbConnection connection, SoundnessSchema schema, Random random)
    {
        _connection = connection;
        _schema = schema;
        _isDuckDb = connection is DuckDbConnection;
        Execute(_isDuckDb ? "set threads = 1" : "");
        foreach (var name in (string[])["base", "shuffled", "changed"])
        {
            Execute(_isDuckDb ? "" : $"drop schema if exists {name} cascade;");
            Execute($"create schema {name};");
        }

        Use("base");
        Execute(schema.Ddl);
        foreach (var table in schema.Tables)
        {
            Execute(SoundnessSchema.Insert(table.Name, table.Rows));
        }

        Use("shuffled");
        foreach (var table in schema.Tables)
        {
            Execute(SoundnessSchema.Create(table, table.Name, constraints: false));
            Execute(SoundnessSchema.Insert(table.Name, table.Rows.OrderBy(_ => random.Next())));
        }

        Use("changed");
        foreach (var table in schema.Tables)
        {
            var columns = table.Columns.Concat(table.Columns.Select(column => (Name: column.Name + "_changed", column.Sort, column.Type))).ToList();
            var rows = table.Rows.Select(row => (object?[])[.. row, .. table.Columns.Select(column => schema.Value(column.Sort))]);
            Execute(SoundnessSchema.Create(table with { Columns = columns }, table.Name + "_both", constraints: false));
            Execute(SoundnessSchema.Insert(table.Name + "_both", rows));
        }

        Use("base");
    }

    public string LastError { get; private set; } = "";

    public List<object?[]>? Run(string sql) => TryRun(sql);

    public List<object?[]>? RunShuffled(string sql) => RunIn("shuffled", sql);

    /// <summary>Runs the query with other values in all columns but those kept.</summary>
    public List<object?[]>? RunChanged(string sql, Func<string, string, bool> isKept)
    {
        foreach (var table in _schema.Tables.Where(table => sql.Contains($" {table.Name} ", StringComparison.Ordinal) || sql.Contains($" {table.Name})", StringComparison.Ordinal)))
        {
            var columns = table.Columns.Select(column => isKept(table.Name, column.Name) ? column.Name : $"{column.Name}_changed as {column.Name}");
            Execute($"create or replace view changed.{table.Name} as select {string.Join(", ", columns)} from changed.{table.Name}_both");
        }

        return RunIn("changed", sql);
    }

    /// <summary>Whether a tuple occurs in columns of a table.</summary>
    public bool Occurs(string table, IReadOnlyList<string> columns, string tuple)
    {
        var list = string.Join(", ", columns);
        if (!_keys.TryGetValue(table + ":" + list, out var known))
        {
            known = [.. TryRun($"select {list} from {table}")!.Select(row => Tuple(row))];
            _keys.Add(table + ":" + list, known);
        }

        return known.Contains(tuple);
    }

    public static string Tuple(IEnumerable<object?> cells) => string.Join('\u001f', cells.Select(Cell));

    /// <summary>A value as text, equal values alike whatever their type.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "\u0000",
        bool truth => truth ? "true" : "false",
        float or double => Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("G9", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.TimeOfDay == TimeSpan.Zero ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : time.ToString("o", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal or Int128 or System.Numerics.BigInteger =>
            decimal.Parse(Convert.ToString(value, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture).ToString("0.############", CultureInfo.InvariantCulture),
        string text => text,
        System.Collections.IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Cell)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public void Dispose() => _connection.Dispose();

    private List<object?[]>? RunIn(string schema, string sql)
    {
        Use(schema);
        var rows = TryRun(sql);
        Use("base");
        return rows;
    }

    private void Use(string schema) => Execute(_isDuckDb ? $"set schema = '{schema}'" : $"set search_path = {schema}");

    private void Execute(string sql)
    {
        if (sql.Length == 0)
        {
            return;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<object?[]>? TryRun(string sql)
    {
        try
        {
            using var command = _connection.CreateCommand();
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
        catch (Exception failure) when (failure is DuckDbException or PostgresException)
        {
            LastError = failure.Message;
            return null;
        }
    }
}
