using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Values in documents, parts of texts by openjson, bytes.</summary>
internal sealed partial class TSqlWriter
{
    // Bytes of UTF-8, which the engine has since 2019.
    private const string Utf8 = "cast({0} collate Latin1_General_100_BIN2_UTF8 as varchar(max))";

    private void AddDocuments()
    {
        Add(Operation.JsonValue, JsonValue);
        Add(Operation.JsonArrayLength, (translator, call) =>
        {
            var (document, path) = Place(translator, call.Arguments[0]);
            return path is null ? null : Fragment.Simple(
                $"case when json_query({document}, {path}) like '[[]%' then (select count(*) from openjson({document}, {path})) when json_query({document}, {path}) is not null or json_value({document}, {path}) is not null then 0 end", SqlType.Integer);
        });
        Add(Operation.SplitPart, SplitPart);
        Add(Operation.ByteLength, $"datalength({Utf8})", SqlType.Integer);
        Add(Operation.BytesLength, "datalength({0})", SqlType.Integer);
        Add(Operation.ToHex, "lower(convert(varchar(max), {0}, 2))", SqlType.Text);
        Add(Operation.Sha1, $"lower(convert(varchar(40), hashbytes('SHA1', {Utf8}), 2))", SqlType.Text);
        Add(Operation.Sha512, $"lower(convert(varchar(128), hashbytes('SHA2_512', {Utf8}), 2))", SqlType.Text);
        Add(Operation.TextToBytes, $"cast({Utf8} as varbinary(max))", SqlType.Binary);
        Add(Operation.HexToBytes, "convert(varbinary(max), {0}, 2)", SqlType.Binary);
        Add(Operation.Sha256, $"lower(convert(varchar(64), hashbytes('SHA2_256', {Utf8}), 2))", SqlType.Text);
        Add(Operation.MakeTimestamp, (translator, call) => Translator.ConstantNumber(call.Arguments[5]) is >= 0 and <= 59
            ? Fragment.Simple($"datetime2fromparts({string.Join(", ", call.Arguments.Select(argument => translator.Value(argument).Text))}, 0, 6)", SqlType.Timestamp)
            : null);
        Add(Operation.MakeTime, (translator, call) => Translator.ConstantNumber(call.Arguments[2]) is >= 0 and <= 59
            ? Fragment.Simple($"timefromparts({string.Join(", ", call.Arguments.Select(argument => translator.Value(argument).Text))}, 0, 6)", SqlType.Time)
            : null);
        Add(Operation.UnixUnits, (translator, call) => Fragment.Simple(
            $"datediff_big({call.Detail}, '19700101', {translator.Value(call.Arguments[0]).Text})", SqlType.BigInt));
        Add(Operation.FromUnixUnits, (translator, call) =>
        {
            var number = translator.Value(call.Arguments[0]).Within(Precedence.Multiplicative);
            var second = call.Detail == "millisecond" ? "1000" : "1000000";
            return Fragment.Simple($"dateadd({call.Detail}, {number} % {second}, dateadd(second, {number} / {second}, cast('19700101' as datetime2(6))))", SqlType.Timestamp);
        });
        Add(Operation.ParseDate, (translator, call) => Parsed(translator, call));
    }

    // A document and a constant way into it.
    private static (string Document, string? Path) Place(Translator translator, BoundExpression value)
    {
        var meaning = value is BoundCall call && SourceReader.Of(translator.Source).Read(call) is NeutralCall { Operation: Operation.JsonValue } read ? read : value as NeutralCall;
        if (meaning is { Operation: Operation.JsonValue })
        {
            return (translator.Value(meaning.Arguments[0]).Text, JsonSteps.Paths(meaning.Detail!, "-") is [var path] && path.IndexOf("[-", StringComparison.Ordinal) < 0 ? translator.Text(path) : null);
        }

        return (translator.Value(value).Text, "'$'");
    }

    // The member as it stands in its document: what is no object or array is known by its type ("OPENJSON").
    private static Fragment? JsonValue(Translator translator, NeutralCall call)
    {
        var steps = JsonSteps.Split(call.Detail!);
        if (steps.Length == 0)
        {
            return translator.Value(call.Arguments[0]);
        }

        var last = steps[steps.Length - 1];
        if (steps.Any(step => step[0] is '?' or '-'))
        {
            return null;
        }

        var parent = steps.Length == 1 ? "" : ", " + translator.Text(JsonSteps.Paths(string.Join("\n", steps.Take(steps.Length - 1)), "-")[0]);
        var key = translator.Text(last.TrimStart('.'));
        return Fragment.Simple(
            $"(select top (1) case type when 0 then 'null' when 1 then '\"' + string_escape(value, 'json') + '\"' else value end from openjson({translator.Value(call.Arguments[0]).Text}{parent}) where [key] = {key} collate Latin1_General_100_BIN2)", SqlType.Json);
    }

