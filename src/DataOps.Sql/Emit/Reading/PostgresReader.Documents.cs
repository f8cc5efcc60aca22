using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents that are made, and bytes.</summary>
internal sealed partial class PostgresReader
{
    private void AddDocuments()
    {
        Add("json_build_object jsonb_build_object", Operation.JsonObject);
        Add("json_build_array jsonb_build_array", Operation.JsonArray);
        Add("to_json to_jsonb", call => Of(call, Operation.ToJson, Member(call.Arguments[0])));
        Add("row_to_json", call => call.Arguments is [BoundRow row] ? RowObject(row) : null);
        Add("json_agg jsonb_agg", call => Of(call, Operation.JsonArrayAggregate, Member(call.Arguments[0])));
        Add("json_object_agg jsonb_object_agg", Operation.JsonObjectAggregate);
        Add("?", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Json && Translator.Constant(call.Arguments[1]) is { } key ? Of(call, Operation.JsonHasKey, key, call.Arguments[0]) : null);
        Add("convert_to", call => IsUtf8(call.Arguments[1]) ? Of(call, Operation.TextToBytes, call.Arguments[0]) : null);
        Add("convert_from", call => IsUtf8(call.Arguments[1]) ? Of(call, Operation.BytesToText, call.Arguments[0]) : null);
        Add("decode", call => Translator.Constant(call.Arguments[1])?.ToLowerInvariant() switch
        {
            "hex" => Of(call, Operation.HexToBytes, call.Arguments[0]),
            "base64" => Of(call, Operation.FromBase64, call.Arguments[0]),
            _ => null,
        });
    }

    private static bool IsUtf8(BoundExpression encoding) => Translator.Constant(encoding)?.ToUpperInvariant() is "UTF8" or "UTF-8";

    // A whole row is an object of its columns.
    private static BoundExpression Member(BoundExpression value) => value is BoundRow row ? RowObject(row) : value;

    private static NeutralCall RowObject(BoundRow row)
    {
        var members = new List<BoundExpression>();
        for (var i = 0; i < row.Count && i < row.Type.Fields.Count; i++)
        {
            var field = row.Type.Fields[i];
            members.Add(new BoundLiteral(SqlType.Text, row.Span, LiteralKind.String, field.Name));
            members.Add(new BoundColumn(field.Type, row.Span, row.FirstId + i, field.Name));
        }

        return new NeutralCall(SqlType.Json, row.Span, Operation.JsonObject, [.. members]);
    }
}
