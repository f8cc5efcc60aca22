using System.Data;
using Dapper;

namespace DataOps.Runtime.Parameters;

/// <summary>All that <c>in</c> looks among: one parameter where the engine has lists, else one for each member.</summary>
internal sealed class ListValue<T>(string name, IReadOnlyList<T>? values) : QueryValue(name)
{
    public override void AddTo(IDbCommand command, SqlMapper.Identity identity, Driver driver)
    {
        if (!driver.HasLists)
        {
            Expand(command, identity, driver);
            return;
        }

        AddTo(command, values is null ? null : driver.ConvertsMembers<T>() ? values.Select(Convert).ToArray() : values.ToArray(), null);

        T Convert(T value) => value is null ? value : (T)driver.Convert(value);
    }

    // Dapper writes "in @name" anew, with a parameter for each member, or a query of no rows.
    private void Expand(IDbCommand command, SqlMapper.Identity identity, Driver driver)
    {
        var first = command.Parameters.Count;
        var expansion = new DynamicParameters();
        expansion.Add(Name, (values ?? []).Select(value => value is null ? null : driver.Convert(value)).ToList());
        ((SqlMapper.IDynamicParameters)expansion).AddParameters(command, identity);
        if (driver.TypeOf(typeof(T)) is not { } type)
        {
            return;
        }

        for (var i = first; i < command.Parameters.Count; i++)
        {
            ((IDataParameter)command.Parameters[i]!).DbType = type;
        }
    }
}
