using DataOps.Sql.Dialects;

namespace DataOps.Sql.Binding;

/// <summary>Functions that people know from another engine, with what this one has instead.</summary>
internal static class ForeignFunctions
{
    private const string Case = "case when … then … else … end";
    private const string PostgresMonthEnd = "(date_trunc('month', d) + interval '1 month' - interval '1 day')::date";

    private static readonly Dictionary<string, Forms> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["isnull"] = new("coalesce(a, b)", "coalesce(a, b)", null),
        ["nvl"] = new("coalesce(a, b)", "coalesce(a, b)", "isnull(a, b)"),
        ["ifnull"] = new(null, "coalesce(a, b)", "isnull(a, b)"),
        ["nvl2"] = new(Case, Case, Case),
        ["zeroifnull"] = new("coalesce(a, 0)", "coalesce(a, 0)", "isnull(a, 0)"),
        ["iif"] = new("if(a, b, c)", Case, null),
        ["if"] = new(null, Case, "iif(a, b, c)"),
        ["iff"] = new("if(a, b, c)", Case, "iif(a, b, c)"),
        ["decode"] = new(Case, Case, Case),
        ["choose"] = new(Case, Case, null),
        ["getdate"] = new("now()", "now()", null),
        ["getutcdate"] = new("now()", "now()", null),
        ["sysdatetime"] = new("now()", "now()", null),
        ["sysdate"] = new("now()", "now()", "getdate()"),
        ["curdate"] = new("current_date", "current_date", "cast(getdate() as date)"),
        ["now"] = new(null, null, "sysdatetime()"),
        ["today"] = new(null, "current_date", "cast(getdate() as date)"),
        ["dateadd"] = new("d + interval 1 day", "d + interval '1 day'", null),
        ["date_add"] = new(null, "d + interval '1 day'", "dateadd(day, n, d)"),
        ["date_sub"] = new(null, "d - interval '1 day'", "dateadd(day, -n, d)"),
        ["datediff"] = new("date_diff('day', a, b)", "b - a", null),
        ["date_diff"] = new(null, "b - a", "datediff(day, a, b)"),
        ["datepart"] = new("date_part('year', d)", "extract(year from d)", null),
        ["date_part"] = new(null, null, "datepart(year, d)"),
        ["datename"] = new("strftime(d, format)", "to_char(d, format)", null),
        ["date_trunc"] = new(null, null, "datetrunc(month, d)"),
        ["datetrunc"] = new("date_trunc('month', d)", "date_trunc('month', d)", null),
        ["trunc_date"] = new("date_trunc('day', d)", "date_trunc('day', d)", "datetrunc(day, d)"),
        ["datefromparts"] = new("make_date(y, m, d)", "make_date(y, m, d)", null),
        ["make_date"] = new(null, null, "datefromparts(y, m, d)"),
        ["eomonth"] = new("last_day(d)", PostgresMonthEnd, null),
        ["last_day"] = new(null, PostgresMonthEnd, "eomonth(d)"),
        ["year"] = new(null, "extract(year from d)", null),
        ["quarter"] = new(null, "extract(quarter from d)", "datepart(quarter, d)"),
        ["month"] = new(null, "extract(month from d)", null),
        ["week"] = new(null, "extract(week from d)", "datepart(iso_week, d)"),
        ["day"] = new(null, "extract(day from d)", null),
        ["dayofweek"] = new(null, "extract(dow from d)", "datepart(weekday, d)"),
        ["hour"] = new(null, "extract(hour from t)", "datepart(hour, t)"),
        ["minute"] = new(null, "extract(minute from t)", "datepart(minute, t)"),
        ["strftime"] = new(null, "to_char(d, format)", "format(d, format)"),
        ["date_format"] = new("strftime(d, format)", "to_char(d, format)", "format(d, format)"),
        ["to_char"] = new("strftime(d, format)", null, "format(d, format)"),
        ["to_date"] = new("strptime(s, format)::date", null, "convert(date, s, style)"),
        ["strptime"] = new(null, "to_timestamp(s, format)", "convert(datetime2, s, style)"),
        ["to_number"] = new("cast(s as decimal(18, 3))", null, "cast(s as decimal(18, 3))"),
        ["to_timestamp"] = new(null, null, "convert(datetime2, s, style)"),
        ["convert"] = new("cast(x as type)", "cast(x as type)", null),
        ["try_convert"] = new("try_cast(x as type)", "cast(x as type)", null),
        ["len"] = new(null, "length(s)", null),
        ["length"] = new(null, null, "len(s)"),
        ["char_length"] = new(null, null, "len(s)"),
        ["charindex"] = new("instr(s, part)", "strpos(s, part)", null),
        ["instr"] = new(null, "strpos(s, part)", "charindex(part, s)"),
        ["strpos"] = new(null, null, "charindex(part, s)"),
        ["locate"] = new("instr(s, part)", "strpos(s, part)", "charindex(part, s)"),
        ["patindex"] = new("regexp_matches(s, pattern)", "s ~ pattern", null),
        ["substr"] = new(null, null, "substring(s, start, length)"),
        ["stuff"] = new("left(s, start - 1) || new || substr(s, start + length)", "overlay(s placing new from start for length)", null),
        ["replicate"] = new("repeat(s, n)", "repeat(s, n)", null),
        ["repeat"] = new(null, null, "replicate(s, n)"),
        ["space"] = new("repeat(' ', n)", "repeat(' ', n)", null),
        ["lpad"] = new(null, null, "right(replicate(' ', n) + s, n)"),
        ["rpad"] = new(null, null, "left(s + replicate(' ', n), n)"),
        ["initcap"] = new("upper(left(s, 1)) || lower(substr(s, 2))", null, "upper(left(s, 1)) + lower(substring(s, 2, len(s)))"),
        ["split_part"] = new(null, null, "string_split(s, separator)"),
        ["ucase"] = new("upper(s)", "upper(s)", "upper(s)"),
        ["lcase"] = new("lower(s)", "lower(s)", "lower(s)"),
        ["group_concat"] = new(null, "string_agg(s, ',')", "string_agg(s, ',')"),
        ["listagg"] = new(null, "string_agg(s, ',')", "string_agg(s, ',')"),
        ["array_agg"] = new(null, null, "string_agg(s, ',')"),
        ["count_if"] = new(null, "count(*) filter (where …)", "sum(iif(…, 1, 0))"),
        ["countif"] = new(null, "count(*) filter (where …)", "sum(iif(…, 1, 0))"),
        ["median"] = new(null, "percentile_cont(0.5) within group (order by x)", "percentile_cont(0.5) within group (order by x) over (…)"),
        ["bool_or"] = new(null, null, "max(iif(…, 1, 0))"),
        ["bool_and"] = new(null, null, "min(iif(…, 1, 0))"),
        ["count_big"] = new("count(x)", "count(x)", null),
        ["ceil"] = new(null, null, "ceiling(x)"),
        ["ln"] = new(null, null, "log(x)"),
        ["pow"] = new(null, null, "power(x, y)"),
        ["mod"] = new(null, null, "x % y"),
        ["trunc"] = new(null, null, "round(x, 0, 1)"),
        ["random"] = new(null, null, "rand()"),
        ["rand"] = new("random()", "random()", null),
        ["newid"] = new("uuid()", "gen_random_uuid()", null),
        ["uuid"] = new(null, "gen_random_uuid()", "newid()"),
        ["gen_random_uuid"] = new(null, null, "newid()"),
        ["isnumeric"] = new("try_cast(s as double) is not null", "s ~ '^[0-9.]+$'", null),
        ["json_value"] = new("json_extract_string(j, path)", "j ->> key", null),
        ["json_query"] = new("json_extract(j, path)", "j -> key", null),
        ["json_extract"] = new(null, "j -> key", "json_query(j, path)"),
        ["json_extract_string"] = new(null, "j ->> key", "json_value(j, path)"),
        ["openjson"] = new("json_each(j)", "jsonb_each(j)", null),
        ["suser_sname"] = new("current_user", "current_user", null),
    };

    /// <summary>What to write instead in a dialect; null when nothing is known.</summary>
    public static string? Find(string name, Dialect dialect) => Known.TryGetValue(name, out var forms) ? forms.In(dialect.Kind) : null;

    /// <summary>Whether the first argument is a word of the grammar, not a value, where the function exists.</summary>
    public static bool TakesWord(string name) => name.ToLowerInvariant() is "dateadd" or "datediff" or "datediff_big" or "datepart" or "datename" or "datetrunc"
        or "convert" or "try_convert";

    private sealed record Forms(string? DuckDb, string? Postgres, string? TSql)
    {
        public string? In(DialectKind kind) => kind switch
        {
            DialectKind.DuckDb => DuckDb,
            DialectKind.Postgres => Postgres,
            _ => TSql,
        };
    }
}
