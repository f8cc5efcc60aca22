using System.Globalization;
using DataOps.Sql.Catalog;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>
/// Makes queries over the corpus's schema, the same for the same seed: expressions of every kind of type from columns, literals,
/// operators and the catalogued functions, mostly well typed, now and then not.
/// </summary>
internal sealed class TypedQueries(int seed, SchemaCatalog catalog)
{
    private static readonly string[] Tables = ["customers", "products", "orders", "order_items", "employees", "events", "prices", "numbers", "things"];

    // Those that read a clock, a setting or a file, or whose arguments have a language of their own.
    private static readonly string[] LeftOut =
    [
        "format", "printf", "strptime", "try_strptime", "strftime", "regexp", "json_", "read_", "pg_", "current_", "nextval", "currval", "getvariable",
        "st_", "make_type", "create_sort_key", "replace_type", "switch", "error", "sleep", "write_log", "parse_", "from_json", "icu_", "__internal",
        "remap_struct", "struct_", "union_", "unpivot_list", "test_", "constant_or_null", "variant_", "finalize", "combine", "sum_no", "cast_to_type",
        "list_aggr", "array_aggr", "aggregate", "has_", "map_from", "set_bit", "trunc", "round", "equi_width", "date_part", "datepart", "is_histogram",
        "sort", "grade_up", "unnest", "reduce", "quantile", "approx_quantile", "string_agg", "listagg", "group_concat", "bitstring_agg", "stats", "in_search_path",
        "similar_to", "like_escape", "not_like", "ilike", "not_ilike", "add_parquet", "can_cast", "getenv", "fill", "histogram", "exact", "arg_", "max_by", "min_by", "argm",
    ];

    private static readonly FunctionOverload[] Scalars = Functions(FunctionKind.Scalar);
    private static readonly FunctionOverload[] Aggregates = Functions(FunctionKind.Aggregate);

    private readonly Random _random = new(seed);
    private readonly List<(string Text, SqlType Type)> _columns = [];
    private int _aliases;

    public string Query() => _random.Next(10) switch
    {
        0 => $"select * from ({Select()}) q",
        1 => $"with w as ({Select()}) select * from w",
        2 => $"select {Items(2)} from (values (1)) v union all select {Items(2)} from (values (1)) v",
        3 => Grouped(),
        4 => Windowed(),
        _ => Select(),
    };

    private string Select()
    {
        var from = From();
        var where = _random.Next(3) == 0 ? $" where {Condition(2)}" : "";
        return $"select {Items(_random.Next(1, 4))} from {from}{where}";
    }

    private string Grouped()
    {
        var from = From();
        var key = Column();
        return $"select {key.Text}, {Aggregate()}, {Aggregate()} from {from} group by {(_random.Next(2) == 0 ? "all" : key.Text)}{(_random.Next(3) == 0 ? " having count(*) > 1" : "")}";
    }

    private string Windowed()
    {
        var from = From();
        var frame = _random.Next(4) switch { 0 => " rows between 1 preceding and current row", 1 => " rows 2 preceding", _ => "" };
        return $"select {Aggregate()} over (partition by {Column().Text} order by {Column().Text}{frame}), {Expression(2)} from {from}";
    }

    private string From()
    {
        _columns.Clear();
        var first = Table();
        return _random.Next(4) switch
        {
            0 => $"{first} join {Table()} on {Condition(1)}",
            1 => $"{first} left join {Table()} on true",
            _ => first,
        };
    }

    private string Table()
    {
        var name = Tables[_random.Next(Tables.Length)];
        var alias = "t" + _aliases++;
        foreach (var column in catalog.Find([name])!.Columns)
        {
            _columns.Add(($"{alias}.{column.Name}", column.Type));
        }

        return $"{name} {alias}";
    }

