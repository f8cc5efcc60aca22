using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>What is written like a function but has no entry in the engine's catalog.</summary>
internal static class SpecialForms
{
    /// <summary>The resolution of a special form; null for any other name.</summary>
    public static FunctionResolution? TryResolve(string name, IReadOnlyList<Operand> operands) => name.ToLowerInvariant() switch
    {
        "coalesce" => Shared(name, operands, operands, 1, int.MaxValue),
        "ifnull" => Shared(name, operands, operands, 2, 2),
        "if" => Shared(name, operands, operands.Skip(1).ToArray(), 3, 3),
        "try" when operands.Count == 1 => Found(name, operands, operands[0].Type, NullBehavior.Unknown),
        "grouping" or "grouping_id" => Found(name, operands, SqlType.BigInt, NullBehavior.NeverNull),
        "unnest" when operands.Count > 0 => Unnest(name, operands),
        _ => null,
    };

    /// <summary>Whether the form is DuckDB's alone.</summary>
    public static bool IsOfDuckDb(string name) => name.ToLowerInvariant() is "ifnull" or "if" or "try";

    // The result is one of some operands, so they share their type.
    private static FunctionResolution Shared(
        string name, IReadOnlyList<Operand> operands, IReadOnlyList<Operand> results, int least, int most)
    {
        var overload = Overload(name, operands, SqlType.Unknown, NullBehavior.Unknown);
        return operands.Count >= least && operands.Count <= most && CommonType.Of(results) is { } type
            ? Found(name, operands, type, NullBehavior.Unknown)
            : FunctionResolution.Failed(FunctionFailure.NoOverload, [overload]);
    }

    private static FunctionResolution Unnest(string name, IReadOnlyList<Operand> operands)
    {
        var type = operands[0].Type;
        var result = type.Kind switch
        {
            SqlTypeKind.List or SqlTypeKind.Array => type.Element!,
            SqlTypeKind.Null => SqlType.Null,
            _ => SqlType.Unknown,
        };
        return Found(name, operands, result, NullBehavior.Unknown);
    }

    private static FunctionResolution Found(string name, IReadOnlyList<Operand> operands, SqlType type, NullBehavior nulls) =>
        FunctionResolution.Found(
            new ResolvedFunction(Overload(name, operands, type, nulls), type, operands.Select(operand => operand.Type).ToArray()));

    private static FunctionOverload Overload(string name, IReadOnlyList<Operand> operands, SqlType type, NullBehavior nulls) => new()
    {
        Name = name.ToLowerInvariant(),
        Kind = FunctionKind.Scalar,
        Parameters = operands.Select((_, index) => new FunctionParameter($"arg{index + 1}", TypePatterns.Any)).ToArray(),
        ReturnType = type,
        Nulls = nulls,
    };
}
