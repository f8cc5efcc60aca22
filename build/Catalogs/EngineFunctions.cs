using System.Globalization;

namespace DataOps.Repository.Catalogs;

/// <summary>Reads <c>duckdb_functions()</c>, and adds what it leaves out.</summary>
internal static class EngineFunctions
{
    private const char Separator = '\u001f';
    private static readonly char[] LineBreaks = ['\r', '\n', '\t'];

    // The engine lists window functions as aggregates.
    private static readonly HashSet<string> Windows =
    [
        "row_number", "rank", "dense_rank", "rank_dense", "percent_rank", "cume_dist", "ntile",
        "lag", "lead", "first_value", "last_value", "nth_value", "fill",
    ];

    private const string Query = """
        select function_name, function_type, schema_name, coalesce(return_type, ''), coalesce(varargs, ''), coalesce(stability, ''),
               coalesce(macro_definition, ''), coalesce(description, ''),
               array_to_string(list_transform(parameters, lambda p: coalesce(p, '')), chr(31)),
               array_to_string(list_transform(parameter_types, lambda p: coalesce(p, '')), chr(31))
        from duckdb_functions()
        where function_type <> 'pragma'
        """;

    public static List<EngineFunction> Read(CatalogEngine engine)
    {
        var rows = engine.Rows(Query);
        var inMain = rows.Where(row => row[2] == "main").Select(row => row[0]!).ToHashSet();

        // A name in pg_catalog that main has too only refers to it.
        var listed = rows.Where(row => row[2] == "main" || !inMain.Contains(row[0]!)).Select(Read).ToList();
        var functions = listed.Where(function => !IsShadowed(function, listed)).Select(function => WithColumns(engine, function)).ToList();
        functions.AddRange(ShortForms(functions).ToArray());
        return [.. functions.DistinctBy(function => function.Signature)];
    }

    private static EngineFunction Read(string?[] row)
    {
        var kind = row[1] == "aggregate" && Windows.Contains(row[0]!) ? "window" : row[1]!;
        var names = Split(row[8]!);

        // One parameter without a type (of a macro) leaves no separator behind.
        var parameters = names.Zip(names.Length == 0 ? [] : row[9]!.Split(Separator)).ToArray();
        var isPositional = kind == "table" ? IsPosition : (Func<(string Name, string Type), bool>)(_ => true);
        return new EngineFunction(
            row[0]!,
            kind,
            [.. parameters.Where(isPositional)],
            [.. parameters.Where(parameter => !isPositional(parameter)).OrderBy(parameter => parameter.First, StringComparer.Ordinal)],
            row[4]!,
            row[3]!,
            row[5]! switch { "VOLATILE" => "volatile", "CONSISTENT_WITHIN_QUERY" => "query", _ => "" },
            OneLine(row[6]!),
            OneLine(row[7]!.Split('\n')[0]));
    }

    // Table functions call their positional parameters col0, col1, …; the others are options.
    private static bool IsPosition((string Name, string Type) parameter) =>
        parameter.Name.StartsWith("col", StringComparison.Ordinal)
        && int.TryParse(parameter.Name.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // `first(T)` over a window beside the aggregate `first(ANY)`.
    private static bool IsShadowed(EngineFunction function, List<EngineFunction> all) =>
        function is { Kind: "aggregate", Parameters: [{ Type: "T" }] }
        && all.Any(other => other.Name == function.Name && other.Parameters is [{ Type: "ANY" }]);

    // What a table function without arguments returns can be asked.
    private static EngineFunction WithColumns(CatalogEngine engine, EngineFunction function)
    {
        if (function.Kind != "table")
        {
            return function;
        }

        var call = function.Name switch
        {
            "range" or "generate_series" => SeriesCall(function),
            "glob" => "glob('*')",
            "json_each" or "json_tree" => $"{function.Name}('{{}}'{(function.Parameters.Count > 1 ? ", '$.a'" : "")})",
            "read_text" or "read_blob" => $"{function.Name}('{SampleFiles.Text}')",
            "sniff_csv" => $"sniff_csv('{SampleFiles.Text}')",
            "parquet_metadata" or "parquet_schema" or "parquet_file_metadata" or "parquet_kv_metadata" or "parquet_full_metadata" =>
                $"{function.Name}('{SampleFiles.Parquet(engine)}')",
            "parquet_bloom_probe" => $"parquet_bloom_probe('{SampleFiles.Parquet(engine)}', 'a', 1)",
            "pragma_table_info" or "pragma_show" or "pragma_storage_info" => $"{function.Name}('duckdb_tables')",
            "read_json_objects" or "read_json_objects_auto" or "read_ndjson_objects" => $"{function.Name}('{SampleFiles.Text}')",
            "sql_auto_complete" => "sql_auto_complete('select')",
            "which_secret" => "which_secret('s3://x', 's3')",
            _ when function.Parameters.Count == 0 => function.Name + "()",
            _ => null,
        };
        return call is not null && engine.Describe("select * from " + call) is { } columns
            ? function with { ReturnType = Struct(columns) }
            : function;
    }

    public static string Struct(IEnumerable<(string Name, string Type)> columns) =>
        $"STRUCT({string.Join(", ", columns.Select(column => $"\"{column.Name.Replace("\"", "\"\"")}\" {column.Type}"))})";

    private static string SeriesCall(EngineFunction function) =>
        $"{function.Name}({string.Join(", ", function.Parameters.Select(parameter => parameter.Type switch
        {
            "TIMESTAMP" => "timestamp '2020-01-01'",
            "TIMESTAMP WITH TIME ZONE" => "timestamptz '2020-01-01'",
            "INTERVAL" => "interval 1 day",
            _ => "1",
        }))})";

    // Offset and default of lag and lead may be left out; the engine lists only the full form.
    private static IEnumerable<EngineFunction> ShortForms(List<EngineFunction> functions) =>
        functions.Where(function => function.Name is "lag" or "lead" && function.Parameters.Count == 3)
            .SelectMany(function => Enumerable.Range(1, 2).Select(count => function with { Parameters = [.. function.Parameters.Take(count)] }));

    private static string[] Split(string text) => text.Length == 0 ? [] : text.Split(Separator);

    private static string OneLine(string text) => string.Join(' ', text.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries));
}
