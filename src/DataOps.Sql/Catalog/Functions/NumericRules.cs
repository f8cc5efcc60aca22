using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of arithmetic.</summary>
internal static class NumericRules
{
    public static void AddTo(Dictionary<string, Func<BoundCall, SqlType?>> rules)
    {
        foreach (var name in new[] { "+", "add", "-", "subtract" })
        {
            rules.Add(name, call => OnDecimals(call, DecimalArithmetic.Add));
        }

        foreach (var name in new[] { "*", "multiply" })
        {
            rules.Add(name, call => OnDecimals(call, DecimalArithmetic.Multiply));
        }

        foreach (var name in new[] { "%", "mod" })
        {
            rules.Add(name, call => OnDecimals(call, DecimalArithmetic.Modulo));
        }
    }

    private static SqlType? OnDecimals(BoundCall call, Func<SqlType, SqlType, SqlType?> combine)
    {
        if (call.Overload.ReturnType.Kind != SqlTypeKind.Decimal)
        {
            return call.Binding.Apply(call.Overload.ReturnType);
        }

        return call.Count == 1 ? call[0] : combine(call[0], call[1]);
    }
}
