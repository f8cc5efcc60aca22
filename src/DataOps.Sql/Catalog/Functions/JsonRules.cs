using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of functions that take a JSON path: one that may match several values gives a list.</summary>
internal static class JsonRules
{
    public static void AddTo(ReturnRules rules) => rules.Add(
        "json_extract json_extract_path json_extract_string json_extract_path_text json_type json_keys json_array_length json_exists json_value ->>",
        call => call.Count == 2 && call.Operands[1] is { Form: OperandForm.StringLiteral, Text: { } path } && MatchesSeveral(path)
            ? SqlType.List(call.Overload.ReturnType)
            : call.Overload.ReturnType);

    private static bool MatchesSeveral(string path)
    {
        if (path == "*")
        {
            return true;
        }

        return path.StartsWith("$", StringComparison.Ordinal)
            && (path.Contains("[*]") || path.Contains("..") || path.Contains(".\"*\"") || HasAnyKey(path));
    }

    // `.*` as a whole key.
    private static bool HasAnyKey(string path)
    {
        var place = path.IndexOf(".*", StringComparison.Ordinal);
        return place >= 0 && (place + 2 == path.Length || path[place + 2] is '.' or '[');
    }
}
