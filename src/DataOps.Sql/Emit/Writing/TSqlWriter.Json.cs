using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Documents.</summary>
internal sealed partial class TSqlWriter
{
    // json_value takes scalars and json_query the others, each null otherwise ("JSON_VALUE", "JSON_QUERY").
    private void AddJson() => Add(Operation.JsonText, (translator, call) =>
    {
        if (JsonSteps.Paths(call.Detail!, "-") is not [var path] || path == "$" || path.IndexOf("[-", StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        translator.WarnAboutJsonText(call);
        var (document, way) = (translator.Value(call.Arguments[0]).Text, translator.Text(path));
        return translator.IsConverted(call)
            ? Fragment.Simple($"json_value({document}, {way})", SqlType.Text)
            : Fragment.Simple($"coalesce(json_value({document}, {way}), json_query({document}, {way}))", SqlType.Text);
    });
}
