using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents that are made or asked, and bytes.</summary>
internal sealed partial class DuckDbReader
{
    private void AddDocuments()
    {
        Add("json_object", Operation.JsonObject);
        Add("json_array", Operation.JsonArray);
        Add("to_json array_to_json row_to_json", call => ReadToJson(call));
        Add("json_type", call => call.Arguments.Length == 1 ? Of(call, Operation.JsonKind, call.Arguments)
            : JsonSteps.Path(call.Arguments[1]) is { } steps ? Of(call, Operation.JsonKind, At(call, steps)) : null);
        Add("json_exists", call => call.Arguments.Length == 2 && JsonSteps.Path(call.Arguments[1]) is { Length: > 0 } steps
            ? new BoundCase(SqlType.Boolean, call.Span, [IsNotNull(call.Arguments[0])], [IsNotNull(At(call, steps))], null)
            : null);
        Add("json_keys", call => call.Arguments.Length == 1 ? Of(call, Operation.JsonKeys, call.Arguments) : null);
        Add("encode", Operation.TextToBytes);
        Add("decode", Operation.BytesToText);
        Add("unhex from_hex", Operation.HexToBytes);
        Add("base64 to_base64", Operation.ToBase64);
        Add("from_base64", Operation.FromBase64);
        Add("sha1", call => TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.Sha1, call.Arguments) : null);
    }

    private static BoundOperator IsNotNull(BoundExpression value) => new(SqlType.Boolean, value.Span, BoundOperation.IsNotNull, [value]);

    private static NeutralCall At(BoundCall call, string steps) =>
        new(SqlType.Json, call.Span, Operation.JsonValue, call.Arguments[0]) { Detail = steps, Origin = call };

    private static NeutralCall? ReadToJson(BoundCall call) => call.Arguments.Length != 1 ? null
        : call.Arguments[0] is BoundOperator { Operation: BoundOperation.Struct } made ? StructObject(made)
        : Of(call, Operation.ToJson, call.Arguments);

    /// <summary>A struct that is written out, as an object.</summary>
    public static NeutralCall StructObject(BoundOperator made)
    {
        var members = new List<BoundExpression>();
        for (var i = 0; i < made.Operands.Length; i++)
        {
            var value = made.Operands[i];
            members.Add(new BoundLiteral(SqlType.Text, made.Span, LiteralKind.String, made.Type.Fields[i].Name));
            members.Add(value is BoundOperator { Operation: BoundOperation.Struct } inner ? StructObject(inner) : value);
        }

        return new NeutralCall(SqlType.Json, made.Span, Operation.JsonObject, [.. members]);
    }
}
