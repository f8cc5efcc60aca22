using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of SQL Server's mathematical functions and of aggregates over numbers.</summary>
internal static class TSqlNumberRules
{
    private const int MaxPrecision = 38;
    private const int LeastScaleOfAverage = 6;

    public static void AddTo(TSqlReturnRules rules)
    {
        rules.Add("sum", call => Widened(call[0], (_, scale) => (MaxPrecision, scale)));
        rules.Add("avg", call => Widened(call[0], (_, scale) => (MaxPrecision, Math.Max(scale, LeastScaleOfAverage))));
        rules.Add("magnitude", call => Widened(call[0], (_, scale) => (MaxPrecision, scale)));
        rules.Add("integral", call => Widened(call[0], (precision, _) => (precision, 0)));
        rules.Add("round", call => Widened(call[0], (precision, scale) => (precision, scale)));
    }

    // The tables of "SUM", "AVG", "ABS", "CEILING", "ROUND": small integers become int, real becomes float, the rest is as it was.
    private static SqlType Widened(SqlType type, Func<int, int, (int Precision, int Scale)> digits)
    {
        switch (type.Kind)
        {
            case SqlTypeKind.Unknown or SqlTypeKind.BigInt:
                return type;
            case SqlTypeKind.UTinyInt or SqlTypeKind.SmallInt or SqlTypeKind.Integer or SqlTypeKind.Null:
                return SqlType.Integer;
            case SqlTypeKind.Money or SqlTypeKind.SmallMoney:
                return SqlType.Money;
            case SqlTypeKind.Decimal:
                var (precision, scale) = digits(type.Precision!.Value, type.Scale!.Value);
                return TSqlTypes.IsNumericByName(type) ? TSqlTypes.Numeric(precision, scale) : SqlType.Decimal(precision, scale);
            default:
                return SqlType.Double;
        }
    }
}
