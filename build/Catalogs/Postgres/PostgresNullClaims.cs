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
        date_trunc make_date make_timestamp
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

        return NotNullOnNotNull.Contains(function.Name) && !function.Parameters.Any(parameter => Shapes.Contains(parameter.Type)) ? "v" : "";
    }

    private static HashSet<string> Words(string text) => [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
