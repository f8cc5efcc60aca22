using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// Finds the function of a call by SQL Server's rules: a name has one signature for each number of arguments, and the type of the
/// result follows from those of the arguments.
/// </summary>
/// <param name="catalog">SQL Server's functions and operators.</param>
internal sealed class TSqlResolver(FunctionCatalog catalog)
{
    /// <summary>The function of a call or operator.</summary>
    public FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands, bool isTable)
    {
        var overloads = catalog.Find(name);
        if (overloads.Count == 0 || (overloads[0].Kind == FunctionKind.Table) != isTable)
        {
            return FunctionResolution.Failed(FunctionFailure.UnknownName, []);
        }

        foreach (var overload in overloads)
        {
            if (Accepts(overload, operands) && TypeOf(overload.ReturnType, operands) is { } type)
            {
                return FunctionResolution.Found(new ResolvedFunction(overload, type, Targets(name, overload, operands, type)));
            }
        }

        return FunctionResolution.Failed(FunctionFailure.NoOverload, overloads);
    }

    /// <summary>Whether the name is that of an operator.</summary>
    public static bool IsOperator(string name) => !char.IsLetter(name[0]) && name[0] is not ('@' or '$' or '_');

    private static bool Accepts(FunctionOverload overload, IReadOnlyList<Operand> operands)
    {
        var parameters = overload.Parameters;
        if (operands.Count > parameters.Count && overload.Variadic is null)
        {
            return false;
        }

        for (var i = 0; i < operands.Count; i++)
        {
            if (!TSqlParameters.Accepts(i < parameters.Count ? parameters[i].Type : overload.Variadic!, operands[i]))
            {
                return false;
            }
        }

        return operands.Count >= parameters.Count || parameters[operands.Count].IsOptional;
    }

    private static SqlType[] Targets(string name, FunctionOverload overload, IReadOnlyList<Operand> operands, SqlType type)
    {
        var parameters = overload.Parameters;
        var targets = new SqlType[operands.Count];
        if (targets.Length == 2 && IsOperator(name) && name[0] != '~')
        {
            targets[0] = TSqlOperatorRules.Target(operands[0], operands[1], type);
            targets[1] = TSqlOperatorRules.Target(operands[1], operands[0], type);
            return targets;
        }

        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = TSqlParameters.Target(i < parameters.Count ? parameters[i].Type : overload.Variadic!, operands[i]);
        }

        return targets;
    }

    private static SqlType? TypeOf(SqlType result, IReadOnlyList<Operand> operands)
    {
        if (result.Kind == SqlTypeKind.Struct)
        {
            return SqlType.Struct(result.Fields.Select(field => new SqlField(field.Name, TypeOf(field.Type, operands) ?? SqlType.Unknown)).ToArray());
        }

        if (result is not { Kind: SqlTypeKind.Named, Name: { } name })
        {
            return result;
        }

        if (name[0] == '$')
        {
            return operands[name[1] - '1'].Type;
        }

        if (name[0] != '=')
        {
            return result;
        }

        var blank = name.IndexOf(' ');
        var rule = blank < 0 ? name.Substring(1) : name.Substring(1, blank - 1);
        return TSqlReturnRules.Find(rule)(new TSqlCall(operands, blank < 0 ? "" : name.Substring(blank + 1)));
    }
}
