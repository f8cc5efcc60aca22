using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents that are made and taken apart, and bytes.</summary>
internal sealed partial class PostgresWriter
{
    private void AddDocuments()
    {
        Add(Operation.JsonObject, (translator, call) => !RepeatsKey(call) && Members(translator, call) is { } members ? Fragment.Simple($"json_build_object({members})", SqlType.Json) : null);
        Add(Operation.JsonArray, (translator, call) => Members(translator, call) is { } members ? Fragment.Simple($"json_build_array({members})", SqlType.Json) : null);
        Add(Operation.ToJson, (translator, call) => Members(translator, call) is { } members
            ? Fragment.Simple($"to_json({(TypeClasses.IsText(call.Arguments[0].Type) ? $"cast({members} as text)" : members)})", SqlType.Json) : null);
        Add(Operation.JsonArrayAggregate, (translator, call) => Member(translator, call, call.Arguments[0]) is { } member
            ? Fragment.Simple(translator.Aggregate(call, "json_agg", member), SqlType.Json) : null);
        Add(Operation.JsonObjectAggregate, (translator, call) => Members(translator, call) is { } members
            ? Fragment.Simple(translator.Aggregate(call, "json_object_agg", members), SqlType.Json) : null);
        Add(Operation.JsonStructureAt, (translator, call) =>
        {
            var steps = JsonSteps.Split(call.Detail!);
            var found = $"(cast({translator.Value(call.Arguments[0]).Text} as json){string.Concat(steps.Select(step => " -> " + (step[0] == '.' ? translator.Text(step.Substring(1)) : step)))})";
            return Fragment.Simple($"case when json_typeof{found} in ('object', 'array') then cast({found} as text) end", SqlType.Text);
        });
        Add(Operation.JsonKind, (translator, call) =>
        {
            var document = Document(translator, call).AsPrimary;
            var text = $"({document} #>> '{{}}')";
            return Fragment.Simple(
                $"case json_typeof({document}) when 'object' then 'OBJECT' when 'array' then 'ARRAY' when 'string' then 'VARCHAR' when 'boolean' then 'BOOLEAN' when 'null' then 'NULL' "
                + $"when 'number' then case when {text} ~ '[.eE]' then 'DOUBLE' when {text} like '-%' then 'BIGINT' else 'UBIGINT' end end", SqlType.Text);
        });
        Add(Operation.JsonKeys, (translator, call) =>
        {
            var document = Document(translator, call).AsPrimary;
            return Fragment.Simple(
                $"case json_typeof({document}) when 'object' then array(select json_object_keys({document})) when 'null' then null else case when {document} is not null then cast('{{}}' as text[]) end end", SqlType.List(SqlType.Text));
        });
        Add(Operation.JsonEscaped, (translator, call) =>
        {
            var quoted = $"cast(to_json(cast({translator.Value(call.Arguments[0]).Text} as text)) as text)";
            return Fragment.Simple($"replace(substring({quoted}, 2, length({quoted}) - 2), '/', '\\/')", SqlType.Text);
        });
        Add(Operation.TextToBytes, "convert_to({0}, 'UTF8')", SqlType.Binary);
        Add(Operation.BytesToText, "convert_from({0}, 'UTF8')", SqlType.Text);
        Add(Operation.HexToBytes, "decode({0}, 'hex')", SqlType.Binary);
        // The engine breaks lines after 76 characters.
        Add(Operation.ToBase64, "replace(encode({0}, 'base64'), E'\\n', '')", SqlType.Text);
        Add(Operation.FromBase64, "decode({0}, 'base64')", SqlType.Binary);
        Add(Operation.BytesLength, "octet_length({0})", SqlType.Integer);
        Add(Operation.Sha512, "encode(sha512(convert_to({0}, 'UTF8')), 'hex')", SqlType.Text);
    }

