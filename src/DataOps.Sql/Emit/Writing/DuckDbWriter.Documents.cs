using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents that are made and taken apart, and bytes.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddDocuments()
    {
        Add(Operation.JsonObject, (translator, call) => !RepeatsKey(call) && Members(translator, call) is { } members ? Fragment.Simple($"json_object({members})", SqlType.Json) : null);
        Add(Operation.JsonArray, (translator, call) => Members(translator, call) is { } members ? Fragment.Simple($"json_array({members})", SqlType.Json) : null);
        Add(Operation.ToJson, (translator, call) => Members(translator, call) is { } members ? Fragment.Simple($"to_json({members})", SqlType.Json) : null);
        Add(Operation.JsonArrayAggregate, (translator, call) => Member(translator, call, call.Arguments[0]) is { } member
            ? Fragment.Simple($"to_json({translator.Aggregate(call, "list", member)})", SqlType.Json) : null);
        // Keys that are repeated make the statement fail.
        Add(Operation.JsonObjectAggregate, (translator, call) => Members(translator, call) is not null && call.Origin!.Window is null
            ? Fragment.Simple($"to_json(map({translator.Aggregate(call, "list", translator.Argument(call, call.Arguments[0]).Text)}, {translator.Aggregate(call, "list", Member(translator, call, call.Arguments[1])!)}))", SqlType.Json)
            : null);
        Add(Operation.JsonHasKey, (translator, call) =>
        {
            var document = translator.Value(call.Arguments[0]).Text;
            return call.Detail!.IndexOfAny(['"', '\\']) >= 0 ? null : Fragment.Simple(
                $"case when json_type({document}) = 'ARRAY' then list_contains(cast({document} as varchar[]), {translator.Text(call.Detail)}) else json_exists({document}, {translator.Text("$.\"" + call.Detail + "\"")}) end", SqlType.Boolean);
        });
        Add(Operation.JsonStructureAt, (translator, call) =>
        {
            translator.WarnAboutJsonText(call);
            var found = $"json_extract({translator.Value(call.Arguments[0]).Text}, {translator.Text(JsonSteps.Paths(call.Detail!, "#")[0])})";
            return Fragment.Simple($"case when json_type({found}) in ('OBJECT', 'ARRAY') then cast({found} as varchar) end", SqlType.Text);
        });
        Add(Operation.JsonKeys, "json_keys({0})", SqlType.List(SqlType.Text));
        Add(Operation.JsonEscaped, (translator, call) =>
        {
            var quoted = $"cast(to_json({translator.Value(call.Arguments[0]).Text}) as varchar)";
            return Fragment.Simple($"replace({quoted}[2:-2], '/', '\\/')", SqlType.Text);
        });
        Add(Operation.Sha512, (_, _) => null);
        Add(Operation.TextToBytes, "encode({0})", SqlType.Binary);
        Add(Operation.BytesToText, "decode({0})", SqlType.Text);
        Add(Operation.HexToBytes, "from_hex({0})", SqlType.Binary);
        // PostgreSQL breaks lines after 76 characters.
        Add(Operation.ToBase64, (translator, call) => Fragment.Simple(
            translator.Source.Kind == Dialects.DialectKind.Postgres
                ? $"regexp_replace(to_base64({translator.Value(call.Arguments[0]).Text}), '(.{{76}})', '\\1' || chr(10), 'g')"
                : $"to_base64({translator.Value(call.Arguments[0]).Text})", SqlType.Text));
        Add(Operation.FromBase64, "from_base64({0})", SqlType.Binary);
        Add(Operation.BytesLength, "octet_length({0})", SqlType.BigInt);
        Add(Operation.Sha1, "sha1({0})", SqlType.Text);
    }

    private static readonly string[] EachColumns = ["key", "value"];

    private static WrittenFunction? Documents(Translator translator, BoundFunctionTable table, Fragment[] arguments)
    {
        var document = arguments.Length > 0 ? arguments[0].Text : "";
        var function = table.Function.StartsWith("jsonb_", StringComparison.Ordinal) ? "json_" + table.Function.Substring(6) : table.Function;
        switch (function)
        {
            case "json_array_elements" when !table.WithOrdinality:
                return new WrittenFunction($"json_each({document})", [SqlType.Json]) { Columns = ["value"] };
            case "json_array_elements":
                return new WrittenFunction($"(select value, cast(key as bigint) + 1 from json_each({document}))", [SqlType.Json, SqlType.BigInt]) { IsQuery = true };
            case "json_array_elements_text":
                return new WrittenFunction(
                    $"(select json_extract_string(value, '$'){(table.WithOrdinality ? ", cast(key as bigint) + 1" : "")} from json_each({document}))", table.WithOrdinality ? [SqlType.Text, SqlType.BigInt] : [SqlType.Text]) { IsQuery = true };
            case "json_each" when translator.Source.Kind == Dialects.DialectKind.Postgres && !table.WithOrdinality:
                return new WrittenFunction($"json_each({document})", [SqlType.Text, SqlType.Json]) { Columns = EachColumns };
            case "json_each_text" when !table.WithOrdinality:
                return new WrittenFunction($"(select key, json_extract_string(value, '$') from json_each({document}))", [SqlType.Text, SqlType.Text]) { IsQuery = true };
            case "json_object_keys" when !table.WithOrdinality:
                return new WrittenFunction($"unnest(json_keys({document}))", [SqlType.Text]);
            case "json_to_recordset" when table.Named is { } named && table.Types.All(IsMember):
                return new WrittenFunction($"(select {Record(translator, named.Names, table.Types, "value")} from json_each({document}))", Array.ConvertAll(table.Types, type => TargetTypes.Map(type, Dialects.Dialect.DuckDb)!)) { IsQuery = true };
            case "json_to_record" when table.Named is { } named && table.Types.All(IsMember):
                return new WrittenFunction($"(select {Record(translator, named.Names, table.Types, document)})", Array.ConvertAll(table.Types, type => TargetTypes.Map(type, Dialects.Dialect.DuckDb)!)) { IsQuery = true };
            case "openjson" when table.Named is { } opened:
                return Opened(translator, table, document, opened.Names);
            default:
                return null;
        }
    }

    // "OPENJSON": the members of an object or elements of an array; with declared columns an object is one row.
    private static WrittenFunction? Opened(Translator translator, BoundFunctionTable table, string document, string[] names)
    {
        var steps = table.Arguments.Length < 2 ? [] : Translator.Constant(table.Arguments[1]) is { } path ? TSqlReader.Steps(path) : null;
        if (steps is null)
        {
            return null;
        }

        var part = steps.Count == 0 ? $"cast({document} as json)" : $"json_extract({document}, {translator.Text(JsonSteps.Paths(string.Join("\n", steps), "#")[0])})";
        if (table.Paths.Length == 0)
        {
            translator.WarnAboutDocument(table.Span);
            return new WrittenFunction(
                $"(select key, case when type in ('OBJECT', 'ARRAY') then cast(value as varchar) else json_extract_string(value, '$') end, case type when 'NULL' then 0 when 'VARCHAR' then 1 when 'BOOLEAN' then 3 when 'ARRAY' then 4 when 'OBJECT' then 5 else 2 end from json_each(case when json_type({part}) in ('OBJECT', 'ARRAY') then {part} end))",
                [SqlType.Text, SqlType.Text, SqlType.Integer]) { IsQuery = true };
        }

        var (columns, types) = (new List<string>(), new List<SqlType>());
        for (var i = 0; i < table.Types.Length; i++)
        {
            if (TSqlReader.Steps(table.Paths[i] ?? $"$.\"{names[i]}\"") is not { } way || TargetTypes.Map(table.Types[i], Dialects.Dialect.DuckDb) is not { } type || !IsMember(table.Types[i]))
            {
                return null;
            }

            var at = translator.Text(JsonSteps.Paths(string.Join("\n", way), "#")[0]);
            var text = table.AreJson[i] ? $"case when json_type(value, {at}) in ('OBJECT', 'ARRAY') then cast(json_extract(value, {at}) as varchar) end" : $"json_extract_string(json_value(value, {at}), '$')";
            columns.Add(TypeClasses.IsText(type) ? table.Types[i].Length is { } length && !table.AreJson[i] ? $"left({text}, {Digits(length)})" : text : $"cast({text} as {TargetTypes.Spell(type, Dialects.Dialect.DuckDb)})");
            types.Add(type);
        }

        return new WrittenFunction(
            $"(select {string.Join(", ", columns)} from json_each(case json_type({part}) when 'ARRAY' then {part} when 'OBJECT' then json_array({part}) end))", [.. types]) { IsQuery = true };
    }

    private static bool IsMember(SqlType type) =>
        TypeClasses.Of(type) is TypeClass.Text or TypeClass.Integer or TypeClass.Decimal or TypeClass.Double or TypeClass.Boolean or TypeClass.Date or TypeClass.Timestamp or TypeClass.Json
        && TargetTypes.Map(type, Dialects.Dialect.DuckDb) is not null;

    private static string Record(Translator translator, string[] names, SqlType[] types, string document) => string.Join(", ", names.Select((name, i) =>
    {
        var path = translator.Text("$.\"" + name + "\"");
        var text = $"json_extract_string({document}, {path})";
        return types[i].Kind is SqlTypeKind.Json or SqlTypeKind.JsonB ? $"json_extract({document}, {path})"
            : TypeClasses.IsText(types[i]) ? text
            : $"cast({text} as {TargetTypes.Spell(TargetTypes.Map(types[i], Dialects.Dialect.DuckDb)!, Dialects.Dialect.DuckDb)})";
    }));
}