    private string Items(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => Expression(3) + (_random.Next(2) == 0 ? $" as x{i}" : "")));

    private (string Text, SqlType Type) Column() => _columns.Count == 0 ? ("1", SqlType.Integer) : _columns[_random.Next(_columns.Count)];

    private string Expression(int depth)
    {
        if (depth == 0)
        {
            return _random.Next(3) == 0 ? Literal() : Column().Text;
        }

        return _random.Next(20) switch
        {
            0 => Literal(),
            1 or 2 => Column().Text,
            3 => $"{Operand(depth)} {Pick("+", "-", "*", "/", "%", "||", "//", "&")} {Operand(depth)}",
            4 => $"case when {Condition(depth - 1)} then {Expression(depth - 1)} else {Expression(depth - 1)} end",
            5 => $"{Pick("coalesce", "greatest", "least")}({Expression(depth - 1)}, {Expression(depth - 1)})",
            6 => $"cast({Expression(depth - 1)} as {Pick("integer", "bigint", "varchar", "double", "decimal(12, 3)", "varchar[]", "timestamp", "date", "hugeint")})",
            7 => $"[{Expression(depth - 1)}, {Expression(depth - 1)}]",
            8 => $"{{'a': {Expression(depth - 1)}, 'b': {Expression(depth - 1)}}}",
            9 => $"({Expression(depth - 1)})[{Pick("1", "2", "'a'", "1:2", ":2")}]",
            10 => $"({Condition(depth)})",
            11 => $"(select max({Column().Text}) from {Tables[_random.Next(Tables.Length)]})",
            12 => $"map {{{Literal()}: {Expression(depth - 1)}}}",
            13 => $"nullif({Expression(depth - 1)}, {Expression(depth - 1)})",
            14 => $"-({Expression(depth - 1)})",
            15 => $"list_transform([{Expression(depth - 1)}], lambda e: {Pick("e", "[e]", "e::varchar", "{'k': e}")})",
            _ => Call(Scalars, depth),
        };
    }

    private string Operand(int depth) => _random.Next(2) == 0 ? Column().Text : "(" + Expression(depth - 1) + ")";

    private string Condition(int depth) => _random.Next(7) switch
    {
        0 => $"{Column().Text} is {Pick("null", "not null")}",
        1 => $"{Same(out var second)} in ({second}, null)",
        2 => $"{Same(out var low)} between {low} and {low}",
        3 => $"{Same(out var other)} is distinct from {other}",
        4 when depth > 0 => $"({Condition(depth - 1)} {Pick("and", "or")} not {Condition(depth - 1)})",
        5 => $"exists (select 1 from {Tables[_random.Next(Tables.Length)]})",
        _ => $"{Expression(Math.Max(0, depth - 1))} {Pick("=", "<", ">=", "<>")} {Column().Text}",
    };

    // Two values that can mostly be compared.
    private string Same(out string other)
    {
        var column = Column();
        var alike = _columns.Where(candidate => candidate.Type.Kind == column.Type.Kind).ToList();
        other = alike.Count == 0 ? Literal() : alike[_random.Next(alike.Count)].Text;
        return column.Text;
    }

    private string Aggregate()
    {
        if (_random.Next(3) == 0)
        {
            return $"{Pick("sum", "min", "max", "count", "avg", "list", "any_value")}({(_random.Next(4) == 0 ? "distinct " : "")}{Column().Text})";
        }

        var call = Call(Aggregates, 1);
        return _random.Next(4) == 0 ? $"{call} filter (where {Column().Text} is not null)" : call;
    }

    private string Call(FunctionOverload[] functions, int depth)
    {
        var function = functions[_random.Next(functions.Length)];
        var arguments = function.Parameters.Select(parameter => Argument(parameter.Type, depth)).ToList();
        for (var i = _random.Next(3); function.Variadic is not null && i > 0; i--)
        {
            arguments.Add(Argument(function.Variadic, depth));
        }

        return $"{function.Name}({string.Join(", ", arguments)})";
    }

    // A column of the type; else something else, so that conversions and refusals are met, too.
    private string Argument(SqlType type, int depth)
    {
        var fitting = _columns.Where(column => column.Type.Kind == type.Kind).ToList();
        var choice = _random.Next(8);
        if (choice < 5 && fitting.Count > 0)
        {
            return fitting[_random.Next(fitting.Count)].Text;
        }

        return choice == 7 ? Expression(Math.Max(0, depth - 2)) : type.Kind switch
        {
            SqlTypeKind.Text => $"'{(char)('a' + _random.Next(5))}'",
            SqlTypeKind.Date => "date '2024-01-31'",
            SqlTypeKind.Timestamp => "timestamp '2024-01-31 10:00:00'",
            SqlTypeKind.TimestampTz => "timestamptz '2024-01-31 10:00:00'",
            SqlTypeKind.Time => "time '10:00:00'",
            SqlTypeKind.Interval => "interval 2 days",
            SqlTypeKind.Boolean => Pick("true", "false"),
            SqlTypeKind.Double or SqlTypeKind.Real => "1.5::double",
            SqlTypeKind.Decimal => "2.25",
            SqlTypeKind.List => "[1, 2]",
            >= SqlTypeKind.TinyInt and <= SqlTypeKind.UHugeInt => _random.Next(9).ToString(CultureInfo.InvariantCulture),
            _ => _random.Next(2) == 0 ? Column().Text : Literal(),
        };
    }

    private string Literal() => Pick(
        "1", "0", "-3", "2147483648", "9223372036854775808", "1.5", "0.25", "100.125", "1e3", "'x'", "'2024-01-01'", "''", "true", "null", "date '2024-02-29'",
        "timestamp '2024-02-29 12:00:00'", "interval '1 day'", "time '12:30:00'", "[1, 2]", "['a']", "{'a': 1}", "3::utinyint", "2::hugeint", "1.25::decimal(6, 3)",
        "'ok'::mood", "'b'::blob");

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private static FunctionOverload[] Functions(FunctionKind kind)
    {
        var functions = FunctionCatalog.For(Dialect.DuckDb);
        return
        [
            .. functions.Names
                .Where(name => char.IsAsciiLetter(name[0]) && !LeftOut.Any(part => name.StartsWith(part, StringComparison.OrdinalIgnoreCase) || name.Contains("_" + part, StringComparison.OrdinalIgnoreCase)))
                .Order(StringComparer.Ordinal)
                .SelectMany(functions.Find)
                .Where(overload => overload.Kind == kind && overload.Parameters.All(parameter => parameter.Type.Kind != SqlTypeKind.Lambda)),
        ];
    }
}