    // DuckDB casts an array of a document to a list, whose nulls are none of the document's.
    private static WrittenFunction? Documents(Translator translator, BoundFunctionTable table)
    {
        if (table is { Function: "openjson", Named: { } opened })
        {
            return Opened(translator, table, opened.Names);
        }

        if (table.Function != "unnest" || table.WithOrdinality || table.Arguments is not [BoundCast { Type: { Kind: SqlTypeKind.List, Element: { } element }, Operand: var document }]
            || TypeClasses.Of(document.Type) != TypeClass.Json)
        {
            return null;
        }

        var written = translator.Value(document).Text;
        return TypeClasses.Of(element) switch
        {
            TypeClass.Json => new WrittenFunction(
                $"(select case when json_typeof(item) <> 'null' then item end from json_array_elements(cast({written} as json)) as e (item))", [SqlType.Json]) { IsQuery = true },
            TypeClass.Text => new WrittenFunction($"json_array_elements_text(cast({written} as json))", [SqlType.Text]),
            TypeClass.Integer or TypeClass.Decimal or TypeClass.Double when TargetTypes.Map(element, Dialects.Dialect.Postgres) is { } type => new WrittenFunction(
                $"(select cast(item as {TargetTypes.Spell(type, Dialects.Dialect.Postgres)}) from json_array_elements_text(cast({written} as json)) as e (item))", [type]) { IsQuery = true },
            _ => null,
        };
    }

    // "OPENJSON": the members of an object or elements of an array; with declared columns an object is one row.
    private static WrittenFunction? Opened(Translator translator, BoundFunctionTable table, string[] names)
    {
        var steps = table.Arguments.Length < 2 ? [] : Translator.Constant(table.Arguments[1]) is { } path ? TSqlReader.Steps(path) : null;
        if (steps is null)
        {
            return null;
        }

        string Way(IEnumerable<string> way, string last) => string.Concat(way.Select((step, i) => (last.Length > 0 && i == way.Count() - 1 ? last : " -> ") + (step[0] == '.' ? translator.Text(step.Substring(1)) : step)));
        var part = $"(cast({translator.Value(table.Arguments[0]).Text} as json){Way(steps, "")})";
        if (table.Paths.Length == 0)
        {
            const string kind = "case json_typeof({0}) when 'null' then 0 when 'string' then 1 when 'number' then 2 when 'boolean' then 3 when 'array' then 4 else 5 end";
            return new WrittenFunction(
                $"(select key, value #>> '{{}}', {kind.Replace("{0}", "value")} from json_each(case json_typeof{part} when 'object' then {part} end)"
                + $" union all select cast(n - 1 as text), e #>> '{{}}', {kind.Replace("{0}", "e")} from json_array_elements(case json_typeof{part} when 'array' then {part} end) with ordinality as a (e, n))",
                [SqlType.Text, SqlType.Text, SqlType.Integer]) { IsQuery = true };
        }

        var (columns, types) = (new List<string>(), new List<SqlType>());
        for (var i = 0; i < table.Types.Length; i++)
        {
            if (TSqlReader.Steps(table.Paths[i] ?? $"$.\"{names[i]}\"") is not { } way || TargetTypes.Map(table.Types[i], Dialects.Dialect.Postgres) is not { } type
                || TypeClasses.Of(type) is TypeClass.Other or TypeClass.Binary or TypeClass.Unknown)
            {
                return null;
            }

            var text = table.AreJson[i] ? $"case when json_typeof(e{Way(way, "")}) in ('object', 'array') then cast(e{Way(way, "")} as text) end"
                : $"case when json_typeof(e{Way(way, "")}) not in ('object', 'array') then e{(way.Count == 0 ? " #>> '{}'" : Way(way, " ->> "))} end";
            columns.Add(TypeClasses.IsText(type) ? table.Types[i].Length is { } length && !table.AreJson[i] ? $"left({text}, {Digits(length)})" : text : $"cast({text} as {TargetTypes.Spell(type, Dialects.Dialect.Postgres)})");
            types.Add(type);
        }

        return new WrittenFunction(
            $"(select {string.Join(", ", columns)} from json_array_elements(case json_typeof{part} when 'array' then {part} when 'object' then json_build_array({part}) end) as a (e))", [.. types]) { IsQuery = true };
    }
}
