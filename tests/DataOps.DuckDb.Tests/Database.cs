namespace DataOps.DuckDb.Tests;

/// <summary>Short words for what every test does.</summary>
internal static class Database
{
    public static DuckDbConnection Open(string connectionString = "DataSource=:memory:")
    {
        var connection = new DuckDbConnection(connectionString);
        connection.Open();
        return connection;
    }

    public static DuckDbCommand Command(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        var command = new DuckDbCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.AddValue(parameter);
        }

        return command;
    }

    public static int Run(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar();
    }

    public static T Read<T>(this DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return reader.GetFieldValue<T>(0);
    }
}

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dataops duckdb ");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
