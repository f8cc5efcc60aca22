using System.Data;
using Dapper;

namespace DataOps.Runtime.Parameters;

/// <summary>A value under a parameter's name.</summary>
internal abstract class QueryValue(string name)
{
    protected string Name { get; } = name;

    public abstract void AddTo(IDbCommand command, SqlMapper.Identity identity, Driver driver);

    protected void AddTo(IDbCommand command, object? value, DbType? type)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = Name;
        if (type is { } known)
        {
            parameter.DbType = known;
        }

        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}

/// <summary>One value.</summary>
internal sealed class ScalarValue<T>(string name, T value) : QueryValue(name)
{
    public override void AddTo(IDbCommand command, SqlMapper.Identity identity, Driver driver) =>
        AddTo(command, value is null ? null : driver.Convert(value), driver.TypeOf(typeof(T)));
}
