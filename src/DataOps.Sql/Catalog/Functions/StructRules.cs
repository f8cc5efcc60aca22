using System.Globalization;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of functions over structs and unions.</summary>
internal static class StructRules
{
    public static void AddTo(ReturnRules rules)
    {
        rules.Add("row", call => call.Count == 0 ? null : SqlType.Struct(call.Operands.Select(operand => new SqlField("", operand.Type)).ToArray()));
        rules.Add("struct_pack", call => Named(call.Operands) is { } fields ? SqlType.Struct(fields) : null);
        rules.Add("struct_extract", Extract);
        rules.Add("struct_extract_at", call => call[0].Kind == SqlTypeKind.Struct ? Field(call[0], call.Operands[1], isByPlace: true) : SqlType.Unknown);
        rules.AddForPattern("array_extract", call => call[0].Kind == SqlTypeKind.Struct ? Extract(call) : call.Binding.Apply(call.Overload.ReturnType));
        rules.Add("struct_insert", Insert);
        rules.Add("struct_update", Update);
        rules.Add("struct_concat", call => call.Count == 0 || call.Types.Any(type => type.Kind != SqlTypeKind.Struct) ? null : SqlType.Struct(call.Types.SelectMany(type => type.Fields).ToArray()));
        rules.Add("struct_values", call => SqlType.Struct(call[0].Fields.Select(field => new SqlField("", field.Type)).ToArray()));
        rules.Add("union_value", call => Named(call.Operands) is { Length: 1 } members ? SqlType.Union(members) : null);
        rules.Add("union_extract", call => Field(call[0], call.Operands[1]));
        rules.Add("struct_keys", call => call[0].Kind is SqlTypeKind.Struct or SqlTypeKind.Null ? call.Overload.ReturnType : null);
        rules.Add("struct_contains struct_has struct_position struct_indexof", call => HasNames(call[0]) ? null : call.Overload.ReturnType);
        rules.Add("contains", call => call[0].Kind == SqlTypeKind.Struct && HasNames(call[0]) ? null : call.Overload.ReturnType);
        rules.Add("remap_struct", call => call[1].Kind == SqlTypeKind.Struct ? call[1] : SqlType.Unknown);
        rules.Add("union_tag", call => SqlType.Enum(call[0].Fields.Select(field => field.Name).ToArray()));
    }

    private static SqlField[]? Named(IEnumerable<Operand> operands)
    {
        var fields = operands.Select(operand => new SqlField(operand.Name ?? "", operand.Type)).ToArray();
        return fields.Length > 0 && Array.TrueForAll(fields, field => field.Name.Length > 0) ? fields : null;
    }

    private static bool HasNames(SqlType type) => type.Kind == SqlTypeKind.Struct && type.Fields.Count > 0 && type.Fields[0].Name.Length > 0;

    private static SqlType? Extract(BoundCall call) => call[0].Kind == SqlTypeKind.Struct ? Field(call[0], call.Operands[1]) : SqlType.Unknown;

    // By name, or by position from one.
    private static SqlType? Field(SqlType type, Operand key, bool isByPlace = false)
    {
        if (key.Text is not { } text)
        {
            return SqlType.Unknown;
        }

        if (key.Form == OperandForm.IntegerLiteral)
        {
            if (HasNames(type) && !isByPlace)
            {
                return null;
            }

            var index = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position - 1 : -1;
            return index >= 0 && index < type.Fields.Count ? type.Fields[index].Type : null;
        }

        return type.Fields.FirstOrDefault(field => string.Equals(field.Name, text, StringComparison.OrdinalIgnoreCase))?.Type;
    }

    private static SqlType? Insert(BoundCall call) =>
        call[0].Kind != SqlTypeKind.Struct ? null : Named(call.Operands.Skip(1)) is { } added ? SqlType.Struct(call[0].Fields.Concat(added).ToArray()) : null;

    private static SqlType? Update(BoundCall call)
    {
        if (call[0].Kind != SqlTypeKind.Struct || Named(call.Operands.Skip(1)) is not { } changes)
        {
            return null;
        }

        var fields = call[0].Fields.ToList();
        foreach (var change in changes)
        {
            var index = fields.FindIndex(field => string.Equals(field.Name, change.Name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                fields.Add(change);
            }
            else
            {
                fields[index] = new SqlField(fields[index].Name, change.Type);
            }
        }

        return SqlType.Struct(fields);
    }
}
