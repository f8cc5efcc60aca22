using System.Globalization;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of arithmetic on decimals.</summary>
internal static class NumericRules
{
    public static void AddTo(ReturnRules rules)
    {
        rules.AddForPattern("+ add", call => call.Overload.ReturnType.Kind == SqlTypeKind.List ? ListRules.Concat(call) : Combine(call, DecimalArithmetic.Add));
        rules.AddForPattern("- subtract", call => Combine(call, DecimalArithmetic.Add));
        rules.AddForPattern("* multiply", call => Combine(call, DecimalArithmetic.Multiply));
        rules.AddForPattern("% mod", call => Combine(call, DecimalArithmetic.Modulo));
        rules.AddForPattern("abs @", call => call[0]);
        rules.AddForPattern("ceil ceiling floor", call => SqlType.Decimal(call[0].Precision!.Value, 0));
        rules.AddForPattern("round trunc", Round);
    }

    private static SqlType? Combine(BoundCall call, Func<SqlType, SqlType, SqlType?> combine) =>
        call.Types.Any(type => type.Kind != SqlTypeKind.Decimal) ? null
        : call.Count == 1 ? call[0]
        : combine(call[0], call[1]);

    // The digits kept must be a constant; negative ones round before the point.
    private static SqlType Round(BoundCall call)
    {
        var (precision, scale) = (call[0].Precision!.Value, call[0].Scale!.Value);
        if (call.Count == 1)
        {
            return SqlType.Decimal(precision, 0);
        }

        return int.TryParse(call.Operands[1].Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits)
            ? SqlType.Decimal(precision, Math.Min(scale, Math.Max(0, digits)))
            : SqlType.Unknown;
    }
}
