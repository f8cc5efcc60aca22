using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The parameters of the lambdas that list functions take.</summary>
internal static class LambdaTypes
{
    private static readonly HashSet<string> Reducers = new(["list_reduce", "array_reduce", "reduce"], StringComparer.OrdinalIgnoreCase);

    public static bool IsReducer(string name) => Reducers.Contains(name);

    public static IReadOnlyList<SqlType>? Parameters(string name, IReadOnlyList<Operand> operands, int count)
    {
        if (operands.Count == 0 || operands[0].Type.Element is not { } element)
        {
            return null;
        }

        var types = IsReducer(name)
            ? new[] { operands.Count > 2 ? Accumulator(element, operands[2]) : element, element, SqlType.BigInt }
            : [element, SqlType.BigInt];
        return count <= types.Length ? types.Take(count).ToArray() : null;
    }

    /// <summary>What a reduction with an initial value carries along.</summary>
    public static SqlType Accumulator(SqlType element, Operand initial) =>
        CommonType.Of([Operand.Value(element), initial]) ?? SqlType.Unknown;
}
