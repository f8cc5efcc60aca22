namespace DataOps.Repository.Catalogs;

/// <summary>What is claimed of nulls because the functions' meaning says so. Short on purpose: what is not here counts as nullable.</summary>
internal static class NullClaims
{
    // `x / 0` and `x % 0` are null in DuckDB, and so are parts of infinite dates: none of them is here.
    private static readonly HashSet<string> NotNullOnNotNull = Words("""
        + - * add subtract multiply ** pow power ^ & | xor ~ << >> || ^@
        abs @ sign ceil ceiling floor round trunc exp sqrt cbrt ln log log10 log2 sin cos tan asin acos atan atan2 sinh cosh tanh radians degrees
        gcd greatest_common_divisor lcm least_common_multiple bit_count isnan isinf isfinite even signbit gamma lgamma factorial
        upper ucase lower lcase trim ltrim rtrim length len char_length character_length strlen length_grapheme
        reverse left right left_grapheme right_grapheme substring substr substring_grapheme lpad rpad repeat replace translate
        starts_with prefix suffix ends_with instr strpos position ascii ord unicode chr concat md5 sha1 sha256 hex to_hex
        ~~ !~~ ~~* !~~* ~~~ like_escape not_like_escape ilike_escape not_ilike_escape regexp_matches regexp_full_match regexp_replace
        string_split split str_split string_to_array regexp_split_to_array nfc_normalize strip_accents levenshtein editdist3 hamming mismatches
        encode base64 to_base64 url_encode url_decode
        make_date make_time to_days to_weeks to_months to_years to_hours to_minutes to_seconds to_milliseconds to_microseconds
        date_trunc datetrunc strftime
        cardinality list_distinct array_distinct typeof
        """);

    // Over at least one row. A deviation of one row is null, so only those of whole populations are here.
    private static readonly HashSet<string> NotNullAggregates = Words("""
        sum min max avg mean any_value arbitrary first last list array_agg string_agg group_concat listagg bool_and bool_or
        bit_and bit_or bit_xor product median mode quantile_cont quantile_disc quantile arg_min arg_max min_by max_by argmin argmax
        fsum sumkahan kahan_sum favg stddev_pop var_pop count_if countif histogram
        """);

    private static readonly HashSet<string> NeverNull = Words("""
        count count_star regr_count approx_count_distinct
        row_number rank dense_rank rank_dense percent_rank cume_dist
        now get_current_timestamp transaction_timestamp current_date today current_localtimestamp current_localtime get_current_time
        random uuid gen_random_uuid uuidv4 uuidv7 pi version
        concat struct_pack row list_value list_pack array_value hash typeof
        """);

    private static readonly HashSet<string> Effects = Words("sleep_ms error write_log nextval currval setseed getvariable");

    public static bool IsNotNullOnNotNull(EngineFunction function) => NotNullOnNotNull.Contains(function.Name);

    public static bool IsNotNullAggregate(EngineFunction function) => NotNullAggregates.Contains(function.Name);

    public static bool IsNeverNull(EngineFunction function) => NeverNull.Contains(function.Name);

    /// <summary>Whether calling it does more than compute, or waits.</summary>
    public static bool HasEffects(string name) => Effects.Contains(name);

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
