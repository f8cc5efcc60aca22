using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// Finds what a call or an operator means as PostgreSQL does (documentation, 10.2 for operators and 10.3 for functions).
/// </summary>
internal sealed class PostgresResolver(FunctionCatalog catalog)
{
    public FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands) => Resolve(name, operands, catalog.Find(name));

    /// <summary>Finds the function among some of its name.</summary>
    public FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands, IReadOnlyList<FunctionOverload> overloads)
    {
        if (PostgresForms.TypeOf(name, operands) is { } form)
        {
            return Form(name, operands, form);
        }

        if (operands.Count == 2 && name.Equals("nullif", StringComparison.OrdinalIgnoreCase))
        {
            return NullIf(operands);
        }

        var isNamed = operands.Any(operand => operand.Name is not null);
        var candidates = new List<PostgresCandidate>();
        foreach (var overload in overloads)
        {
            if (PostgresCandidate.TryMake(overload, operands, isNamed) is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        var isOperator = name.Length > 0 && !char.IsLetter(name[0]) && name[0] != '_';
        if (PostgresOverloads.Exact(candidates, operands, isOperator) is { } exact)
        {
            return FunctionResolution.Found(Bind(exact, operands));
        }

        if (Cast(name, operands) is { } type)
        {
            return Form(name, operands, type);
        }

        if (overloads.Count == 0)
        {
            return FunctionResolution.Failed(FunctionFailure.UnknownName, []);
        }

        var best = PostgresOverloads.Choose(candidates, operands);
        return best.Count switch
        {
            0 => FunctionResolution.Failed(FunctionFailure.NoOverload, overloads),
            1 => FunctionResolution.Found(Bind(best[0], operands)),
            _ when operands.Any(operand => operand.Type.IsUnknown) => FunctionResolution.Found(Undecided(best, operands)),
            _ => FunctionResolution.Failed(FunctionFailure.Ambiguous, [.. best.Select(candidate => candidate.Overload)]),
        };
    }

    // The first operand as the operator that compares the two takes it.
    private FunctionResolution NullIf(IReadOnlyList<Operand> operands) =>
        Resolve("=", operands).Function is { } comparison
            ? Form("nullif", operands, comparison.ArgumentTypes[0])
            : FunctionResolution.Failed(FunctionFailure.NoOverload, catalog.Find("="));

    private static ResolvedFunction Bind(PostgresCandidate candidate, IReadOnlyList<Operand> operands)
    {
        var binding = Polymorphism.TryBind(candidate.Parameters, operands);
        var types = new SqlType[operands.Count];
        for (var i = 0; i < types.Length; i++)
        {
            var target = binding is null || candidate.Parameters[i].Name == "any" ? SqlType.Unknown : binding.Apply(candidate.Parameters[i]);
            types[i] = PostgresTypes.NameOf(target) == PostgresTypes.NameOf(operands[i].Type) ? operands[i].Type : target;
        }

        // One result that has a name is that value, not a row of it.
        var result = candidate.Overload.ReturnType;
        result = result is { Kind: SqlTypeKind.Struct, Name: null, Fields.Count: 1 } ? result.Fields[0].Type : result;
        return new ResolvedFunction(candidate.Overload, binding?.Apply(result) ?? SqlType.Unknown, types);
    }

    private static ResolvedFunction Undecided(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands)
    {
        var type = candidates[0].Overload.ReturnType;
        var isSame = candidates.TrueForAll(candidate => candidate.Overload.ReturnType == type) && !Polymorphism.IsPolymorphic(type);
        return new ResolvedFunction(
            candidates[0].Overload, isSame ? type : SqlType.Unknown, [.. operands.Select(operand => operand.Type)]);
    }

    // A call of a type's name with one argument is a cast, where no function takes exactly that argument (10.3, step 3).
    private static SqlType? Cast(string name, IReadOnlyList<Operand> operands)
    {
        var types = PostgresTypes.Instance;
        if (operands.Count != 1 || operands[0].Name is not null || !types.Has(name))
        {
            return null;
        }

        var target = PostgresTypes.FromName(name);
        return PostgresTypeRules.IsOpen(operands[0]) || (!operands[0].IsUnknown && types.IsCallableCast(operands[0].Type, target)) ? target : null;
    }

    private static FunctionResolution Form(string name, IReadOnlyList<Operand> operands, SqlType type)
    {
        var overload = new FunctionOverload
        {
            Name = name.ToLowerInvariant(),
            Kind = FunctionKind.Scalar,
            Parameters = [.. operands.Select((operand, index) => new FunctionParameter("col" + index, operand.Type))],
            ReturnType = type,
            Stability = operands.Count == 0 ? FunctionStability.ConsistentWithinQuery : FunctionStability.Consistent,
            Nulls = PostgresForms.Nulls(name),
        };
        return FunctionResolution.Found(new ResolvedFunction(overload, type, [.. operands.Select(operand => operand.Type)]));
    }
}
