namespace DataOps.DuckDb.Tests;

/// <summary>Bulk append.</summary>
public sealed class AppenderTests : IDisposable
{
    private readonly DuckDbConnection _connection = Database.Open();

    [Fact]
    public void Many_chunks_arrive_whole()
    {
        _connection.Run("create table t (a int, b varchar, c varchar[], d struct(x int, y varchar))");
        using (var appender = _connection.CreateAppender("main", "t"))
        {
            for (var i = 0; i < 50_000; i++)
            {
                appender.Append(i).Append(i % 5 == 0 ? null : $"text number {i}");
                appender.Append(i % 7 == 0 ? null : Enumerable.Repeat($"element {i}", i % 4).ToArray());
                appender.Append(i % 11 == 0 ? null : new Dictionary<string, object?> { ["x"] = i, ["y"] = i % 2 == 0 ? null : "odd" });
                appender.EndRow();
            }

            Assert.Equal(50_000, appender.Complete());
        }

        Assert.Equal(0L, _connection.Scalar("""
            select count(*) from (select i::int as a,
                case when i % 5 <> 0 then 'text number ' || i end as b,
                case when i % 7 <> 0 then list_resize([]::varchar[], i % 4, 'element ' || i) end as c,
                case when i % 11 <> 0 then {'x': i::int, 'y': case when i % 2 = 1 then 'odd' end} end as d
              from range(50000) r(i) except from t)
            """));
    }

    [Fact]
    public void Without_Complete_nothing_that_is_not_yet_written_arrives()
    {
        _connection.Run("create table t (a int)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.AppendRow(1);
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
        using var transaction = _connection.BeginTransaction();
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < 500_000; i++)
            {
                appender.Append(i).EndRow();
            }
        }

        transaction.Rollback();
        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Columns_can_be_chosen_and_defaults_taken()
    {
        _connection.Run("create schema s; create table s.t (a int default 7, b varchar, c date default date '2024-01-01')");
        using (var appender = _connection.CreateAppender(null, "s", "t", "c", "b"))
        {
            appender.AppendRow(new DateOnly(2025, 5, 5), "x");
            appender.AppendDefault().Append("y").EndRow();
            appender.Complete();
        }

        Assert.Equal("7 x 2025-05-05|7 y 2024-01-01", _connection.Scalar("select string_agg(a || ' ' || b || ' ' || c, '|' order by b) from s.t"));
    }

    [Fact]
    public void Values_of_a_neighbouring_type_are_converted_or_refused()
    {
        _connection.Run("create table t (a smallint, b double, c timestamp, d decimal(9,2), e timestamptz)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.AppendRow(5L, 5, new DateOnly(2024, 1, 2), 5, new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            appender.Append<int?>(null).Append((double?)2.5).Append((DateTime?)null).Append(2.5).AppendNull().EndRow();
            Assert.Throws<OverflowException>(() => appender.Append(40_000));
            Assert.Throws<InvalidCastException>(() => appender.Append("text"));
            appender.Append((short)1).Append(1f).AppendNull().AppendNull().AppendNull().EndRow();
            appender.Complete();
        }

        Assert.Equal(1L, _connection.Scalar(
            "select count(*) from t where a = 5 and b = 5 and c = timestamp '2024-01-02' and d = 5 and e = timestamptz '2024-01-02 03:04:05+00'"));
    }

    [Fact]
    public void A_violated_constraint_is_told_with_its_type()
    {
        _connection.Run("create table t (a int primary key)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.AppendRow(1);
            appender.AppendRow(1);
            Assert.Equal(DuckDbErrorType.Constraint, Assert.Throws<DuckDbException>(() => appender.Complete()).ErrorType);
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
        Assert.Equal(DuckDbErrorType.Catalog, Assert.Throws<DuckDbException>(() => _connection.CreateAppender("missing")).ErrorType);
    }

    [Fact]
    public void A_row_must_be_whole()
    {
        _connection.Run("create table t (a int, b int)");
        using var appender = _connection.CreateAppender("t");
        appender.Append(1);
        var error = Assert.Throws<InvalidOperationException>(appender.EndRow);
        Assert.Equal("The row for 't' has 1 values, and the table has 2 columns. Append a value for each.", error.Message);
        Assert.Throws<InvalidOperationException>(() => appender.Complete());
        appender.Append(2);
        Assert.Throws<InvalidOperationException>(() => appender.Append(3));
        appender.EndRow();
        Assert.Equal(1, appender.Complete());
        Assert.Throws<ObjectDisposedException>(() => appender.Append(1));
    }

    public void Dispose() => _connection.Dispose();
}
