using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of functions over values of any type.</summary>
internal static class ValueRules
{
    public static void AddTo(ReturnRules rules)
    {
        rules.Add("greatest least", call => CommonType.Of(call.Operands));
        rules.Add("constant_or_null", call => call[0]);
        rules.Add("cast_to_type", call => call[1]);
        rules.Add("concat", call => call.Types.Any(type => type.Kind is SqlTypeKind.List or SqlTypeKind.Array) ? ListRules.Concat(call) : SqlType.Text);
        rules.Add("date_part datepart", DatePart);
        rules.Add("enum_first enum_last enum_range enum_range_boundary", call => call.Types.All(type => type.Kind is SqlTypeKind.Enum or SqlTypeKind.Null) ? call.Overload.ReturnType : null);
        rules.Add("to_json json_quote row_to_json", call => call.Count == 1 ? call.Overload.ReturnType : null);
        rules.Add("array_to_json", call => call.Count == 1 && call[0].Kind is SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Null ? call.Overload.ReturnType : null);
        rules.Add("json_object", call => call.Count % 2 == 0 ? call.Overload.ReturnType : null);
        rules.Add("enum_code", call => EnumCode(call[0]));
    }

    // Two of the parts have fractions. Several parts at once give a struct that the constant list names.
    private static SqlType DatePart(BoundCall call)
    {
        if (call.Overload.ReturnType.Kind == SqlTypeKind.Struct)
        {
            return SqlType.Unknown;
        }

        return call.Operands[0].Text?.ToLowerInvariant() is "epoch" or "julian" ? SqlType.Double : call.Overload.ReturnType;
    }

    private static SqlType? EnumCode(SqlType type) => type.Kind == SqlTypeKind.Enum
        ? type.Values.Count switch
        {
            <= byte.MaxValue => SqlType.UTinyInt,
            <= ushort.MaxValue => SqlType.USmallInt,
            _ => SqlType.UInteger,
        }
        : null;
}
