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

    /// <summary>Whether single arguments become the array of a variadic parameter.</summary>
    public bool IsVariadic { get; private init; }

    /// <summary>How many parameters are left to their defaults.</summary>
    public int Defaults { get; private init; }

    /// <summary>The candidate; null when the number or the names of the operands do not go with the signature.</summary>
    public static PostgresCandidate? TryMake(FunctionOverload overload, IReadOnlyList<Operand> operands, bool isNamed)
    {
        var declared = overload.Parameters;
        var isArray = operands.Count > 0 && operands[operands.Count - 1].IsVariadic;
        if (isArray && (overload.Variadic is null || operands.Count != declared.Count + 1))
        {
            return null;
        }

        var parameters = new SqlType[operands.Count];
        var taken = new bool[declared.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            var place = isNamed && operands[i].Name is { } name ? Place(declared, name) : i;
            if (place < 0 || (place >= declared.Count && overload.Variadic is null))
            {
                return null;
            }

            parameters[i] = place < declared.Count ? declared[place].Type : isArray ? ArrayOf(overload.Variadic!) : overload.Variadic!;
            if (place < declared.Count)
            {
                if (taken[place])
                {
                    return null;
                }

                taken[place] = true;
            }
        }

        var defaults = 0;
        for (var i = 0; i < taken.Length; i++)
        {
            if (!taken[i] && !declared[i].IsOptional)
            {
                return null;
            }

            defaults += taken[i] ? 0 : 1;
        }

        // Only a variadic parameter of any types, whose arguments become no array, may be given nothing.
        return overload.Variadic is { } variadic && operands.Count <= declared.Count && variadic.Name != "any"
            ? null
            : new PostgresCandidate(overload, parameters) { IsVariadic = overload.Variadic is not null && !isArray, Defaults = defaults };
    }

    // The array of any types is any array; that of elements of one type the polymorphic array.
    private static SqlType ArrayOf(SqlType variadic) => variadic.Kind == SqlTypeKind.Named
        ? variadic.Name switch
        {
            "any" => SqlType.Named("anyarray"),
            "anyelement" or "anynonarray" => SqlType.Named("anyarray"),
            "anycompatible" => SqlType.Named("anycompatiblearray"),
            _ => SqlType.List(variadic),
        }
        : SqlType.List(variadic);

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
