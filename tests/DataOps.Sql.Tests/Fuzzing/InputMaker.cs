using System.Text;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Fuzzing;

/// <summary>Makes texts that are nearly SQL, and some that are not; the same ones for the same seed and number.</summary>
internal sealed class InputMaker(FuzzCorpus corpus, int seed)
{
    private const int LongestInput = 60_000;
    private const int MostRepetitions = 3000;

    private static readonly Dialect[] Dialects = [Dialect.DuckDb, Dialect.Postgres, Dialect.TSql];

    private static readonly (string Open, string Close)[] Nestings =
    [
        ("(", ")"), ("[", "]"), ("{'a': ", "}"), ("(select ", ")"), ("case when ", " then 1 end"), ("case ", " when 1 then 1 end"), ("not ", ""), ("-", ""),
        ("f(", ")"), ("(select * from (select ", ") x)"), ("exists (select ", ")"), ("1 + (", ")"), ("x in (", ")"), ("cast(", " as int)"), ("/*", "*/"),
        ("a.", ""), ("(((select 1) union ", ")"), ("with x as (select ", ") select 1"), ("array[", "]"), ("lambda x: ", ""), ("t join (", ")"), ("x between ", " and 1"),
        ("coalesce(", ", 1)"), ("select ", ""), ("~ ", ""), ("::", "int"), ("from ", ""), ("#", ""), ("$$", "$$"), ("{fn ", "}"),
    ];

    private static readonly string[] Strange =
    [
        "\0", "\uFEFF", "\u00A0", "\u200B", "\uD800", "\uDC00", "😀", "‘", "”", "é", "İ", "ß", "\u2028", "'", "\"", "`", "[", "]", "$", "$$", "$a$", "/*", "*/", "--", ";", "\r", "\t",
        "0x", "1e", "1_", ".", "..", "::", "@", "@@", "#", "##", "?", ":", "\\", "u&'", "e'\\", "N'", "b'", "x'", "%", "!", "~", "|", "GO\n", "9999999999999999999999999999999999999999",
    ];

    public FuzzInput Make(long number)
    {
        // HashCode would mix differently in each process, so that no input could be made again.
        var random = new Random(unchecked((seed * 1_000_003) ^ (int)(number * 2_654_435_761)));
        var dialect = Dialects[random.Next(3)];
        var sql = new StringBuilder(Pick(corpus.Texts, random));
        for (var changes = random.Next(5); changes >= 0; changes--)
        {
            Change(sql, random);
            if (sql.Length > LongestInput)
            {
                sql.Length = LongestInput;
            }
        }

        return new FuzzInput(number, dialect, sql.ToString());
    }

    private void Change(StringBuilder sql, Random random)
    {
        var (start, length) = Range(sql, random);
        switch (random.Next(12))
        {
            case 0:
                sql.Remove(start, length);
                break;
            case 1:
                sql.Insert(start, sql.ToString(start, length));
                break;
            case 2:
                var other = Pick(corpus.Texts, random);
                var from = random.Next(other.Length);
                sql.Insert(start, other.AsSpan(from, random.Next(Math.Min(other.Length - from, 200))));
                break;
            case 3 or 4:
                sql.Insert(start, " " + Pick(corpus.Tokens, random) + " ");
                break;
            case 5:
                sql.Remove(start, length).Insert(start, Pick(corpus.Tokens, random));
                break;
            case 6:
                sql.Insert(start, Pick(Strange, random));
                break;
            case 7:
                Nest(sql, start, length, random);
                break;
            case 8:
                Repeat(sql, start, length, random);
                break;
            case 9:
                sql.Length = start;
                break;
            case 10:
                for (var i = random.Next(20); i >= 0; i--)
                {
                    sql.Insert(Math.Min(start, sql.Length), (char)random.Next(random.Next(2) == 0 ? 128 : 65536));
                }

                break;
            default:
                for (var i = 0; i < 10; i++)
                {
                    sql.Insert(random.Next(sql.Length + 1), " " + Pick(corpus.Tokens, random) + " ");
                }

                break;
        }
    }

    private static void Nest(StringBuilder sql, int start, int length, Random random)
    {
        var (open, close) = Pick(Nestings, random);
        var depth = random.Next(4) == 0 ? random.Next(MostRepetitions) : random.Next(8);
        sql.Insert(start + length, close, depth).Insert(start, open, depth);
    }

    private static void Repeat(StringBuilder sql, int start, int length, Random random)
    {
        string[] separators = [", ", " + ", " and ", " or ", " union all ", " join ", " || ", "; ", " ", ".", " = ", " cross join ", " then "];
        var piece = sql.ToString(start, Math.Min(length, 12));
        var separator = Pick(separators, random);
        var count = random.Next(4) == 0 ? random.Next(MostRepetitions) : random.Next(6);
        sql.Insert(start, separator + piece, count);
    }

    private static (int Start, int Length) Range(StringBuilder sql, Random random)
    {
        var start = random.Next(sql.Length + 1);
        return (start, random.Next(Math.Min(sql.Length - start, random.Next(2) == 0 ? 8 : 120) + 1));
    }

    private static T Pick<T>(T[] items, Random random) => items[random.Next(items.Length)];
}
