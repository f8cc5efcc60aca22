using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents, and bytes as text.</summary>
internal sealed partial class DuckDbReader
{
    private void AddJson()
    {
        Add("json_extract json_extract_path", call => ReadJson(call, Operation.JsonValue));
        Add("->> json_extract_string json_extract_path_text", call => ReadJson(call, Operation.JsonText));
        Add("json_array_length", call => call.Arguments.Length == 1 ? Of(call, Operation.JsonArrayLength, call.Arguments)
            : JsonSteps.Path(call.Arguments[1]) is { } steps ? Of(call, Operation.JsonArrayLength, At(call, steps)) : null);
        Add("hex to_hex", call => call.Arguments[0].Type.Kind == SqlTypeKind.Binary || TypeClasses.IsText(call.Arguments[0].Type)
            ? new NeutralCall(call.Type, call.Span, Operation.Upper, Of(call, Operation.ToHex, Bytes(call.Arguments[0]))) { Origin = call }
            : null);
    }

    private static BoundExpression Bytes(BoundExpression value) =>
        value.Type.Kind == SqlTypeKind.Binary ? value : new NeutralCall(SqlType.Binary, value.Span, Operation.TextToBytes, value);

    private static NeutralCall? ReadJson(BoundCall call, Operation operation)
    {
        if (call.Arguments.Length != 2 || TypeClasses.Of(call.Type) is not (TypeClass.Json or TypeClass.Text) || JsonSteps.Path(call.Arguments[1]) is not { } steps)
        {
            return null;
        }

        // A way through several operators is one.
        return call.Arguments[0] is BoundCall { Name: "json_extract" or "json_extract_path" } inner && ReadJson(inner, Operation.JsonValue) is { } outer
            ? Of(call, operation, JsonSteps.Join(outer.Detail!, steps), outer.Arguments[0])
            : Of(call, operation, steps, call.Arguments[0]);
    }
}
