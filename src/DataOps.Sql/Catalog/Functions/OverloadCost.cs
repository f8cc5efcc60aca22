using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Compares overloads by what it costs to convert the operands to their parameters.</summary>
internal static class OverloadCost
{
    /// <summary>The overloads of the least cost; none when no overload takes the operands.</summary>
    public static List<FunctionOverload> Cheapest(IReadOnlyList<FunctionOverload> overloads, IReadOnlyList<Operand> operands)
    {
        var best = new List<FunctionOverload>();
        var lowest = int.MaxValue;
        foreach (var overload in overloads)
        {
            if (Of(overload, operands) is not { } cost || cost > lowest)
            {
                continue;
            }

            if (cost < lowest)
            {
                best.Clear();
                lowest = cost;
            }

            best.Add(overload);
        }

        return best;
    }

    private static int? Of(FunctionOverload overload, IReadOnlyList<Operand> operands)
    {
        var count = overload.Parameters.Count;
        if (operands.Count < count || (operands.Count > count && overload.Variadic is null))
        {
            return null;
        }

        if (overload.Definition is not null)
        {
            return 0;
        }

        var cost = 0;
        var hasParameter = false;
        for (var i = 0; i < operands.Count; i++)
        {
            var target = i < count ? overload.Parameters[i].Type : overload.Variadic!;
            hasParameter |= operands[i].Form == OperandForm.Parameter || operands[i].IsUnknown;
            if (operands[i].IsUnknown)
            {
                continue;
            }

            if (Conversions.Cost(operands[i], target) is not { } own)
            {
                return null;
            }

            cost += own;
        }

        // The engine takes any overload that fits when a parameter is among the arguments.
        return hasParameter ? 0 : cost;
    }
}
