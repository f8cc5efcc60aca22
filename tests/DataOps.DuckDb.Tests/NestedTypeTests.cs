namespace DataOps.DuckDb.Tests;

/// <summary>Lists, arrays, structs, maps and unions, with nulls at every level.</summary>
public sealed class NestedTypeTests : IDisposable
{
    private readonly DuckDbConnection _connection = Database.Open();

    [Fact]
    public void A_list_is_a_list_of_nullables_or_what_is_asked_for()
    {
        Assert.Equal(new List<int?> { 1, null, 3 }, _connection.Scalar("select [1, null, 3]"));
        Assert.Equal([1, 2, 3], _connection.Read<int[]>("select [1, 2, 3]"));
        Assert.Equal([1, 2, 3], _connection.Read<List<int>>("select [1, 2, 3]"));
        Assert.Equal([1L, null], _connection.Read<IReadOnlyList<long?>>("select [1, null]"));
        Assert.Equal(["a", null], _connection.Read<IEnumerable<string?>>("select ['a', null]"));
        Assert.Empty(_connection.Read<int[]>("select []::int[]"));
        var error = Assert.Throws<InvalidCastException>(() => _connection.Read<int[]>("select [1, null]"));
        Assert.Contains("Int32?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_lists_keep_their_nulls_and_empties()
    {
        int?[]?[] expected = [[1, null], [], null, [2]];
        Assert.Equal(expected, _connection.Read<int?[]?[]>("select [[1, null], [], null, [2]]"));
        Assert.Equal(true, _connection.Scalar("select $1 = [[1, null], [], null, [2]]", [expected]));
    }

    [Fact]
    public void A_fixed_array_has_its_length()
    {
        Assert.Equal([1f, 2f, 3f], _connection.Read<float[]>("select [1, 2, 3]::float[3]"));
        _connection.Run("create table t (v float[3])");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append(new[] { 1f, 2f, 3f }).EndRow();
            appender.AppendNull().EndRow();
            appender.Append(new List<float?> { 4f, null, 6f }).EndRow();
            Assert.Throws<InvalidCastException>(() => appender.Append(new[] { 1f }));
            appender.Append(new[] { 7f, 8f, 9f }).EndRow();
            appender.Complete();
        }

        Assert.Equal("[1.0, 2.0, 3.0]|NULL|[4.0, NULL, 6.0]|[7.0, 8.0, 9.0]",
            _connection.Scalar("select string_agg(coalesce(v::varchar, 'NULL'), '|' order by rowid) from t"));
    }

    [Fact]
    public void A_struct_is_a_dictionary_or_a_record()
    {
        const string Sql = "select {'customer_id': 7, 'name': 'Ada', 'tags': ['x', 'y'], 'home': {'city': 'London', 'zip': null}} from range(3)";
        var dictionary = (Dictionary<string, object?>)_connection.Scalar(Sql)!;
        Assert.Equal(7, dictionary["customer_id"]);
        Assert.Equal("London", ((Dictionary<string, object?>)dictionary["home"]!)["city"]);

        var record = _connection.Read<Customer>(Sql);
        Assert.Equal((7L, "Ada", "x,y"), (record.CustomerId, record.Name, string.Join(',', record.Tags)));
        Assert.Equal(new Home { City = "London", Zip = null }, record.Home);
        Assert.Equal(7, _connection.Read<IReadOnlyDictionary<string, object?>>(Sql)["customer_id"]);
    }

    [Fact]
    public void A_struct_from_a_record_or_a_dictionary_is_the_same()
    {
        var record = new Customer(7, "Ada", ["x", "y"], new Home { City = "London" });
        _connection.Run("create table t (id int, v struct(customer_id bigint, name varchar, tags varchar[], home struct(city varchar, zip int)))");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append(1).Append(record).EndRow();
            appender.Append(2).AppendNull().EndRow();
            appender.Append(3).Append(_connection.Scalar("select v from t") ?? record).EndRow();
            appender.Complete();
        }

        var read = _connection.Read<Customer>("select v from t where id = 3");
        Assert.Equal("Ada", read.Name);
        Assert.Equal(2L, _connection.Scalar("select count(*) from t where v.home.city = 'London' and v.customer_id = 7 and len(v.tags) = 2"));
        Assert.Equal("London", _connection.Scalar("select ($1).home.city", new Dictionary<string, object?>
        {
            ["home"] = new Dictionary<string, object?> { ["city"] = "London", ["zip"] = null },
        }));
    }

