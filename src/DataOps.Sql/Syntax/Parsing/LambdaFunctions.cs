namespace DataOps.Sql.Syntax.Parsing;

/// <summary>The functions of DuckDB that take a lambda, from <c>duckdb_functions()</c>.</summary>
internal static class LambdaFunctions
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "apply", "array_apply", "array_filter", "array_reduce", "array_transform",
        "filter", "list_apply", "list_filter", "list_reduce", "list_transform", "reduce",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
