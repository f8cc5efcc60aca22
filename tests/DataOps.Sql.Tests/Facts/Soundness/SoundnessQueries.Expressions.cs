namespace DataOps.Sql.Tests.Facts.Soundness;

/// <content>Expressions, by sort.</content>
internal sealed partial class SoundnessQueries
{
    private int _nesting;

    // A column of the sort, of the query itself or, now and then, of one around it.
    private string Column(Sort sort, List<Named> columns, bool literal = true)
    {
        if (_outer.Count > 0 && _random.Next(3) == 0 && _outer.Peek().FindAll(column => column.Sort == sort) is { Count: > 0 } around)
        {
            return Any(around).Sql;
        }

        return columns.FindAll(column => column.Sort == sort) is { Count: > 0 } own ? Any(own).Sql
            : literal || sort != Sort.Integer ? Literal(sort)
            : columns.FindAll(column => column.Sort == Sort.Text) is { Count: > 0 } texts ? $"length({Any(texts).Sql})"
            : "1";
    }

    private string Literal(Sort sort) => SoundnessSchema.Literal(schema.Value(sort, notNull: true)) is var text && sort == Sort.Number ? $"cast({text} as decimal(8,2))" : text;

    private string Typed(Sort sort) => _random.Next(5) > 0 ? Literal(sort) : sort switch
    {
        Sort.Integer => "cast(null as integer)",
        Sort.Text => "cast(null as varchar)",
        Sort.Truth => "cast(null as boolean)",
        Sort.Day => "cast(null as date)",
        _ => "cast(null as decimal(8,2))",
    };

    private string Expression(Sort sort, List<Named> columns)
    {
        if (_nesting > 2 || _random.Next(3) == 0)
        {
            return Column(sort, columns);
        }

        _nesting++;
        var sql = _random.Next(12) switch
        {
            0 => $"coalesce({Expression(sort, columns)}, {Column(sort, columns)})",
            1 => $"coalesce({Column(sort, columns)}, {Literal(sort)})",
            2 => $"case when {Condition(columns)} then {Expression(sort, columns)} else {Column(sort, columns)} end",
            3 => Guarded(sort, columns),
            4 => $"nullif({Column(sort, columns)}, {Literal(sort)})",
            5 => Scalar(sort, columns),
            6 => $"case {Column(Sort.Integer, columns)} when 0 then {Literal(sort)} when 1 then {Literal(sort)} {(Chance() ? $"else {Literal(sort)} " : "")}end",
            7 => Literal(sort),
            _ => Own(sort, columns),
        };
        _nesting--;
        return sql;
    }

    // Results under a condition about the very column.
    private string Guarded(Sort sort, List<Named> columns)
    {
        var column = Column(sort, columns);
        return _random.Next(5) switch
        {
            0 => $"case when {column} is null then {Literal(sort)} else {column} end",
            1 => $"case when {column} is not null then {column} else {Literal(sort)} end",
            2 => $"case when not ({column} is not null) then {Literal(sort)} when {Condition(columns)} then {column} else {column} end",
            3 => $"case when {column} = {Literal(sort)} then {column} when {column} is null or {column} > {Literal(sort)} then {Literal(sort)} end",
            _ => $"case when {column} in ({Literal(sort)}, {Literal(sort)}) then {column} else {Literal(sort)} end",
        };
    }

