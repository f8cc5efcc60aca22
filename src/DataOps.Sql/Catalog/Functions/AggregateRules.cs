using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of aggregates.</summary>
internal static class AggregateRules
{
    private const int MaxDigits = 38;

    public static void AddTo(ReturnRules rules)
    {
        rules.AddForPattern("sum", call => SqlType.Decimal(MaxDigits, call[0].Scale!.Value));
        rules.AddForPattern("avg mean", _ => SqlType.Double);
        rules.AddForPattern("mad", call => call[0]);
        rules.AddForPattern("first last any_value arbitrary mode", call => call[0]);
        rules.AddForPattern("min max", call => ListWhere(call, call.Count > 1));
        rules.AddForPattern(
            "arg_min arg_max min_by max_by argmin argmax arg_min_null arg_max_null arg_min_nulls_last arg_max_nulls_last",
            call => ListWhere(call, call.Count > 2));
        rules.AddForPattern("median", call => Continuous(call[0]));
        rules.Add("quantile_cont", call => ListWhere(Continuous(call[0]), call));
        rules.AddForPattern("quantile quantile_disc", call => ListWhere(call[0], call));
        rules.AddForPattern("approx_quantile", call => IsList(call) ? SqlType.List(call[0]) : Stored(call[0]));
        rules.AddForPattern("reservoir_quantile", call => call[0].Kind == SqlTypeKind.Decimal ? Stored(call[0]) : ListWhere(call[0], call));
        rules.Add("approx_top_k", call => SqlType.List(call[0]));
        rules.Add("histogram histogram_exact", call => SqlType.Map(call.Count > 1 && call[0].Kind == SqlTypeKind.Decimal ? SqlType.Double : call[0], SqlType.UBigInt));
    }

    private static SqlType ListWhere(BoundCall call, bool isList) => isList ? SqlType.List(call[0]) : call[0];

    // Several quantiles at once give a list.
    private static SqlType ListWhere(SqlType type, BoundCall call) => IsList(call) ? SqlType.List(type) : type;

    private static bool IsList(BoundCall call) => call.Count > 1 && call[1].Kind is SqlTypeKind.List or SqlTypeKind.Array;

    // The engine gives the integer that a decimal is stored as, its point lost.
    private static SqlType Stored(SqlType type) => type.Kind != SqlTypeKind.Decimal ? type : type.Precision switch
    {
        <= 4 => SqlType.SmallInt,
        <= 9 => SqlType.Integer,
        <= 18 => SqlType.BigInt,
        _ => SqlType.HugeInt,
    };

    // Between two values lies a value of the same kind only where there are fractions.
    private static SqlType Continuous(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Date => SqlType.Timestamp,
        SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt => SqlType.Double,
        _ when type.IsInteger() => SqlType.Double,
        _ => type,
    };
}