    [Fact]
    public void A_map_is_a_dictionary()
    {
        var expected = new Dictionary<string, int?> { ["a"] = 1, ["b"] = null };
        Assert.Equal(expected, _connection.Scalar("select map {'a': 1, 'b': null}"));
        Assert.Equal(2L, _connection.Read<IReadOnlyDictionary<string, long>>("select map {'a': 1, 'b': 2}")["b"]);
        Assert.Equal(true, _connection.Scalar("select $1 = map {'a': 1, 'b': null}", expected));
        _connection.Run("create table t (v map(varchar, int[]))");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < 3000; i++)
            {
                if (i % 3 == 0)
                {
                    appender.AppendNull();
                }
                else
                {
                    appender.Append(new Dictionary<string, int?[]?> { ["k"] = [i, null], ["a key that is longer than twelve"] = null });
                }

                appender.EndRow();
            }

            appender.Complete();
        }

        Assert.Equal(2000L, _connection.Scalar(
            "select count(*) from t where v['k'] = [rowid, null]::int[] and map_contains(v, 'a key that is longer than twelve') and cardinality(v) = 2"));
    }

    [Fact]
    public void A_union_knows_which_member_is_set()
    {
        Assert.Equal(new DuckDbUnion("num", 42), _connection.Scalar("select union_value(num := 42)"));
        _connection.Run("create table t (v union(num int, str varchar))");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append(new DuckDbUnion("num", 1)).EndRow();
            appender.Append(new DuckDbUnion("str", "text")).EndRow();
            appender.AppendNull().EndRow();
            appender.Complete();
        }

        _connection.Run("insert into t values ($1)", new DuckDbUnion("str", "bound"));
        Assert.Equal("num:1|str:text|NULL|str:bound", _connection.Scalar(
            "select string_agg(coalesce(union_tag(v)::varchar || ':' || v::varchar, 'NULL'), '|' order by rowid) from t"));
        Assert.Equal(new DuckDbUnion("str", "text"), _connection.Scalar("select v from t where v.str = 'text'"));
    }

    [Fact]
    public void Deep_nesting_over_many_chunks_is_read_and_appended_as_the_engine_makes_it()
    {
        const string Make = """
            select i::int as id,
                   case when i % 7 = 0 then null else [
                       {'k': 'row ' || i, 'v': case when i % 3 = 0 then null else [i, null, i + 1] end, 'm': map {i: [[i::varchar]]}},
                       null] end as v
            from range(10000) r(i)
            """;
        _connection.Run($"create table t as {Make}; create table u as from t limit 0");
        using var other = Database.Open();
        using var source = _connection.Command("from t order by id");
        using (var reader = source.ExecuteReader())
        {
            other.Run($"create table t as {Make}; create table u as from t limit 0");
            using var appender = other.CreateAppender("u");
            Assert.Equal(10_000, appender.AppendAll(reader));
            Assert.Equal(10_000, appender.Complete());
        }

        Assert.Equal(0L, other.Scalar("select count(*) from ((from t except from u) union all (from u except from t))"));
        Assert.Equal(10_000L, other.Scalar("select count(*) from u"));
    }

    [Fact]
    public void Types_are_spelled_as_the_engine_describes_them()
    {
        const string Columns = """
            1::tinyint, 1::uhugeint, 1.5::decimal(7,2), [1], [[{'a': 1, 'b c': ['x']}]], map {'a': 1.5}, [1,2]::int[2], 'x'::enum('x', 'it''s'),
            union_value(num := 42), current_timestamp, '12:00'::timetz, now()::timestamp_ns, now()::timestamp_s, now()::timestamp_ms,
            '{}'::json, uuid(), '1'::bit, ''::blob, interval '1 day', 1::bignum, '12:00'::time_ns, null, {'order': 1, 'Mixed': 2, '1x': 3}
            """;
        using var describe = _connection.Command($"describe select {Columns}");
        var expected = new List<string>();
        using (var reader = describe.ExecuteReader())
        {
            while (reader.Read())
            {
                expected.Add(reader.GetString(1));
            }
        }

        using var command = _connection.Command($"select {Columns}");
        using var result = command.ExecuteReader();
        Assert.Equal(expected, Enumerable.Range(0, result.FieldCount).Select(result.GetDataTypeName));
    }

    [Fact]
    public void An_object_without_a_type_of_the_engine_is_refused_by_name()
    {
        var error = Assert.Throws<NotSupportedException>(() => _connection.Scalar("select $1", new object()));
        Assert.Contains("System.Object", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("select $1", [new object[] { 1, "a" }]));
        Assert.Throws<InvalidCastException>(() => _connection.Read<Uri>("select 1"));
    }

    public void Dispose() => _connection.Dispose();

    private sealed record Customer(long CustomerId, string Name, IReadOnlyList<string> Tags, Home? Home);

    private sealed record Home
    {
        public required string City { get; init; }

        public int? Zip { get; init; }
    }
}
