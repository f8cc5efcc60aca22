using System.Data;
using Dapper;
using DataOps.Runtime.Parameters;

namespace DataOps.Runtime;

/// <summary>
/// The values of a query's parameters, each with its type, in the form that the connection's driver takes. Not safe for several threads.
/// </summary>
public sealed class QueryValues : SqlMapper.IDynamicParameters
{
    private readonly List<QueryValue> _values = [];

    /// <summary>Adds a value under a parameter's name, given without its mark.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the value, which a null has too.</typeparam>
    public QueryValues Add<T>(string name, T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _values.Add(new ScalarValue<T>(name, value));
        return this;
    }

    /// <summary>Adds all that <c>in</c> looks among; it may be empty. Null stands for a null list, which nothing is in.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="values">The members.</param>
    /// <typeparam name="T">The type of the members.</typeparam>
    public QueryValues AddList<T>(string name, IReadOnlyList<T>? values)
    {
        ArgumentNullException.ThrowIfNull(name);
        _values.Add(new ListValue<T>(name, values));
        return this;
    }

    void SqlMapper.IDynamicParameters.AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        var driver = Driver.Of(command);
        foreach (var value in _values)
        {
            value.AddTo(command, identity, driver);
        }
    }
}