    private string Own(Sort sort, List<Named> columns)
    {
        var column = Column(sort, columns);
        var number = Column(Sort.Integer, columns);
        return sort switch
        {
            Sort.Integer => _random.Next(8) switch
            {
                0 => $"{column} + 1",
                1 => $"-{column}",
                2 => $"{column} + {Expression(Sort.Integer, columns)}",
                3 => $"abs({column})",
                4 => $"length({Column(Sort.Text, columns)})",
                5 => $"{column} % 2",
                6 => $"cast({column} as integer)",
                _ => $"greatest({column}, {number})",
            },
            Sort.Text => _random.Next(5) switch
            {
                0 => $"upper({column})",
                1 => $"'p' || {column}",
                2 => $"{column} || {Column(Sort.Text, columns)}",
                3 => $"cast({number} as varchar)",
                _ => $"replace({column}, 'x', 'y')",
            },
            Sort.Truth => Condition(columns),
            Sort.Day => $"{column} + 1" is var shifted && isDuckDb ? $"cast({shifted} as date)" : shifted,
            _ => Pick($"cast({column} + 1 as decimal(8,2))", $"cast({number} as decimal(8,2))", $"cast(abs({column}) as decimal(8,2))"),
        };
    }

    private string Scalar(Sort sort, List<Named> columns)
    {
        var table = schema.Tables[_random.Next(schema.Tables.Count)];
        var alias = Alias("sub");
        var inner = table.Columns.Select(column => new Named($"{alias}.{column.Name}", column.Sort)).ToList();
        var own = Column(sort, inner);
        var correlated = $"{Column(Sort.Integer, inner, literal: false)} = {Column(Sort.Integer, columns)}";
        return _random.Next(4) switch
        {
            0 when sort == Sort.Integer => $"(select cast(count(*) as integer) from {table.Name} {alias} where {correlated})",
            0 or 1 when sort != Sort.Truth => $"(select {Pick("min", "max")}({own}) from {table.Name} {alias} where {correlated})",
            2 when table.Name == "t" => $"(select {own} from t {alias} where {alias}.k = {Column(Sort.Integer, columns)})",
            _ => $"(select {own} from {table.Name} {alias} where {correlated} order by {string.Join(", ", inner.Select(column => column.Sql))} limit 1)",
        };
    }

    private string Condition(List<Named> columns)
    {
        var sort = Pick(Sorts);
        var column = Column(sort, columns);
        _nesting++;
        var sql = (_nesting > 3 ? _random.Next(8) : _random.Next(24)) switch
        {
            0 => $"{column} is not null",
            1 => $"{column} is null",
            2 or 3 => $"{column} = {Literal(sort)}",
            4 => $"{column} <> {Literal(sort)}",
            5 => $"{column} in ({Literal(sort)}, {Literal(sort)})",
            6 => $"{column} >= {Literal(sort)}",
            7 => $"({column} > {Literal(sort)} or {column} is null)",
            8 => $"not ({Condition(columns)})",
            9 => $"({Condition(columns)} or {Condition(columns)})",
            10 => $"({Condition(columns)} and {Condition(columns)})",
            11 => $"{column} = {Expression(sort, columns)}",
            12 => $"{Column(Sort.Integer, columns)} between 0 and {Column(Sort.Integer, columns)}",
            13 => $"{Column(Sort.Text, columns)} like 'x%'",
            14 => $"coalesce({Column(Sort.Integer, columns)}, 0) > {_random.Next(-1, 2)}",
            15 => $"case when {column} = {Literal(sort)} then 1 {Pick("", "else 0 ", "else null ")}end = {_random.Next(2)}",
            16 => $"{column} is {Pick("", "not ")}distinct from {Pick(Literal(sort), Column(sort, columns))}",
            17 => $"{Column(Sort.Integer, columns)} {Pick("", "not ")}in (select sub.k from u sub{(Chance() ? $" where sub.a = {Column(Sort.Integer, columns)}" : "")})",
            18 or 19 => Exists(columns),
            20 => $"({Condition(columns)}) is {Pick("true", "not true", "false", "not false")}",
            21 => $"{Column(Sort.Integer, columns)} = any (select sub.p from v sub)",
            22 => $"(case when {Condition(columns)} then {Condition(columns)} else false end)",
            _ => Column(Sort.Truth, columns),
        };
        _nesting--;
        return sql;
    }

