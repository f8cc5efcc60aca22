namespace DataOps.Sql.Tests.Facts.Soundness;

/// <summary>A column that an expression may name.</summary>
internal readonly record struct Named(string Sql, Sort Sort);

/// <summary>
/// Makes queries over a generated schema, the same for the same seed. Each is asked for by the sorts of its columns, so that any may stand
/// in a set operation, a common table or a subquery. Columns of a query are named c0, c1 and so on.
/// </summary>
internal sealed partial class SoundnessQueries(int seed, SoundnessSchema schema, bool isDuckDb)
{
    private static readonly Sort[] Sorts = [Sort.Integer, Sort.Integer, Sort.Integer, Sort.Text, Sort.Text, Sort.Truth, Sort.Day, Sort.Number];

    private readonly Random _random = new(seed);
    private int _depth;
    private int _aliases;

    // Columns of the queries around, for correlation.
    private readonly Stack<List<Named>> _outer = new();

    public string Query()
    {
        (_depth, _aliases) = (0, 0);
        _outer.Clear();
        return Query([.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Pick(Sorts))]);
    }

    private string Query(Sort[] sorts)
    {
        _depth++;
        var sql = _random.Next(_depth > 2 ? 8 : 18) switch
        {
            8 or 9 => SetOperation(sorts),
            10 => CommonTable(sorts),
            11 => Recursive(sorts),
            12 => Numbered(sorts),
            13 => Limited(sorts),
            14 when sorts.Length < 4 => Values(sorts),
            15 => Discriminated(sorts),
            _ => Select(sorts),
        };
        _depth--;
        return sql;
    }

    private string SetOperation(Sort[] sorts)
    {
        var kind = Pick("union", "union all", "intersect", "except", "except all", "intersect all", "union all", "union");
        return $"({Query(sorts)}) {kind} ({Query(sorts)})";
    }

    private string Discriminated(Sort[] sorts)
    {
        var names = string.Join(", ", sorts.Select((_, i) => "c" + i));
        return $"select {names} from (select 'l' as tag, l.* from ({Query(sorts)}) l union all select 'r', r.* from ({Query(sorts)}) r) both_sides where {Pick("true", "tag = 'l'", "tag in ('l', 'r')", "c0 is not null")}"
            is var plain && sorts[0] != Sort.Text ? plain
            : $"select tag as c0{string.Concat(sorts.Skip(1).Select((_, i) => $", c{i + 1}"))} from (select 'l' as tag, l.* from ({Query(sorts)}) l union all select 'r', r.* from ({Query(sorts)}) r) both_sides";
    }

    private string CommonTable(Sort[] sorts)
    {
        var name = Alias("q");
        var (left, right) = (Alias("x"), Alias("y"));
        var inner = sorts.Concat([Sort.Integer]).ToArray();
        var items = string.Join(", ", sorts.Select((_, i) => $"{(Chance() ? left : right)}.c{i} as c{i}"));
        return $"with {name} as ({Query(inner)}) select {items} from {name} {left} {Pick("join", "left join", "full join")} {name} {right} on {left}.c{sorts.Length} = {right}.c{sorts.Length}";
    }

    private string Recursive(Sort[] sorts)
    {
        var name = Alias("r");
        var columns = string.Join(", ", sorts.Select((_, i) => "c" + i));
        var step = string.Join(", ", sorts.Select((sort, i) => sort switch
        {
            Sort.Integer => Pick($"c{i}", $"c{i} % 3", $"nullif(c{i}, 2)", $"coalesce(c{i}, 1)"),
            Sort.Text => Pick($"c{i}", $"nullif(c{i}, 'x')", "'rec'"),
            _ => $"c{i}",
        }));
        var anchor = string.Join(", ", sorts.Select((_, i) => $"z.c{i}"));
        return $"with recursive {name}(depth, {columns}) as (select 0, {anchor} from ({Select(sorts)}) z {Pick("union", "union all")} select depth + 1, {step} from {name} where depth < 2) select {columns} from {name}{Pick("", " where depth = 1", " where c0 is not null")}";
    }

    // The first of each group by a row number, or a rank, whose order may have ties.
    private string Numbered(Sort[] sorts)
    {
        var names = string.Join(", ", sorts.Select((_, i) => "c" + i));

        // Without a partition DuckDB 1.5.5 makes a row of nulls where there is none.
        var partition = isDuckDb || Chance() ? "partition by c0 " : "";
        var last = "c" + (sorts.Length - 1);
        var function = Pick("row_number()", "row_number()", "rank()", "dense_rank()");
        var order = Chance() ? names : last;
        return $"select {names} from (select d.*, {function} over ({partition}order by {order}) as rn from ({Query(sorts)}) d) e where {Pick("rn = 1", "rn <= 1", "rn < 2", "1 = rn", "rn = 2")}";
    }

    private string Limited(Sort[] sorts)
    {
        var order = Pick("c0", string.Join(", ", sorts.Select((_, i) => "c" + i)), "1 desc");
        var limit = Pick("1", "2", "1 offset 1", "3");
        return $"select * from ({Query(sorts)}) d{(Chance() ? $" order by {order}" : "")} limit {limit}";
    }

    private string Values(Sort[] sorts)
    {
        var rows = Enumerable.Range(0, _random.Next(1, 4)).Select(row => $"({string.Join(", ", sorts.Select((sort, i) => i == 0 && Chance() ? Distinct(sort, row) : Typed(sort)))})");
        var alias = Alias("vals");
        return $"select * from (values {string.Join(", ", rows)}) {alias}({string.Join(", ", sorts.Select((_, i) => "c" + i))})";
    }

    private static string Distinct(Sort sort, int row) => sort switch
    {
        Sort.Integer => $"{row}",
        Sort.Text => $"'v{row}'",
        Sort.Truth => row % 2 == 0 ? "true" : "false",
        Sort.Day => $"date '2024-02-0{row + 1}'",
        _ => $"cast({row}.5 as decimal(8,2))",
    };

    private string Select(Sort[] sorts)
    {
        _depth++;
        var (from, columns) = From();
        var where = _random.Next(3) == 0 ? "" : $" where {Condition(columns)}{(_random.Next(3) == 0 ? $" and {Condition(columns)}" : "")}";
        var sql = _random.Next(10) switch
        {
            0 or 1 => Grouped(sorts, from, where, columns),
            2 => GroupedBySets(sorts, from, where, columns),
            3 => $"select {Items(sorts, sort => Aggregate(sort, columns))} from {from}{where}{(_random.Next(5) == 0 ? $" having {AggregateCondition(columns)}" : "")}",
            4 => $"select {Items(sorts, sort => Chance() ? Window(sort, columns) : Expression(sort, columns))} from {from}{where}{Qualified(columns)}",
            5 => $"select distinct {Items(sorts, sort => Expression(sort, columns))} from {from}{where}",
            6 when columns.Count > 1 => DistinctOn(sorts, from, where, columns),
            7 when isDuckDb => Expanded(sorts, from, where, columns),
            _ => $"select {Items(sorts, sort => Expression(sort, columns))} from {from}{where}",
        };
        _depth--;
        return sql;
    }

    private static string Items(Sort[] sorts, Func<Sort, string> item) => string.Join(", ", sorts.Select((sort, i) => $"{item(sort)} as c{i}"));

    private string Qualified(List<Named> columns)
    {
        if (!isDuckDb || _random.Next(3) > 0)
        {
            return "";
        }

        var order = Chance() ? string.Join(", ", columns.Select(column => column.Sql)) : Any(columns).Sql;
        return $" qualify row_number() over (partition by {Any(columns).Sql} order by {order}) = 1{(Chance() ? $" and {Any(columns).Sql} is not null" : "")}";
    }

    private string DistinctOn(Sort[] sorts, string from, string where, List<Named> columns)
    {
        var on = Any(columns).Sql;
        var order = Chance() ? $" order by {on}, {string.Join(", ", columns.Select(column => column.Sql))}" : "";
        return $"select distinct on ({on}) {Items(sorts, sort => Column(sort, columns))} from {from}{where}{order}";
    }

    private string Expanded(Sort[] sorts, string from, string where, List<Named> columns)
    {
        var place = Array.IndexOf(sorts, Sort.Integer);
        return place < 0
            ? $"select {Items(sorts, sort => Expression(sort, columns))} from {from}{where}"
            : $"select {string.Join(", ", sorts.Select((sort, i) => $"{(i == place ? $"unnest([1, {Column(Sort.Integer, columns)}])" : Column(sort, columns))} as c{i}"))} from {from}{where}";
    }

    private string Grouped(Sort[] sorts, string from, string where, List<Named> columns)
    {
        var groups = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => _random.Next(4) == 0 ? new Named($"({Plain(columns)})", Sort.Integer) : Any(columns)).Distinct().ToList();
        var items = Items(sorts, sort => Chance() && groups.Exists(group => group.Sort == sort) ? Pick([.. groups.Where(group => group.Sort == sort)]).Sql : Aggregate(sort, columns));
        var having = _random.Next(4) == 0 ? $" having {(Chance() ? AggregateCondition(columns) : $"{groups[0].Sql} is not null")}" : "";
        return $"select {items} from {from}{where} group by {string.Join(", ", groups.Select(group => group.Sql))}{having}";
    }

    private string GroupedBySets(Sort[] sorts, string from, string where, List<Named> columns)
    {
        var (first, second) = (Any(columns), Any(columns));
        var groups = Pick(
            $"rollup ({first.Sql}, {second.Sql})",
            $"cube ({first.Sql}, {second.Sql})",
            $"grouping sets (({first.Sql}, {second.Sql}), ({second.Sql}))",
            $"grouping sets (({first.Sql}), ())",
            $"{first.Sql}, rollup ({second.Sql})");
        var hasSecond = !groups.EndsWith(", ())", StringComparison.Ordinal);
        List<Named> known = hasSecond ? [first, second] : [first];
        var items = Items(sorts, sort => (sort, _random.Next(3)) switch
        {
            (Sort.Integer, 0) => $"grouping({Pick([.. known]).Sql})",
            (_, 1) when known.Exists(group => group.Sort == sort) =>
                known.Find(group => group.Sort == sort).Sql is var group && Chance()
                    ? $"case when grouping({group}) = 0 then {group} {(Chance() ? $"else {Literal(sort)} " : "")}end"
                    : known.Find(other => other.Sort == sort).Sql,
            (_, 2) when known.Exists(group => group.Sort == sort) => known.Find(group => group.Sort == sort).Sql,
            _ => Aggregate(sort, columns),
        });
        return $"select {items} from {from}{where} group by {groups}{(_random.Next(5) == 0 ? $" having {first.Sql} is not null" : "")}";
    }

    // Without queries within, so that it can be told to be the same where it stands again.
    private string Plain(List<Named> columns)
    {
        var column = Column(Sort.Integer, columns, literal: false);
        return Pick($"{column} % 2", $"coalesce({column}, 0)", $"case when {column} is null then 1 else {column} end", $"length({Column(Sort.Text, columns)})", $"{column} + {Column(Sort.Integer, columns)}");
    }

    private Named Any(List<Named> columns) => columns[_random.Next(columns.Count)];

    private string Alias(string prefix) => prefix + _aliases++;

    private bool Chance() => _random.Next(2) == 0;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
