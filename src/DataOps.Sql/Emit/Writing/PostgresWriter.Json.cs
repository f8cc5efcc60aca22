using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents, and bytes as text.</summary>
internal sealed partial class PostgresWriter
{
    private void AddJson()
    {
        Add(Operation.JsonValue, (translator, call) => Extract(translator, call, "->", SqlType.Json));
        Add(Operation.JsonText, (translator, call) =>
        {
            translator.WarnAboutJsonText(call);
            return Extract(translator, call, "->>", SqlType.Text);
        });
        Add(Operation.JsonArrayLength, (translator, call) =>
        {
            // Of what is no array DuckDB says 0, the engine fails.
            var document = Document(translator, call).AsPrimary;
            return Fragment.Simple($"case when json_typeof({document}) = 'array' then json_array_length({document}) when {document} is not null then 0 end", SqlType.Integer);
        });
        Add(Operation.ToHex, "encode({0}, 'hex')", SqlType.Text);
    }

    private static Fragment Document(Translator translator, NeutralCall call)
    {
        var document = translator.Value(call.Arguments[0]);
        return TypeClasses.Of(document.Type) == TypeClass.Json ? document : translator.CastTo(document, SqlType.Json);
    }

    private static Fragment? Extract(Translator translator, NeutralCall call, string last, SqlType type)
    {
        var document = Document(translator, call);
        var steps = JsonSteps.Split(call.Detail!);
        if (steps.Length == 0)
        {
            return last == "->" ? document : new Fragment($"{document.AsPrimary} #>> '{{}}'", Precedence.OtherOperator, type);
        }

        var text = document.AsPrimary;
        for (var i = 0; i < steps.Length; i++)
        {
            text += $" {(i == steps.Length - 1 ? last : "->")} {(steps[i][0] == '.' ? translator.Text(steps[i].Substring(1)) : steps[i])}";
        }

        return new Fragment(text, Precedence.OtherOperator, type);
    }
}