    private string Exists(List<Named> columns)
    {
        var table = schema.Tables[_random.Next(schema.Tables.Count)];
        var alias = Alias("ex");
        var inner = table.Columns.Select(column => new Named($"{alias}.{column.Name}", column.Sort)).ToList();
        var item = Pick("1", "1", "max(1)", "count(*)");
        return $"{Pick("", "not ")}exists (select {item} from {table.Name} {alias} where {Column(Sort.Integer, inner, literal: false)} = {Column(Sort.Integer, columns)}{(Chance() ? $" and {Condition(inner)}" : "")})";
    }

    private string Aggregate(Sort sort, List<Named> columns)
    {
        var value = _random.Next(3) == 0 ? Expression(sort, columns) : Column(sort, columns);
        var filter = _random.Next(8) == 0 ? $" filter (where {Condition(columns)})" : "";
        var all = string.Join(", ", columns.Select(column => column.Sql));
        return sort switch
        {
            Sort.Integer => _random.Next(7) switch
            {
                0 => $"cast(count(*){filter} as integer)",
                1 => $"cast(count({Any(columns).Sql}){filter} as integer)",
                2 => $"cast(sum({value}){filter} as integer)",
                3 => $"coalesce(cast(sum({value}){filter} as integer), 0)",
                4 => $"cast(count(distinct {value}) as integer)",
                _ => $"{Pick("min", "max")}({value}){filter}",
            },
            Sort.Text => _random.Next(4) switch
            {
                0 => $"string_agg({value}, ',' order by {value}){filter}",
                1 => $"string_agg({value}, ',' order by {all})",
                2 => $"string_agg({value}, ',')",
                _ => $"{Pick("min", "max")}({value}){filter}",
            },
            Sort.Truth => $"{Pick("bool_and", "bool_or")}({value}){filter}",
            Sort.Day when isDuckDb && Chance() => $"{Pick("any_value", "first")}({value})",
            Sort.Day => $"{Pick("min", "max")}({value}){filter}",
            _ => $"cast({Pick("sum", "avg", "max")}({value}){filter} as decimal(8,2))",
        };
    }

    private string AggregateCondition(List<Named> columns) =>
        Pick("count(*) > 1", "count(*) >= 0", $"sum({Column(Sort.Integer, columns)}) > 0", $"max({Column(Sort.Integer, columns)}) is not null");

    private string Window(Sort sort, List<Named> columns)
    {
        var value = Column(sort, columns);
        var all = string.Join(", ", columns.Select(column => column.Sql));
        var partition = Chance() ? $"partition by {Any(columns).Sql} " : "";
        var order = $"order by {(Chance() ? all : Any(columns).Sql)}{Pick("", " desc")}";
        var frame = Pick("", "", " rows between 1 preceding and current row", " rows between unbounded preceding and unbounded following",
            " rows between 2 preceding and 1 preceding", " rows between current row and 1 following", " rows between unbounded preceding and current row exclude current row",
            " rows between 1 preceding and 1 following exclude ties");
        return _random.Next(9) switch
        {
            0 when sort == Sort.Integer => $"cast(row_number() over ({partition}{order}) as integer)",
            1 when sort == Sort.Integer => $"cast({Pick("rank", "dense_rank")}() over ({partition}{order}) as integer)",
            2 when sort == Sort.Integer => $"cast(sum({value}) over ({partition}{order}{frame}) as integer)",
            3 when sort == Sort.Integer => $"cast(count({value}) over ({partition}{Pick("", order + frame)}) as integer)",
            4 => $"lag({value}, 1, {Literal(sort)}) over ({partition}{order})",
            5 => $"{Pick("lag", "lead")}({value}) over ({partition}{order})",
            6 => $"{Pick("first_value", "last_value")}({value}) over ({partition}{order}{frame})",
            _ when sort == Sort.Truth => $"bool_or({value}) over ({partition}{order}{frame})",
            _ => $"{Pick("min", "max")}({value}) over ({partition}{Pick("", order + frame)})",
        };
    }
}
