using System.Text;

namespace DataOps.Repository.Catalogs;

/// <summary>Writes a catalog as text: a line for each name, below it one for each overload, all in ordinal order.</summary>
internal static class CatalogText
{
    public static string Write(string version, IReadOnlyList<EngineFunction> functions, IReadOnlyDictionary<string, string> nulls)
    {
        var builder = new StringBuilder().Append("# ").Append(version).Append('\n');
        foreach (var group in functions.GroupBy(function => function.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            builder.Append(group.Key);
            if (group.Select(function => function.Description).Where(text => text.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault() is { } description)
            {
                builder.Append('\t').Append(description);
            }

            builder.Append('\n');
            foreach (var line in group.Select(function => Line(function, nulls.GetValueOrDefault(function.Signature, ""))).Order(StringComparer.Ordinal))
            {
                builder.Append(line).Append('\n');
            }
        }

        return builder.ToString();
    }

    public static string Parameters(IEnumerable<(string Name, string Type)> parameters) =>
        string.Join(';', parameters.Select(parameter => $"{parameter.Name}:{parameter.Type}"));

    private static string Line(EngineFunction function, string nulls) => string.Join(
        '\t',
        "",
        function.Kind,
        Parameters(function.Parameters),
        Parameters(function.Options),
        function.Variadic,
        function.ReturnType,
        function.Stability,
        nulls,
        function.Definition) + (function.Since is null ? "" : "\t" + function.Since);
}
