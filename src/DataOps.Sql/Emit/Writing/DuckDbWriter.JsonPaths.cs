using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Values in JSON by their path, and places of patterns.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddPaths()
    {
        Add(Operation.JsonScalarAt, (translator, call) =>
        {
            var path = "$" + string.Concat(call.Detail!.Split('\n').Select(step => step[0] == '.' ? $".\"{step.Substring(1)}\"" : $"[{step}]"));
            return Fragment.Simple($"json_extract_string(json_value({translator.Value(call.Arguments[0]).Text}, {translator.Text(path)}), '$')", SqlType.Text);
        });
        Add(Operation.JsonIsStructure, (translator, call) =>
        {
            var text = translator.Value(call.Arguments[0]).Text;
            return Fragment.Simple($"case when json_valid({text}) and regexp_matches({text}, '^\\s*[{{\\[]') then 1 when {text} is not null then 0 end", SqlType.Integer);
        });
        Add(Operation.PatternPosition, (translator, call) =>
        {
            var text = translator.Value(call.Arguments[0]).Text;
            var flags = translator.FoldsCase(call.Arguments[0]) ? "(?is)" : "(?s)";
            var regex = call.Detail!;
            if (regex[0] == '^')
            {
                return Fragment.Simple($"case when regexp_matches({text}, {translator.Text(flags + regex)}) then 1 when {text} is not null then 0 end", SqlType.Integer);
            }

            // What comes before the first match, as short as may be.
            var before = translator.Text($"{flags}^(.*?){regex}");
            return Fragment.Simple($"case when regexp_matches({text}, {translator.Text(flags + regex)}) then length(regexp_extract({text}, {before}, 1)) + 1 when {text} is not null then 0 end", SqlType.BigInt);
        });
    }
}
