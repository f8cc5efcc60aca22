using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of SQL Server's functions over values of any type.</summary>
internal static class TSqlValueRules
{
    public static void AddTo(TSqlReturnRules rules)
    {
        rules.Add("common", call => CommonFrom(call, 0));
        rules.Add("choose", call => CommonFrom(call, 1));

        // "NULLIF": the type of the first, which must be comparable with the second.
        rules.Add("nullif", call => TypeRules.Of(Dialects.Dialect.TSql).Comparison(call.Operands) is null ? null : call[0]);

        // value(): the type that the text names, which the binder reads.
        rules.Add("xml_value", _ => SqlType.Unknown);
    }

    // "Data type precedence": the highest of all.
    private static SqlType? CommonFrom(TSqlCall call, int from) =>
        TypeRules.Of(Dialects.Dialect.TSql).Common(from == 0 ? call.Operands : [.. call.Operands.Skip(from)]);
}
