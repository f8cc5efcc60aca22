using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// Finds the overload that a call means, as the engine does: the one whose parameters take the operands at the least cost of
/// implicit conversions. Operators are functions of their own name (<c>+</c>, <c>||</c>, <c>~~</c> for <c>like</c>).
/// Immutable and safe for several threads.
/// </summary>
/// <param name="catalog">The functions to choose from.</param>
public sealed class FunctionResolver(FunctionCatalog catalog)
{
    private static readonly FunctionKind[] Expressions =
        [FunctionKind.Scalar, FunctionKind.Aggregate, FunctionKind.Window, FunctionKind.Macro];

    private static readonly FunctionKind[] Tables = [FunctionKind.Table, FunctionKind.TableMacro];

    private readonly PostgresResolver? _postgres =
        catalog.Dialect.Kind == Dialects.DialectKind.Postgres ? new PostgresResolver(catalog) : null;

    private readonly TSqlResolver? _tsql =
        catalog.Dialect.Kind == Dialects.DialectKind.TSql ? new TSqlResolver(catalog) : null;

    /// <summary>The function of a call within an expression, or of an operator.</summary>
    /// <param name="name">The name, its case does not matter.</param>
    /// <param name="operands">The arguments in order.</param>
    public FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands)
    {
        var asked = operands as Operand[] ?? [.. operands];
        if (_tsql is not null && TSqlOperatorRules.DependOnDigits(asked))
        {
            return _tsql.Resolve(name, asked, isTable: false);
        }

        if (catalog.Resolutions.Find(name, asked) is { } known)
        {
            return known;
        }

        var found = _postgres?.Resolve(name, asked) ?? _tsql?.Resolve(name, asked, isTable: false)
            ?? (_postgres is not null && SpecialForms.IsOfDuckDb(name) ? null : SpecialForms.TryResolve(name, asked))
            ?? Resolve(name, asked, Expressions);
        catalog.Resolutions.Add(name, asked, found);
        return found;
    }

    /// <summary>Finds a function of PostgreSQL among some of its name: the engine's own and those that the schema declares.</summary>
    internal FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands, IReadOnlyList<FunctionOverload> overloads) =>
        _postgres!.Resolve(name, operands, overloads);

    /// <summary>The function of a call in <c>from</c>.</summary>
    /// <param name="name">The name, its case does not matter.</param>
    /// <param name="operands">The arguments by position; options given by name do not choose the overload.</param>
    public FunctionResolution ResolveTable(string name, IReadOnlyList<Operand> operands) =>
        _postgres?.Resolve(name, operands) ?? _tsql?.Resolve(name, operands, isTable: true) ?? Resolve(name, operands, Tables);

    /// <summary>
    /// The types of a lambda's parameters, so that its body can be bound before the call is resolved; null when the function takes no
    /// lambda or its list is not known.
    /// </summary>
    /// <param name="name">The function.</param>
    /// <param name="operands">The call's arguments; what stands at the lambda's own place does not matter.</param>
    /// <param name="parameterCount">How many parameters the lambda has.</param>
    public IReadOnlyList<SqlType>? LambdaParameters(string name, IReadOnlyList<Operand> operands, int parameterCount) =>
        catalog.Find(name).Any(overload => overload.Parameters.Any(parameter => parameter.Type.Kind == SqlTypeKind.Lambda))
            ? LambdaTypes.Parameters(name, operands, parameterCount)
            : null;

    private FunctionResolution Resolve(string name, IReadOnlyList<Operand> operands, FunctionKind[] kinds)
    {
        var overloads = catalog.Find(name).Where(overload => Array.IndexOf(kinds, overload.Kind) >= 0).ToArray();
        if (overloads.Length == 0)
        {
            return FunctionResolution.Failed(FunctionFailure.UnknownName, []);
        }

        var best = OverloadCost.Cheapest(overloads, operands);
        return best.Count switch
        {
            0 => FunctionResolution.Failed(FunctionFailure.NoOverload, overloads),
            1 => Bind(best[0], operands, overloads),
            _ when operands.Any(IsOpen) => FunctionResolution.Found(Undecided(best, operands)),
            _ => FunctionResolution.Failed(FunctionFailure.Ambiguous, best),
        };
    }

    private static bool IsOpen(Operand operand) => operand.IsUnknown || operand.Form == OperandForm.Parameter;

    private FunctionResolution Bind(FunctionOverload overload, IReadOnlyList<Operand> operands, FunctionOverload[] overloads)
    {
        if (overload.Definition is not null)
        {
            return FunctionResolution.Found(new ResolvedFunction(overload, SqlType.Unknown, operands.Select(operand => operand.Type).ToArray()));
        }

        if (PatternBinding.TryBind(overload, operands) is not { } binding)
        {
            return FunctionResolution.Failed(FunctionFailure.NoOverload, overloads);
        }

        var call = new BoundCall(this, overload, operands, binding);
        return ReturnTypes.Of(call) is { } type
            ? FunctionResolution.Found(new ResolvedFunction(overload, type, binding.ArgumentTypes))
            : FunctionResolution.Failed(FunctionFailure.NoOverload, overloads);
    }

    // What all of several overloads have in common is known although an operand is not.
    private static ResolvedFunction Undecided(List<FunctionOverload> overloads, IReadOnlyList<Operand> operands)
    {
        var type = overloads[0].ReturnType;
        var isSame = overloads.All(overload => overload.ReturnType == type) && !TypePatterns.IsPattern(type);
        return new ResolvedFunction(
            overloads[0], isSame ? type : SqlType.Unknown, operands.Select(operand => operand.Type).ToArray());
    }
}
