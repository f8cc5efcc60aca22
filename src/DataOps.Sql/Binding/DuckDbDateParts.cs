namespace DataOps.Sql.Binding;

/// <summary>The parts of dates that DuckDB's functions take as texts, under all their names; found by asking the engine.</summary>
internal static class DuckDbDateParts
{
    private static readonly HashSet<string> Parts = new(
        ("year yr y years yrs month mon months mons day days d dayofmonth decade decades dec decs century centuries cent c millennium millennia mil mils "
            + "millenium millenniums microsecond microseconds us usec usecs usecond useconds millisecond milliseconds ms msec msecs second seconds s sec secs "
            + "minute minutes m min mins hour hours h hr hrs epoch dow dayofweek weekday isodow week weeks w weekofyear doy dayofyear quarter quarters "
            + "yearweek isoyear julian").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AllParts = new(Parts.Concat(["era", "timezone", "timezone_hour", "timezone_minute"]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that people write, for suggestions.</summary>
    public static IEnumerable<string> Names { get; } =
        ["year", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond", "decade", "century", "epoch", "dow", "doy", "isodow", "isoyear", "weekday"];

    /// <summary>All names that a function takes.</summary>
    public static IEnumerable<string> Of(string function) => function.EndsWith("part", StringComparison.Ordinal) ? AllParts : Parts;
}
