using System.Data.Common;
using DataOps.DuckDb;

namespace DataOps.Repository.Catalogs;

/// <summary>An empty in-memory DuckDB to ask.</summary>
internal sealed class CatalogEngine : IDisposable
{
    private readonly DuckDbConnection _connection = new("Data Source=:memory:");

    public CatalogEngine()
    {
        _connection.Open();
        Version = Rows("select version()")[0][0]!;
    }

    public string Version { get; }

    public void Dispose() => _connection.Dispose();

    /// <summary>The rows of a query, each value as text.</summary>
    public List<string?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are made here, of the engine's own names.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Whether an expression's value is null; null when the engine refuses it.</summary>
    public bool? IsNull(string expression, string from = "")
    {
        try
        {
            return Rows($"select ({expression}) is null {from}")[0][0] == "True";
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Names and types of a query's columns; null when the engine refuses it.</summary>
    public IReadOnlyList<(string Name, string Type)>? Describe(string query)
    {
        try
        {
            return [.. Rows("describe " + query).Select(row => (row[0]!, row[1]!))];
        }
        catch (DbException)
        {
            return null;
        }
    }
}
