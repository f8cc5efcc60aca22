using System.Data;
using Dapper;

namespace DataOps.DuckDb.Tests;

/// <summary>Dapper, which most users will have in between.</summary>
public sealed class DapperTests : IDisposable
{
    private readonly DuckDbConnection _connection = Database.Open();

    static DapperTests()
    {
        // Dapper turns a list into many parameters unless a handler takes it as it is.
        SqlMapper.AddTypeHandler(new ListHandler());

        // This version of Dapper does not know these two by itself; they are then read by GetFieldValue.
        SqlMapper.AddTypeMap(typeof(DateOnly), DbType.Date, useGetFieldValue: true);
        SqlMapper.AddTypeMap(typeof(DateOnly?), DbType.Date, useGetFieldValue: true);
        SqlMapper.AddTypeMap(typeof(TimeOnly), DbType.Time, useGetFieldValue: true);
        SqlMapper.AddTypeMap(typeof(TimeOnly?), DbType.Time, useGetFieldValue: true);
    }

    [Fact]
    public void Records_are_read_with_all_their_types()
    {
        var expected = new Row(1, "x", 1.25m, new DateOnly(2024, 2, 29), new TimeOnly(1, 2, 3), Guid.NewGuid(), new DateTime(2024, 1, 2), 7, null);
        _connection.Execute("create table t (id int, name varchar, amount decimal(9,2), day date, time time, key uuid, moment timestamp, big bigint, nothing int)");
        _connection.Execute("insert into t values ($Id, $Name, $Amount, $Day, $Time, $Key, $Moment, $Big, $Nothing)", expected);
        Assert.Equal(expected, _connection.QuerySingle<Row>("from t"));
        Assert.Equal(expected, _connection.QuerySingle<Row>("from t where day = $day and time = $time and key = $key and amount = $amount",
            new { day = expected.Day, time = expected.Time, key = expected.Key, amount = expected.Amount }));
    }

    [Fact]
    public async Task Scalars_are_read_as_the_type_that_is_asked_for()
    {
        Assert.Equal(3, await _connection.ExecuteScalarAsync<int>("select count(*) from range(3)"));
        Assert.Equal(new DateOnly(2024, 1, 1), _connection.QuerySingle<DateOnly>("select date '2024-01-01'"));
        Assert.Equal(new TimeOnly(1, 2), _connection.QuerySingle<TimeOnly>("select time '01:02:00'"));
        Assert.Null(_connection.QuerySingle<DateOnly?>("select null::date"));
        Assert.Equal([0, 1, 2], await _connection.QueryAsync<long>("from range(3)"));
    }

    [Fact]
    public void A_list_is_many_parameters_or_one()
    {
        Assert.Equal(2, _connection.ExecuteScalar<int>("select count(*) from range(5) where range in $ids", new { ids = new[] { 1, 3, 9 } }));
        Assert.Equal(3, _connection.ExecuteScalar<int>("select count(*) from range(5) where list_contains($ids, range)",
            new { ids = new DuckList([1, 3, 4]) }));
    }

    [Fact]
    public async Task A_query_is_streamed_when_it_is_not_buffered()
    {
        var rows = 0;
        await foreach (var row in _connection.QueryUnbufferedAsync<long>("from range(1000000000000)"))
        {
            if (++rows == 5000)
            {
                break;
            }
        }

        Assert.Equal(5000, rows);
        Assert.Equal(1, _connection.QuerySingle<int>("select 1"));
    }

    [Fact]
    public void Several_results_are_read_in_turn()
    {
        using var results = _connection.QueryMultiple("select 1 as a; select 'x' as b union all select 'y'", new { });
        Assert.Equal(1, results.ReadSingle<int>());
        Assert.Equal(["x", "y"], results.Read<string>());
    }

    [Fact]
    public void A_transaction_goes_along()
    {
        _connection.Execute("create table t (a int)");
        using var transaction = _connection.BeginTransaction();
        Assert.Equal(2, _connection.Execute("insert into t values ($a)", new[] { new { a = 1 }, new { a = 2 } }, transaction));
        transaction.Rollback();
        Assert.Equal(0, _connection.ExecuteScalar<int>("select count(*) from t"));
    }

    public void Dispose() => _connection.Dispose();

    private sealed record Row(int Id, string Name, decimal Amount, DateOnly Day, TimeOnly Time, Guid Key, DateTime Moment, long Big, int? Nothing);

    private sealed record DuckList(long[] Values);

    private sealed class ListHandler : SqlMapper.TypeHandler<DuckList>
    {
        public override DuckList Parse(object value) => new([.. ((List<long?>)value).Select(v => v!.Value)]);

        public override void SetValue(IDbDataParameter parameter, DuckList? value) => parameter.Value = value?.Values;
    }
}
