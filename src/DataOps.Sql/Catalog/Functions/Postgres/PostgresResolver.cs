using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Finds the function of a call by PostgreSQL's rules.</summary>
/// <param name="catalog">PostgreSQL's functions and operators.</param>
internal sealed class PostgresResolver(FunctionCatalog catalog)
{
    /// <summary>The function of a call or operator; functions of every kind may stand in expressions and in <c>from</c>.</summary>
    public FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands)
    {
        if (PostgresForms.TypeOf(name, operands) is { } form)
        {
            return Form(name, operands, form);
        }

        if (operands.Count == 2 && name.Equals("nullif", StringComparison.OrdinalIgnoreCase))
        {
            return NullIf(operands);
        }

        // A call of a type's name with a literal is a cast.
        if (operands.Count == 1 && PostgresTypeRules.IsOpen(operands[0]) && PostgresTypes.Instance.Has(name))
        {
            return Form(name, operands, PostgresTypes.FromName(name));
        }

        var overloads = catalog.Find(name);
        if (overloads.Count == 0)
        {
            return FunctionResolution.Failed(FunctionFailure.UnknownName, []);
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

        var isOperator = !char.IsLetter(name[0]) && name[0] != '_';
        var best = PostgresOverloads.Choose(candidates, operands, isOperator);
        return best.Count switch
        {
            0 when Cast(name, operands) is { } type => Form(name, operands, type),
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

        return new ResolvedFunction(candidate.Overload, binding?.Apply(candidate.Overload.ReturnType) ?? SqlType.Unknown, types);
    }

    private static ResolvedFunction Undecided(List<PostgresCandidate> candidates, IReadOnlyList<Operand> operands)
    {
        var type = candidates[0].Overload.ReturnType;
        var isSame = candidates.TrueForAll(candidate => candidate.Overload.ReturnType == type) && !Polymorphism.IsPolymorphic(type);
        return new ResolvedFunction(
            candidates[0].Overload, isSame ? type : SqlType.Unknown, [.. operands.Select(operand => operand.Type)]);
    }

    // So it is with any operand that no function of the name takes, to and from text.
    private static SqlType? Cast(string name, IReadOnlyList<Operand> operands)
    {
        var types = PostgresTypes.Instance;
        if (operands.Count != 1 || !types.Has(name))
        {
            return null;
        }

        var target = PostgresTypes.FromName(name);
        return types.IsImplicit(operands[0].Type, target)
            || types.Category(target) == PostgresTypes.StringCategory || types.Category(operands[0].Type) == PostgresTypes.StringCategory
                ? target
                : null;
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
