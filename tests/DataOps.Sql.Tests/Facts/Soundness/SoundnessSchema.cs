using System.Globalization;

namespace DataOps.Sql.Tests.Facts.Soundness;

/// <summary>What sort of values an expression has.</summary>
internal enum Sort
{
    Integer,
    Text,
    Truth,
    Day,
    Number,
}

/// <summary>A table of a generated schema, with rows that keep its constraints.</summary>
internal sealed record SoundTable(string Name, IReadOnlyList<(string Name, Sort Sort, string Type)> Columns, string Constraints, IReadOnlyList<object?[]> Rows);

/// <summary>
/// A schema of four tables with keys, foreign keys, checks and not null chosen by chance, the same for the same seed; few distinct values
/// and many nulls.
/// </summary>
internal sealed class SoundnessSchema
{
    private readonly Random _random;

    public SoundnessSchema(int seed)
    {
        _random = new Random(seed);
        var t = Parent();
        var u = Child(t);
        var v = Loose(t, u);
        Tables = [t, u, v, Plain()];
    }

    public IReadOnlyList<SoundTable> Tables { get; }

    /// <summary>DDL of the tables as the compiler and the engine read it.</summary>
    public string Ddl => string.Join('\n', Tables.Select(table => Create(table, table.Name, constraints: true)));

    public static string Literal(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        DateOnly day => $"date '{day:yyyy-MM-dd}'",
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static string Create(SoundTable table, string name, bool constraints) =>
        $"create table {name} ({string.Join(", ", table.Columns.Select(column => $"{column.Name} {(constraints ? column.Type : Bare(column.Type))}"))}{(constraints ? table.Constraints : "")});";

    public static string Insert(string name, IEnumerable<object?[]> rows)
    {
        var values = string.Join(", ", rows.Select(row => $"({string.Join(", ", row.Select(Literal))})"));
        return values.Length == 0 ? "" : $"insert into {name} values {values};";
    }

    /// <summary>A value of a sort, often null.</summary>
    public object? Value(Sort sort, bool notNull = false)
    {
        if (!notNull && _random.Next(4) == 0)
        {
            return null;
        }

        return sort switch
        {
            Sort.Integer => _random.Next(4),
            Sort.Text => Pick("x", "y", "z", ""),
            Sort.Truth => _random.Next(2) == 0,
            Sort.Day => new DateOnly(2024, 1, 1 + _random.Next(3)),
            _ => _random.Next(8) / 2m,
        };
    }

    private static string Bare(string type) => type.Split(" not null")[0].Split(" check")[0].Split(" primary")[0].Split(" unique")[0].Split(" references")[0];

    private SoundTable Parent()
    {
        var (a, s, f) = (Chance(), _random.Next(4), Chance());
        var columns = new List<(string, Sort, string)>
        {
            ("k", Sort.Integer, "integer primary key"),
            ("a", Sort.Integer, "integer" + (a ? " not null check (a in (0, 1, 2, 3))" : "")),
            ("s", Sort.Text, s switch { 0 => "varchar unique", 1 => "varchar not null", 2 => "varchar check (s = 'x' or s = 'y' or s in ('z', ''))", _ => "varchar" }),
            ("f", Sort.Truth, f ? "boolean not null" : "boolean"),
            ("d", Sort.Day, "date"),
            ("m", Sort.Number, "decimal(8,2)"),
        };
        var rows = Rows(_random.Next(0, 6), i =>
            [i, Value(Sort.Integer, a), s == 0 ? (i % 2 == 0 ? null : $"s{i}") : Value(Sort.Text, s == 1), Value(Sort.Truth, f), Value(Sort.Day), Value(Sort.Number)]);
        return new SoundTable("t", columns, "", rows);
    }

    private SoundTable Child(SoundTable parent)
    {
        var (p, m) = (Chance(), Chance());
        var columns = new List<(string, Sort, string)>
        {
            ("k", Sort.Integer, "integer not null"),
            ("n", Sort.Integer, "integer not null"),
            ("p", Sort.Integer, "integer" + (p ? " not null" : "") + " references t (k)"),
            ("a", Sort.Integer, "integer"),
            ("s", Sort.Text, "varchar" + (Chance() ? " check (s <> 'q')" : "")),
            ("m", Sort.Number, "decimal(8,2)" + (m ? " not null" : "")),
        };
        var parents = parent.Rows.Select(row => row[0]).ToList();
        var count = p && parents.Count == 0 ? 0 : _random.Next(0, 9);
        var rows = Rows(count, i =>
            [i % 3, i / 3, parents.Count == 0 || (!p && Chance()) ? null : parents[_random.Next(parents.Count)], Value(Sort.Integer), Value(Sort.Text), Value(Sort.Number, m)]);
        return new SoundTable("u", columns, ", primary key (k, n)", rows);
    }

    private SoundTable Loose(SoundTable parent, SoundTable child)
    {
        var notNull = Chance() && parent.Rows.Count > 0;
        var columns = new List<(string, Sort, string)>
        {
            ("k", Sort.Integer, "integer unique"),
            ("p", Sort.Integer, notNull ? "integer not null references t (k)" : "integer references t (k)"),
            ("uk", Sort.Integer, "integer"),
            ("un", Sort.Integer, "integer"),
            ("s", Sort.Text, "varchar not null"),
            ("d", Sort.Day, "date"),
            ("f", Sort.Truth, "boolean"),
        };
        var rows = Rows(_random.Next(0, 9), i =>
        {
            var pointed = child.Rows.Count == 0 || Chance() ? null : child.Rows[_random.Next(child.Rows.Count)];
            return [i % 3 == 0 ? null : i, notNull || (parent.Rows.Count > 0 && Chance()) ? parent.Rows[_random.Next(parent.Rows.Count)][0] : null,
                pointed?[0], pointed?[1], Value(Sort.Text, notNull: true), Value(Sort.Day), Value(Sort.Truth)];
        });
        return new SoundTable("v", columns, ", foreign key (uk, un) references u (k, n)", rows);
    }

    private SoundTable Plain()
    {
        var columns = new List<(string, Sort, string)>
        {
            ("a", Sort.Integer, "integer"),
            ("b", Sort.Integer, "integer not null"),
            ("s", Sort.Text, "varchar"),
            ("d", Sort.Day, "date not null"),
            ("m", Sort.Number, "decimal(8,2)"),
        };
        var rows = Rows(_random.Next(0, 8), _ => [Value(Sort.Integer), Value(Sort.Integer, true), Value(Sort.Text), Value(Sort.Day, true), Value(Sort.Number)]);
        return new SoundTable("w", columns, "", rows);
    }

    private static List<object?[]> Rows(int count, Func<int, object?[]> row) => [.. Enumerable.Range(0, count).Select(row)];

    private bool Chance() => _random.Next(2) == 0;

    private string Pick(params string[] words) => words[_random.Next(words.Length)];
}
