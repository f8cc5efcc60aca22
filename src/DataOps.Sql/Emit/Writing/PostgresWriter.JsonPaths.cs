using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Values in JSON by their path, and places of patterns.</summary>
internal sealed partial class PostgresWriter
{
    private void AddPaths()
    {
        Add(Operation.JsonScalarAt, (translator, call) =>
        {
            var value = "cast(" + translator.Value(call.Arguments[0]).Text + " as json)";
            var steps = call.Detail!.Split('\n').Select(step => step[0] == '.' ? translator.Text(step.Substring(1)) : step).ToArray();
            var parent = value + string.Concat(steps.Take(steps.Length - 1).Select(step => " -> " + step));
            var last = steps[steps.Length - 1];
            return Fragment.Simple($"case when json_typeof({parent} -> {last}) not in ('object', 'array') then {parent} ->> {last} end", SqlType.Text);
        });
        Add(Operation.PatternPosition, (translator, call) =>
        {
            var text = translator.Value(call.Arguments[0]).Text;
            var flags = translator.FoldsCase(call.Arguments[0]) ? "'i'" : "''";
            return Fragment.Simple($"regexp_instr({text}, {translator.Text(call.Detail!)}, 1, 1, 0, {flags})", SqlType.Integer);
        });
    }
}
