namespace DataOps.Sql.Tests.Facts;

/// <summary>
/// Makes queries over three small tables, the same for the same seed: joins of every kind, filters that reject nulls or let them
/// through, grouping, windows, set operations, derived and common tables.
/// </summary>
internal sealed class QueryGenerator(int seed)
{
    public const string Schema = """
        create table t (k integer primary key, a integer, b integer not null, s varchar);
        create table u (k integer not null, n integer not null, a integer, s varchar unique, primary key (k, n));
        create table v (a integer, b integer unique, s varchar not null);
        """;

    private static readonly string[] Joins = ["join", "left join", "right join", "full join", "semi join", "anti join"];

    private readonly Random _random = new(seed);
    private int _depth;

    /// <summary>Statements that fill the tables with few distinct values and many nulls.</summary>
    public IEnumerable<string> Rows()
    {
        var (t, u, v) = (_random.Next(0, 7), _random.Next(0, 9), _random.Next(0, 9));
        for (var k = 0; k < t; k++)
        {
            yield return $"insert into t values ({k}, {Value()}, {_random.Next(3)}, {Text()})";
        }

        for (var k = 0; k < u; k++)
        {
            yield return $"insert into u values ({k % 3}, {k / 3}, {Value()}, {(k % 2 == 0 ? "null" : $"'u{k}'")})";
        }

        for (var k = 0; k < v; k++)
        {
            yield return $"insert into v values ({Value()}, {(k % 3 == 0 ? "null" : k)}, 'v{_random.Next(2)}')";
        }
    }

    public string Query() => _random.Next(8) switch
    {
        0 => $"select * from ({Select()}) d where {Condition("d.c0")}",
        1 => $"with w as ({Select()}) select x.c0, y.c1 from w x {Outer()} w y on x.c0 = y.c0",
        2 => $"select c0 from ({Select()}) p {Set()} select c1 from ({Select()}) q",
        3 => $"select * from (select d.*, row_number() over (partition by c0 order by c1) as r from ({Select()}) d) e where r = 1",
        4 => $"select distinct c0, c1 from ({Select()}) d",
        _ => Select(),
    };

    private string Select()
    {
        _depth++;
        var (from, first, second) = From();
        var where = _random.Next(2) == 0 ? "" : $" where {Condition(first)}{(_random.Next(3) == 0 ? $" and {Condition(second)}" : "")}";
        var sql = _random.Next(5) switch
        {
            0 => $"select {first} as c0, count(*) as c1, sum({second}) as c2, max({second}) as c3 from {from}{where} group by {first}",
            1 => $"select {first} as c0, {second} as c1, count(*) as c2 from {from}{where} group by {Groups(first, second)}",
            2 => $"select sum({first}) as c0, count({second}) as c1 from {from}{where}",
            3 => $"select {first} as c0, {second} as c1, {Expression(first, second)} as c2 from {from}{where} qualify row_number() over (partition by {second}) = 1",
            _ => $"select {first} as c0, {second} as c1, {Expression(first, second)} as c2, {Expression(second, first)} as c3 from {from}{where}",
        };
        _depth--;
        return sql;
    }

    // The tables, and two columns of integers of theirs.
    private (string Sql, string First, string Second) From()
    {
        var first = Table("x");
        if (_random.Next(4) == 0)
        {
            return (first, "x." + IntegerOf(first), "x." + IntegerOf(first));
        }

        var second = Table("y");
        var kind = Joins[_random.Next(Joins.Length)];
        var condition = $"x.{IntegerOf(first)} = y.{IntegerOf(second)}" + _random.Next(4) switch
        {
            0 => $" and x.{IntegerOf(first)} = y.{IntegerOf(second)}",
            1 => $" and {Condition("y." + IntegerOf(second))}",
            _ => "",
        };
        var hidden = kind is "semi join" or "anti join";
        var shown = hidden ? "x." + IntegerOf(first) : "y." + IntegerOf(second);
        var sql = $"{first} {kind} {second} on {condition}";
        if (!hidden && _random.Next(3) == 0)
        {
            var third = Table("z");
            sql += $" {Outer()} {third} on z.{IntegerOf(third)} = {shown}";
            return (sql, "x." + IntegerOf(first), _random.Next(2) == 0 ? shown : "z." + IntegerOf(third));
        }

        return (sql, "x." + IntegerOf(first), shown);
    }

    private string Table(string alias)
    {
        if (_depth < 3 && _random.Next(6) == 0)
        {
            return $"({Select()}) {alias}";
        }

        return _random.Next(3) switch
        {
            0 => "t " + alias,
            1 => "u " + alias,
            _ => "v " + alias,
        };
    }

    private string IntegerOf(string table) => table[0] switch
    {
        't' => Pick("k", "a", "b"),
        'u' => Pick("k", "n", "a"),
        'v' => Pick("a", "b"),
        _ => Pick("c0", "c1"),
    };

    private string Condition(string column) => _random.Next(9) switch
    {
        0 => $"{column} is not null",
        1 => $"{column} is null",
        2 => $"{column} = {_random.Next(3)}",
        3 => $"({column} > 0 or {column} is null)",
        4 => $"not ({column} = 1)",
        5 => $"{column} in (0, 1, 2)",
        6 => $"{column} not in (select a from v where a is not null)",
        7 => $"coalesce({column}, 0) >= 0",
        _ => $"exists (select 1 from u where u.k = {column})",
    };

    private string Expression(string first, string second) => _random.Next(10) switch
    {
        0 => $"{first} + {second}",
        1 => $"coalesce({first}, {second})",
        2 => $"coalesce({first}, {second}, 0)",
        3 => $"case when {first} is not null then {first} else 0 end",
        4 => $"case when {first} > {second} then {second} end",
        5 => $"(select max(k) from t where t.b = {first})",
        6 => $"(select count(*) from u where u.a = {first})",
        7 => $"lag({first}) over (order by {second})",
        8 => $"sum({first}) over (partition by {second})",
        _ => $"{first} % {second}",
    };

    private string Groups(string first, string second) => _random.Next(4) switch
    {
        0 => $"rollup ({first}, {second})",
        1 => $"grouping sets (({first}, {second}), ({second}))",
        _ => $"{first}, {second}",
    };

    private string Set() => Pick("union", "union all", "intersect", "except", "except all");

    private string Outer() => Pick("join", "left join", "right join", "full join");

    private string Value() => _random.Next(3) == 0 ? "null" : _random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Text() => _random.Next(3) == 0 ? "null" : $"'x{_random.Next(2)}'";

    private string Pick(params string[] words) => words[_random.Next(words.Length)];
}
