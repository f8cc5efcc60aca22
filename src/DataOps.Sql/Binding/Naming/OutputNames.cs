namespace DataOps.Sql.Binding;

/// <summary>The names of columns where a query becomes a table.</summary>
internal static class OutputNames
{
    /// <summary>Numbers behind repeated names, as DuckDB does: <c>a</c>, <c>a_1</c>, <c>a_2</c>.</summary>
    public static string[] MakeUnique(string[] names, StringComparer comparer)
    {
        HashSet<string>? seen = null;
        Dictionary<string, int>? counts = null;
        for (var i = 0; i < names.Length; i++)
        {
            seen ??= new HashSet<string>(comparer);
            if (seen.Add(names[i]))
            {
                continue;
            }

            counts ??= new Dictionary<string, int>(comparer);
            counts.TryGetValue(names[i], out var count);
            string candidate;
            do
            {
                candidate = names[i] + "_" + ++count;
            }
            while (!seen.Add(candidate));
            counts[names[i]] = count;
            names[i] = candidate;
        }

        return names;
    }
}
