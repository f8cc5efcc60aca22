namespace DataOps.Sql.Binding;

/// <summary>The parts of dates that T-SQL's functions take as words, with their abbreviations ("DATEPART (Transact-SQL)", arguments).</summary>
internal static class TSqlDateParts
{
    private static readonly Dictionary<string, string> Words = Create();

    /// <summary>The full name of a part; null when the word is none.</summary>
    public static string? Find(string word) => Words.TryGetValue(word, out var part) ? part : null;

    /// <summary>Whether a function takes the part.</summary>
    public static bool IsAllowed(string part, string function) => function switch
    {
        "datepart" or "datename" => true,
        "datetrunc" => part is not ("weekday" or "tzoffset" or "nanosecond"),
        "date_bucket" => part is "day" or "week" or "month" or "quarter" or "year" or "hour" or "minute" or "second" or "millisecond",
        _ => part is not ("tzoffset" or "iso_week"),
    };

    /// <summary>Whether values of a type have the part.</summary>
    public static bool IsPartOf(string part, Types.SqlTypeKind type) => type switch
    {
        Types.SqlTypeKind.Date => part is not ("hour" or "minute" or "second" or "millisecond" or "microsecond" or "nanosecond" or "tzoffset"),
        Types.SqlTypeKind.Time => part is "hour" or "minute" or "second" or "millisecond" or "microsecond" or "nanosecond" or "tzoffset",
        _ => true,
    };

    /// <summary>The full names of the parts that a function takes.</summary>
    public static IEnumerable<string> Allowed(string function) => Words.Values.Distinct().Where(part => IsAllowed(part, function));

    private static Dictionary<string, string> Create()
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add("year yy yyyy");
        Add("quarter qq q");
        Add("month mm m");
        Add("dayofyear dy y");
        Add("day dd d");
        Add("week wk ww");
        Add("weekday dw w");
        Add("hour hh");
        Add("minute mi n");
        Add("second ss s");
        Add("millisecond ms");
        Add("microsecond mcs");
        Add("nanosecond ns");
        Add("tzoffset tz");
        Add("iso_week isowk isoww");
        return words;

        void Add(string names)
        {
            var parts = names.Split(' ');
            foreach (var name in parts)
            {
                words.Add(name, parts[0]);
            }
        }
    }
}
