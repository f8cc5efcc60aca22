using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents, and bytes as text.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddJson()
    {
        Add(Operation.JsonValue, (translator, call) => Extract(translator, call, "json_extract", SqlType.Json));
        Add(Operation.JsonText, (translator, call) =>
        {
            translator.WarnAboutJsonText(call);
            return Extract(translator, call, "json_extract_string", SqlType.Text);
        });
        Add(Operation.JsonArrayLength, "json_array_length({0})", SqlType.UBigInt);
        Add(Operation.JsonType, (translator, call) =>
        {
            var document = translator.Value(call.Arguments[0]).Text;
            return Fragment.Simple(
                $"case json_type({document}) when 'OBJECT' then 'object' when 'ARRAY' then 'array' when 'VARCHAR' then 'string' when 'BOOLEAN' then 'boolean' "
                + $"when 'NULL' then 'null' else case when {document} is not null then 'number' end end", SqlType.Text);
        });
        Add(Operation.ToHex, "lower(hex({0}))", SqlType.Text);
    }

    private static Fragment? Extract(Translator translator, NeutralCall call, string function, SqlType type)
    {
        var document = translator.Value(call.Arguments[0]).Text;
        var parts = JsonSteps.Paths(call.Detail!, "#").ConvertAll(path => $"{function}({document}, {translator.Text(path)})");
        // Of a key and a place one has nothing.
        return Fragment.Simple(parts.Count == 1 ? parts[0] : $"coalesce({string.Join(", ", parts)})", type);
    }
}
