namespace DataOps.Sql.Tests.Facts.Soundness;

/// <content>From clauses.</content>
internal sealed partial class SoundnessQueries
{
    private (string Sql, List<Named> Columns) From()
    {
        var (sql, columns) = Table();
        for (var joins = _random.Next(_depth > 4 ? 2 : 4) / 2; joins >= 0 && _random.Next(3) > 0; joins--)
        {
            sql = Join(sql, columns);
        }

        return (sql, columns);
    }

    private string Join(string left, List<Named> columns)
    {
        switch (_random.Next(isDuckDb ? 14 : 9))
        {
            case 0:
                var (crossed, more) = Table();
                columns.AddRange(more);
                return $"{left} {Pick("cross join", ",")} {crossed}";
            case 1:
                return Lateral(left, columns);
            case 2:
                var series = Alias("g");
                var value = $"{series}.i";
                columns.Add(new Named(value, Sort.Integer));
                return $"{left} cross join {Pick("lateral generate_series(1, 2)", $"lateral unnest(array[0, {Column(Sort.Integer, [.. columns.SkipLast(1)])}])")} as {series}(i)";
            case 10 or 11 when isDuckDb:
                var (hidden, inner) = Table();
                return $"{left} {Pick("semi join", "anti join")} {hidden} on {On(columns, inner)}";
            case 12 when isDuckDb:
                var (later, times) = Table();
                var sql = $"{left} asof {Pick("join", "left join")} {later} on {Column(Sort.Integer, columns, literal: false)} >= {Column(Sort.Integer, times, literal: false)}";
                columns.AddRange(times);
                return sql;
            default:
                var (right, others) = Table();
                var on = On(columns, others);
                columns.AddRange(others);
                return $"{left} {Pick("join", "left join", "left join", "right join", "full join")} {right} on {on}";
        }
    }

    private string On(List<Named> left, List<Named> right)
    {
        var sort = Pick(Sort.Integer, Sort.Integer, Sort.Integer, Sort.Text);
        var sql = $"{Column(sort, left, literal: false)} = {Column(sort, right, literal: false)}";
        return _random.Next(6) switch
        {
            0 => $"{sql} and {Column(Sort.Integer, left, literal: false)} = {Column(Sort.Integer, right, literal: false)}",
            1 => $"{sql} and {Column(Sort.Integer, right, literal: false)} = {_random.Next(3)}",
            _ => sql,
        };
    }

    private string Lateral(string left, List<Named> columns)
    {
        var alias = Alias("lat");
        var sorts = new[] { Pick(Sorts), Sort.Integer };
        _outer.Push(columns);
        var query = Select(sorts);
        _outer.Pop();
        columns.Add(new Named($"{alias}.c0", sorts[0]));
        columns.Add(new Named($"{alias}.c1", sorts[1]));
        var limit = Chance() ? " limit 1" : "";
        return $"{left} {Pick("cross join lateral", "left join lateral")} ({query}{limit}) {alias}" is var sql && sql.Contains("left join lateral (" + query, StringComparison.Ordinal)
            ? sql + " on true"
            : sql;
    }

    private (string Sql, List<Named> Columns) Table()
    {
        if (_depth < 4 && _random.Next(5) == 0)
        {
            return Derived();
        }

        if (isDuckDb && _random.Next(14) == 0)
        {
            return Turned();
        }

        var table = schema.Tables[_random.Next(schema.Tables.Count)];
        var alias = Alias("x");
        return ($"{table.Name} {alias}", [.. table.Columns.Select(column => new Named($"{alias}.{column.Name}", column.Sort))]);
    }

    private (string Sql, List<Named> Columns) Derived()
    {
        var alias = Alias("d");
        var sorts = Enumerable.Range(0, 3).Select(_ => Pick(Sorts)).Append(Sort.Integer).ToArray();
        return ($"({Query(sorts)}) {alias}", [.. sorts.Select((sort, i) => new Named($"{alias}.c{i}", sort))]);
    }

    // Pivots and unpivots.
    private (string Sql, List<Named> Columns) Turned()
    {
        var alias = Alias("p");
        if (Chance())
        {
            return ($"(from (select k, n, a from u) unpivot {Pick("", "include nulls ")}(val for name in (n, a))) {alias}",
                [new($"{alias}.k", Sort.Integer), new($"{alias}.name", Sort.Text), new($"{alias}.val", Sort.Integer)]);
        }

        var aggregate = Pick("sum(a)", "count(a)", "max(a)", "count(*)");
        return ($"(from (select {Pick("k, ", "")}s, a from u) pivot ({aggregate} for s in ('x' as px, 'y' as py))) {alias}", [new($"{alias}.px", Sort.Integer), new($"{alias}.py", Sort.Integer)]);
    }
}