    /// <summary>The parts of a text as an array of a document.</summary>
    private static string PartsOf(Translator translator, BoundExpression text, string separator) =>
        $"'[\"' + replace(string_escape({translator.Value(text).Text}, 'json'), {translator.Text(Escaped(separator))}, '\",\"') + '\"]'";

    private static string Escaped(string separator) => separator.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("/", "\\/").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\r", "\\r");

    private static Fragment? SplitPart(Translator translator, NeutralCall call)
    {
        if (Translator.Constant(call.Arguments[1]) is not { Length: > 0 } separator || Translator.ConstantNumber(call.Arguments[2]) is not { } place || place == 0)
        {
            return null;
        }

        var (text, order) = (translator.Value(call.Arguments[0]), place > 0 ? "" : " desc");
        return Fragment.Simple(
            $"case when {text.AsPrimary} is not null then coalesce((select value from openjson({PartsOf(translator, call.Arguments[0], separator)}) order by cast([key] as int){order} offset {Digits(Math.Abs(place) - 1)} rows fetch next 1 rows only), '') end", SqlType.Text);
    }

    // Fields of fixed width stand at fixed places.
    private static Fragment? Parsed(Translator translator, NeutralCall call)
    {
        var (at, places) = (1, new Dictionary<char, string>());
        var text = translator.Value(call.Arguments[0]).Text;
        for (var i = 0; i < call.Detail!.Length; i++, at++)
        {
            if (call.Detail[i] != '%')
            {
                continue;
            }

            var field = call.Detail[++i];
            var width = field switch { 'Y' => 4, 'm' or 'd' or 'H' or 'M' or 'S' => 2, _ => 0 };
            if (width == 0 || places.ContainsKey(field))
            {
                return null;
            }

            places[field] = $"substring({text}, {Digits(at)}, {Digits(width)})";
            at += width - 1;
        }

        if (!places.ContainsKey('Y') || !places.ContainsKey('m') || !places.ContainsKey('d'))
        {
            return null;
        }

        string Part(char field) => places.TryGetValue(field, out var part) ? part : "0";
        return Fragment.Simple($"datetime2fromparts({Part('Y')}, {Part('m')}, {Part('d')}, {Part('H')}, {Part('M')}, {Part('S')}, 0, 6)", SqlType.Timestamp);
    }

    // Elements of an array, and parts of a text, as rows.
    private static WrittenFunction? Rows(Translator translator, BoundFunctionTable table)
    {
        var ordinal = table.WithOrdinality ? ", cast([key] as bigint) + 1 as ordinal" : "";
        SqlType[] Types(SqlType type) => table.WithOrdinality ? [type, SqlType.BigInt] : [type];
        switch (table.Function)
        {
            case "jsonb_array_elements" or "json_array_elements" when Place(translator, table.Arguments[0]) is (var document, { } path):
                return new WrittenFunction(
                    $"(select case type when 0 then 'null' when 1 then '\"' + string_escape(value, 'json') + '\"' else value end as value{ordinal} from openjson({document}, {path}))", Types(SqlType.Json));
            case "jsonb_array_elements_text" or "json_array_elements_text" when Place(translator, table.Arguments[0]) is (var document, { } path):
                return new WrittenFunction($"(select value{ordinal} from openjson({document}, {path}))", Types(SqlType.Text));
            case "unnest" when table.Arguments is [BoundCall { Name: "string_to_array" or "string_split" or "str_split" or "split", Arguments: [var text, var separator] }] && Translator.Constant(separator) is { Length: > 0 } constant:
                // Of the empty text PostgreSQL makes no part.
                var parts = PartsOf(translator, text, constant);
                return new WrittenFunction(
                    $"(select value{ordinal} from openjson({(translator.Source.Kind == DialectKind.Postgres ? $"case when datalength({translator.Value(text).Text}) > 0 then {parts} end" : parts)}))", Types(SqlType.Text));
            default:
                return null;
        }
    }
}
