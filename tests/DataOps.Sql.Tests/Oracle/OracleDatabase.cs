using DataOps.DuckDb;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>An engine in memory that holds the corpus's schema and data.</summary>
public sealed class OracleDatabase : IDisposable
{
    public OracleDatabase()
        : this(OracleCorpus.Schema, OracleCorpus.Data)
    {
    }

    internal OracleDatabase(string schema, string data)
    {
        Connection = new DuckDbConnection("Data Source=:memory:");
        Connection.Open();
        Execute(schema);
        Execute(data);
    }

    public DuckDbConnection Connection { get; }

    public IReadOnlyList<(string Name, string Type)> Describe(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = "describe " + sql;
        using var reader = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (reader.Read())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns;
    }

    /// <summary>The rows of a query, or null when its values make the engine fail (overflow and the like) or have no .NET type.</summary>
    public IReadOnlyList<object?[]>? TryRun(string sql)
    {
        try
        {
            using var command = Connection.CreateCommand();
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
        catch (Exception e) when (e is DuckDbException or OverflowException or NotSupportedException)
        {
            return null;
        }
    }

    public void Dispose() => Connection.Dispose();

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
