using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents, hashes and bytes as text.</summary>
internal sealed partial class PostgresReader
{
    private void AddJson()
    {
        Add("->", call => ReadJson(call, Operation.JsonValue, JsonSteps.Key(call.Arguments[1])));
        Add("->>", call => ReadJson(call, Operation.JsonText, JsonSteps.Key(call.Arguments[1])));
        Add("#>", call => ReadJson(call, Operation.JsonValue, Way(call.Arguments[1])));
        Add("#>>", call => ReadJson(call, Operation.JsonText, Way(call.Arguments[1])));
        Add("json_extract_path jsonb_extract_path", call => ReadJson(call, Operation.JsonValue, Names(call.Arguments.Skip(1))));
        Add("json_extract_path_text jsonb_extract_path_text", call => ReadJson(call, Operation.JsonText, Names(call.Arguments.Skip(1))));
        Add("json_array_length jsonb_array_length", Operation.JsonArrayLength);
        Add("json_typeof jsonb_typeof", Operation.JsonType);
        Add("encode", call => Translator.Constant(call.Arguments[1])?.ToLowerInvariant() switch
        {
            "hex" when call.Arguments[0] is BoundCall { Name: "sha256", Arguments: [BoundCall { Name: "convert_to", Arguments: [var text, var encoding] }] }
                && Translator.Constant(encoding)?.ToUpperInvariant() is "UTF8" or "UTF-8" => Of(call, Operation.Sha256, text),
            "hex" when call.Arguments[0] is BoundCall { Name: "sha512", Arguments: [BoundCall { Name: "convert_to", Arguments: [var text, var encoding] }] } && IsUtf8(encoding) => Of(call, Operation.Sha512, text),
            "hex" => Of(call, Operation.ToHex, call.Arguments[0]),
            "base64" => Of(call, Operation.ToBase64, call.Arguments[0]),
            _ => null,
        });
    }

    private static NeutralCall? ReadJson(BoundCall call, Operation operation, string? steps)
    {
        var document = call.Arguments[0];
        if (steps is null || TypeClasses.Of(document.Type) != TypeClass.Json)
        {
            return null;
        }

        // A way through several operators is one.
        if (document is BoundCall { Name: "->" or "#>" or "json_extract_path" or "jsonb_extract_path" } inner
            && ReadJson(inner, Operation.JsonValue, inner.Name == "->" ? JsonSteps.Key(inner.Arguments[1]) : inner.Name == "#>" ? Way(inner.Arguments[1]) : Names(inner.Arguments.Skip(1))) is { } outer)
        {
            return Of(call, operation, JsonSteps.Join(outer.Detail!, steps), outer.Arguments[0]);
        }

        return Of(call, operation, steps, document);
    }

    private static string? Way(BoundExpression path) => path switch
    {
        BoundOperator { Operation: BoundOperation.List } list => Names(list.Operands),
        BoundCast { IsTry: false, Operand: BoundLiteral literal } => Translator.Constant(literal) is { } text ? JsonSteps.ArrayText(text) : null,
        BoundCast { IsTry: false } cast => Way(cast.Operand),
        _ => Translator.Constant(path) is { } text ? JsonSteps.ArrayText(text) : null,
    };

    private static string? Names(IEnumerable<BoundExpression> names)
    {
        var texts = names.Select(Translator.Constant).ToList();
        return texts.Contains(null) ? null : JsonSteps.Names(texts!);
    }
}
