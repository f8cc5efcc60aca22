using System.Globalization;

namespace DataOps.Sql.Tests.Translation.Generated;

/// <summary>A table whose rows hold what engines disagree about: nulls, duplicates, zeros, case, blanks, accents, ends of months.</summary>
internal static class GeneratedTable
{
    /// <summary>The table in words that DuckDB and PostgreSQL read alike.</summary>
    public const string Ddl =
        "create table g (id integer not null primary key, i integer, j integer not null, l bigint, d decimal(10, 2), e decimal(12, 4), x double precision, "
        + "s varchar, r varchar not null, b boolean, c boolean not null, a date, z date not null, t timestamp);";

    /// <summary>The same for SQL Server.</summary>
    public const string TSqlDdl =
        "create table g (id int not null primary key, i int, j int not null, l bigint, d decimal(10, 2), e decimal(12, 4), x float, "
        + "s nvarchar(100), r nvarchar(100) not null, b bit, c bit not null, a date, z date not null, t datetime2(6));";

    private static readonly string[] Whole = ["0", "1", "-1", "2", "3", "-7", "7", "10", "100", "-32768", "1"];
    private static readonly string[] Long = ["0", "1", "-1", "9007199254740993", "2147483648", "-5", "12"];
    private static readonly string[] Cents = ["0.00", "0.05", "-0.05", "2.50", "3.50", "-2.50", "12.35", "-12.35", "0.5", "1.00", "9999.99"];
    private static readonly string[] Fine = ["0.0000", "0.0625", "-1.2345", "3.3333", "250.0000", "-0.5"];
    private static readonly string[] Floating = ["0", "0.5", "-0.5", "1.5", "2.5", "-2.5", "0.125", "1000", "-7", "3"];
    private static readonly string[] Texts = ["alpha", "ALPHA", "Beta", "beta", "", "a_b%c", "straße ö", "日本語", "abcabc", "Zeta", "a", "10", "-5", "o''neil", "a\\b"];
    private static readonly string[] Blanks = ["Beta ", " alpha", "a ", "  ", " x y "];
    private static readonly string[] Days = ["2024-01-31", "2024-02-29", "2023-02-28", "2023-12-31", "2024-01-01", "2024-12-30", "2000-03-01", "1999-12-31", "2024-07-07"];
    private static readonly string[] Times = ["00:00:00", "23:59:59", "10:59:59.5", "06:07:08.123456", "12:30:00", "00:00:01"];

    /// <summary>Rows, the same for the same seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="blanks">Whether texts may begin and end with blanks, which SQL Server leaves out of comparisons.</param>
    public static string Rows(int seed, bool blanks)
    {
        var random = new Random(seed);
        var texts = blanks ? [.. Texts, .. Blanks] : Texts;
        var rows = Enumerable.Range(1, 24).Select(id => string.Create(CultureInfo.InvariantCulture,
            $"({id}, {Or(Whole)}, {Pick(Whole)}, {Or(Long)}, {Or(Cents)}, {Or(Fine)}, {Or(Floating)}, {Text()}, '{Pick(texts)}', {Or(["true", "false"])}, {Pick(["true", "false"])}, {Day()}, date '{Pick(Days)}', {Time()})"));
        return $"insert into g values {string.Join(", ", rows)};";

        string Pick(string[] values) => values[random.Next(values.Length)];
        string Or(string[] values) => random.Next(5) == 0 ? "null" : Pick(values);
        string Text() => random.Next(5) == 0 ? "null" : $"'{Pick(texts)}'";
        string Day() => random.Next(5) == 0 ? "null" : $"date '{Pick(Days)}'";
        string Time() => random.Next(5) == 0 ? "null" : $"timestamp '{Pick(Days)} {Pick(Times)}'";
    }
}
