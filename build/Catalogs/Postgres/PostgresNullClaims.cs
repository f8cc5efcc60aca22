namespace DataOps.Repository.Catalogs.Postgres;

/// <summary>
/// What is claimed of results that are not null because PostgreSQL's documentation (chapter 9) says so; the engine's catalogs only know
/// strictness. Short on purpose: what is not here counts as nullable.
/// </summary>
internal static class PostgresNullClaims
{
    // Division by zero is an error in PostgreSQL, not a null.
    private static readonly HashSet<string> NotNullOnNotNull = Words("""
        + - * / % ^ || & | << >> ~~ !~~ ~~* !~~* ~ !~ ~* !~*
        abs ceil ceiling floor round trunc sqrt exp ln log power mod sign
        upper lower length char_length character_length octet_length trim btrim ltrim rtrim replace left right lpad rpad repeat reverse
        initcap position strpos starts_with md5 ascii chr translate split_part
        substring substr overlay bit_length encode decode to_hex quote_ident quote_literal regexp_replace regexp_count regexp_like regexp_instr
        sin cos tan asin acos atan atan2 cot sinh cosh tanh radians degrees cbrt log10 gcd lcm div factorial
        date_trunc date_bin make_date make_time make_timestamp make_timestamptz make_interval justify_days justify_hours justify_interval
        timezone to_date to_timestamp to_number
        cardinality array_append array_prepend to_json to_jsonb row_to_json array_to_json
        json_agg jsonb_agg bit_and bit_or
        sum min max avg bool_and bool_or every string_agg array_agg stddev_pop var_pop
        """);

    private static readonly HashSet<string> NeverNull = Words("""
        count row_number rank dense_rank percent_rank cume_dist
        now clock_timestamp statement_timestamp transaction_timestamp random gen_random_uuid pi version concat
        """);

    // Sums and sections of shapes may be nothing.
    private static readonly HashSet<string> Shapes = Words("box circle line lseg path point polygon");

    /// <summary>The letters that say it.</summary>
    public static string Of(EngineFunction function)
    {
        if (NeverNull.Contains(function.Name))
        {
            return "!";
        }

        // substring by a regular expression that matches nothing is null.
        if (function.Name == "substring" && function.Parameters.Count > 1 && function.Parameters[1].Type == "text")
        {
            return "";
        }

        return NotNullOnNotNull.Contains(function.Name) && !function.Parameters.Any(parameter => Shapes.Contains(parameter.Type)) ? "v" : "";
    }

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
