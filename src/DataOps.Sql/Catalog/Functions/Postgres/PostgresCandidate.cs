using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>A signature as it would take a call's operands: one parameter type for each, variadic ones repeated, names put in order.</summary>
internal sealed class PostgresCandidate
{
    private PostgresCandidate(FunctionOverload overload, SqlType[] parameters)
    {
        Overload = overload;
        Parameters = parameters;
    }

    public FunctionOverload Overload { get; }

    public SqlType[] Parameters { get; }

    public bool IsVariadic => Overload.Variadic is not null;

    /// <summary>The candidate; null when the number or the names of the operands do not go with the signature.</summary>
    public static PostgresCandidate? TryMake(FunctionOverload overload, IReadOnlyList<Operand> operands, bool isNamed)
    {
        var declared = overload.Parameters;
        var parameters = new SqlType[operands.Count];
        var taken = new bool[declared.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            var place = isNamed && operands[i].Name is { } name ? Place(declared, name) : i;
            if (place < 0 || (place >= declared.Count && overload.Variadic is null))
            {
                return null;
            }

            parameters[i] = place < declared.Count ? declared[place].Type : overload.Variadic!;
            if (place < declared.Count)
            {
                taken[place] = true;
            }
        }

        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && !declared[i].IsOptional)
            {
                return null;
            }
        }

        return overload.Variadic is not null && operands.Count <= declared.Count ? null : new PostgresCandidate(overload, parameters);
    }

    private static int Place(IReadOnlyList<FunctionParameter> parameters, string name)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
