using DataOps.Generators.Tests.Harness;

namespace DataOps.Generators.Tests;

/// <summary>Names that SQL allows and C# does not, or that generated code needs itself: good code or a message, never bad code.</summary>
public class NameTests
{
    private static readonly string[] Columns =
    [
        "class", "Equals", "GetHashCode", "get_hash_code", "ToString", "GetType", "EqualityContract", "PrintMembers", "Clone",
        "<Clone>$", "Deconstruct", "MemberwiseClone", "Finalize", "Relation", "Read", "Write", "values", "reader", "date_only",
        "date_time_offset", "field_value", "field_reader", "relation_info", "db_data_reader", "dictionary", "span", "system",
        "DataOps", "Shop", "nameof", "typeof", "record", "_", "2024", "2024 sales (net)", "   ", "😀", "価格", "straße", "ǆ",
        "e\u0301", "\u0301e", "a\"b\\c{d}", "s_fields", "sql",
    ];

    private static readonly string[] Parameters =
    [
        "class", "connection", "transaction", "timeout", "cancellationToken", "cancellation_token", "sql", "Sql",
        "query_values", "async", "await", "field", "value", "this", "價格", "_1", "__",
    ];

    private static readonly string[] Relations =
    [
        "task", "date_only", "system", "string", "object", "query_values", "db_connection", "list", "shop", "data_ops",
        "models", "queries", "equals", "record", "2024", "価格", "global", "argument_null_exception",
    ];

    private static readonly string[] Folders =
    [
        "System", "Task", "DataOps", "shop", "2024 q1",
    ];

    [Fact]
    public void Any_column_name_gives_code_that_compiles() => Generated.Load("", [.. Columns.Append("m").Append("m_fields").SelectMany(Column)]);

    [Fact]
    public void Any_parameter_name_gives_code_that_compiles() => Generated.Load(
        "",
        [
            ("sources/s.sql", "create table raw.t (id integer primary key, day date);"),
            .. Parameters.SelectMany((name, i) => new[]
            {
                ($"queries/q{i}.sql", $"/*---\nparameters: {{ {name}: {{ type: date, default: 2026-01-01 }} }}\n---*/\nselect id from raw.t where day = ${name}"),
                ($"queries/r{i}.sql", $"select id from raw.t where day in (${name}) and id = $id"),
            }),
        ]);

    [Fact]
    public void Any_relation_name_gives_code_that_compiles() => Generated.Load(
        "",
        [
            ("sources/s.sql", "create table raw.t (id integer primary key, day date, s struct(a integer), l date[]);"),
            .. Relations.SelectMany((name, i) => new[]
            {
                ($"models/{name}.sql", "select id, day, s, l from raw.t"),
                ($"queries/{name}.sql", "select id, day from raw.t where day = $day"),
                ($"queries/all_of_it{i}.sql", $"select * from \"{name}\" where id = $id"),
            }),
        ]);

    [Fact]
    public void Any_folder_name_gives_code_that_compiles() => Generated.Load(
        "",
        [
            ("sources/s.sql", "create table raw.t (id integer primary key, day date, s struct(a integer)); create table date_only.u (id integer, day date);"),
            .. Folders.SelectMany((folder, i) => new[]
            {
                ($"models/{folder}/m{i}.sql", "select id, day, s from raw.t"),
                ($"queries/{folder}/q{i}.sql", "select id, day, s from raw.t where day = $day"),
                ($"queries/{folder}/r{i}.sql", $"select * from m{i} where id in ($ids)"),
            }),
        ]);

    [Fact]
    public void Columns_that_would_be_one_member_are_an_error_with_both_places() => Assert.Equal(
        ["models/m.sql(2,21): DOPS4031: The columns 'a_b' (2,11) and 'a b' of 'm' both give the C# member AB: rename one of the two"],
        Findings(("models/m.sql", "-- two columns\nselect id a_b, 2 as \"a b\" from raw.t"), ("sources/s.sql", "create table raw.t (id integer)")));

    [Fact]
    public void Columns_of_a_table_and_of_a_seed_are_shown_where_they_are_named() => Assert.Equal(
        [
            "sources/s.sql(3,3): DOPS4031: The columns 'order id' (2,3) and 'order_id' of 'raw.t' both give the C# member OrderId: rename one of the two",
            "seeds/b.csv(1,7): DOPS4031: The columns 'i d' (1,1) and 'i_d' of 'b' both give the C# member ID: rename one of the two",
        ],
        Findings(("seeds/b.csv", "i d,x,i_d\n1,2,3\n"), ("sources/s.sql", "create table raw.t (\n  \"order id\" integer,\n  order_id integer)")));

    [Theory]
    [InlineData("models/a_b.sql", "models/ab.sql", "models/ab.sql(1,1): DOPS4030: 'ab' and 'a_b', models/a_b.sql(1,1), both give the C# name Shop.Models.Ab: rename one of the two")]
    [InlineData("models/a.sql", "models/a/b.sql", "models/a/b.sql(1,1): DOPS4030: 'b' and 'a', models/a.sql(1,1), both give the C# name Shop.Models.A: rename one of the two")]
    public void Relations_that_would_be_one_type_are_an_error_with_both_places(string first, string second, string message) =>
        Assert.Equal([message], Findings((first, "select 1 as x"), (second, "select 1 as y")));

    // A table, a model and a query with the column, alone and in a struct. Some columns have the name of their model.
    private static (string, string)[] Column(string name, int i)
    {
        var quoted = '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        var model = name.StartsWith('m') ? "m" + new string('_', i) : "m" + i;
        return
        [
            ($"sources/s{i}.sql", $"create table raw.t{i} ({quoted} date, d timestamptz, s struct({quoted} integer, b varchar), l struct(x integer)[]);"),
            ($"models/{i}/{model}.sql", $"select {quoted}, d, s, l, [d] as more, map {{'a': d}} as mapped from raw.t{i}"),
            ($"queries/q{i}.sql", $"select {quoted}, s, l from raw.t{i} where {quoted} = $value"),
        ];
    }

    private static string[] Findings(params (string, string)[] files) =>
    [
        .. Generated.Run(files).Diagnostics.Select(diagnostic =>
        {
            var place = diagnostic.Location.GetLineSpan();
            return $"{place.Path["/repo/Shop/".Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(null)}";
        }),
    ];
}
