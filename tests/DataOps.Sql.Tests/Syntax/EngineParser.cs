using System.Text.Json.Nodes;
using DataOps.DuckDb;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>DuckDB's own parser, asked through <c>json_serialize_sql</c>, which runs nothing.</summary>
internal sealed class EngineParser : IDisposable
{
    private readonly DuckDbConnection _connection = new("Data Source=:memory:");
    private readonly DuckDbCommand _command;

    public EngineParser()
    {
        _connection.Open();
        _command = (DuckDbCommand)_connection.CreateCommand();
        _command.CommandText = "select json_serialize_sql($sql::varchar, skip_null := true, skip_empty := true)";
        var parameter = _command.CreateParameter();
        parameter.ParameterName = "sql";
        _command.Parameters.Add(parameter);
    }

    /// <summary>The engine's tree without places in the text, or null when it is refused.</summary>
    public string? Tree(string sql)
    {
        var node = Ask(sql);
        if (node["error"]!.GetValue<bool>())
        {
            return null;
        }

        RemoveLocations(node);
        return node.ToJsonString();
    }

    /// <summary>The engine's message when its grammar refuses the text, or null.</summary>
    public string? SyntaxError(string sql)
    {
        var node = Ask(sql);
        return node["error"]!.GetValue<bool>() && node["error_type"]!.GetValue<string>() == "parser" ? node["error_message"]!.GetValue<string>() : null;
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private JsonNode Ask(string sql)
    {
        _command.Parameters[0].Value = sql;
        return JsonNode.Parse((string)_command.ExecuteScalar()!)!;
    }

    private static void RemoveLocations(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject properties:
                properties.Remove("query_location");
                foreach (var (_, value) in properties)
                {
                    RemoveLocations(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    RemoveLocations(item);
                }

                break;
        }
    }
}
