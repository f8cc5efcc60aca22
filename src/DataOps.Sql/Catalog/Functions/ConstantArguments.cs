using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// The arguments that DuckDB wants to know when it binds a call: a format, the name of an aggregate, a share. Which these are is
/// no part of its catalog; each was found by passing a column.
/// </summary>
internal static class ConstantArguments
{
    private static readonly Dictionary<string, int[]> Places = Create(
        "aggregate list_aggregate list_aggr array_aggregate array_aggr:1",
        "quantile quantile_cont quantile_disc approx_quantile reservoir_quantile:1",
        "list_sort array_sort list_grade_up array_grade_up grade_up:1,2",
        "list_reverse_sort array_reverse_sort:1",
        "string_agg group_concat listagg:1",
        "strptime try_strptime:1",
        "regexp_matches regexp_full_match regexp_split_to_array string_split_regex str_split_regex:2",
        "regexp_replace:3",
        "regexp_extract:2,3",
        "regexp_extract_all:3",
        "from_json from_json_strict json_transform json_transform_strict:1",
        "json_serialize_sql json_serialize_plan:1,2",
        "bitstring_agg:1,2",
        "current_setting getvariable nextval currval current_schemas make_type:0",
        "struct_extract_at variant_extract union_extract st_setcrs icu_sort_key:1");

    // These take a constant only in one of their forms.
    private static readonly HashSet<string> PathFunctions = new(
        "json_extract json_extract_path json_extract_string json_extract_path_text json_type json_keys json_array_length json_exists json_value ->>".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether some argument of the function may have to be a constant.</summary>
    public static bool Concerns(string function) =>
        Places.ContainsKey(function) || PathFunctions.Contains(function) || function is "round" or "trunc" or "struct_extract" or "strftime" or "date_part" or "datepart" or "date_trunc" or "datetrunc";

    /// <summary>Whether an argument of a call must be a constant.</summary>
    public static bool Has(string function, int place, IReadOnlyList<SqlType> types) => function switch
    {
        "round" or "trunc" => place == 1 && types[0].Kind == SqlTypeKind.Decimal,
        "struct_extract" => place == 1 && types[0].Kind == SqlTypeKind.Struct,
        "strftime" => types[place].Kind == SqlTypeKind.Text,
        _ when PathFunctions.Contains(function) => place == 1 && types[1].Kind == SqlTypeKind.List,
        _ => Places.TryGetValue(function, out var places) && Array.IndexOf(places, place) >= 0,
    };

    private static Dictionary<string, int[]> Create(params string[] lines)
    {
        var places = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var parts = line.Split(':');
            var numbers = parts[1].Split(',').Select(int.Parse).ToArray();
            foreach (var name in parts[0].Split(' '))
            {
                places.Add(name, numbers);
            }
        }

        return places;
    }
}
