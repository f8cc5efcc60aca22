using System.Data;
using Dapper;

namespace DataOps.Runtime;

/// <summary>
/// The values of a query's parameters. They reach the provider as they are, so that it decides how a date, a list or a 128-bit
/// integer travels. Not safe for several threads.
/// </summary>
public sealed class QueryValues : SqlMapper.IDynamicParameters
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    /// <summary>Adds a value under a parameter's name, given without its mark.</summary>
    public QueryValues Add(string name, object? value)
    {
        _values.Add(new KeyValuePair<string, object?>(name, value));
        return this;
    }

    void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (var (name, value) in _values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }
}
