using System.Data;
using System.Diagnostics;

namespace DataOps.DuckDb.Tests;

/// <summary>Streams, cancellation, timeouts.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class StreamingTests : IDisposable
{
    private const string Endless = "select count(*) from range(10000000) a, range(10000000) b where a.range + b.range = -1";
    private readonly DuckDbConnection _connection = Database.Open();

    [Fact]
    public void Ten_million_rows_are_read_in_flat_memory()
    {
        using var command = _connection.Command("select range as a, range % 1000 as b from range(10000000)");
        using var reader = command.ExecuteReader();
        var sum = 0L;
        var rows = 0;
        var peak = 0L;
        var start = Process.GetCurrentProcess().WorkingSet64;
        while (reader.Read())
        {
            sum += reader.GetInt64(0) + reader.GetFieldValue<long>(1);
            if (++rows % 1_000_000 == 0)
            {
                using var process = Process.GetCurrentProcess();
                peak = Math.Max(peak, process.WorkingSet64);
            }
        }

        Assert.Equal(10_000_000, rows);
        Assert.Equal((10_000_000L * 9_999_999 / 2) + (10_000L * 999 * 500), sum);

        // Materialized, the two columns take 160 MB.
        Assert.InRange(peak - start, long.MinValue, 80_000_000);
    }

    [Fact]
    public void Reading_rows_allocates_nothing_for_each()
    {
        using var command = _connection.Command(
            "select range as a, range::int as b, range::double as c, (range / 100)::decimal(18,2) as d, date '2024-01-01' as e, uuid() as f from range(200000)");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        ReadAll(reader);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var rows = 0;
        while (reader.Read())
        {
            ReadAll(reader);
            rows++;
        }

        // A few objects for each chunk of 2048 rows remain.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / (double)rows, 0, 1);

        static void ReadAll(DuckDbDataReader reader)
        {
            reader.GetInt64(0);
            reader.GetFieldValue<int>(1);
            reader.GetFieldValue<int?>(1);
            reader.GetDouble(2);
            reader.GetDecimal(3);
            reader.GetFieldValue<DateOnly>(4);
            reader.GetGuid(5);
        }
    }

    [Fact]
    public void Only_a_few_rows_are_computed_when_only_a_few_are_read()
    {
        var watch = Stopwatch.StartNew();
        using var command = _connection.Command("select range from range(1000000000000)");
        using (var reader = command.ExecuteReader())
        {
            Assert.True(reader.Read());
        }

        Assert.InRange(watch.ElapsedMilliseconds, 0, 5000);
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public void A_streaming_reader_keeps_its_connection_to_itself_until_it_ends()
    {
        _connection.Run("create table t (a int)");
        using var command = _connection.Command("from range(100000)");
        var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("select 1"));
        Assert.Throws<InvalidOperationException>(() => _connection.CreateAppender("t"));
        while (reader.Read())
        {
        }

        Assert.Equal(1, _connection.Scalar("select 1"));
        reader.Dispose();
    }

    [Fact]
    public async Task A_token_stops_a_query_soon()
    {
        using var source = new CancellationTokenSource();
        using var command = _connection.Command(Endless);
        var query = command.ExecuteScalarAsync(source.Token);
        await Task.Delay(100);
        var watch = Stopwatch.StartNew();
        await source.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public async Task A_token_stops_a_wait_for_more_rows()
    {
        // The first rows come at once; then the filter finds none for a very long time.
        using var source = new CancellationTokenSource();
        using var command = _connection.Command("select range from range(1000000000000) where range < 10 or range = 999999999999");
        _connection.Run("set threads = 1");
        var watch = Stopwatch.StartNew();
        source.CancelAfter(200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var reader = await command.ExecuteReaderAsync(source.Token);
            while (await reader.ReadAsync(source.Token))
            {
            }
        });
        Assert.InRange(watch.ElapsedMilliseconds, 100, 5000);
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public async Task A_token_that_is_canceled_already_runs_nothing()
    {
        using var command = _connection.Command("create table t (a int)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));
        Assert.Throws<DuckDbException>(() => _connection.Scalar("from t"));
    }

    [Fact]
    public void A_timeout_stops_a_query_and_is_told_from_a_cancellation()
    {
        using var command = _connection.Command(Endless);
        command.CommandTimeout = 1;
        var watch = Stopwatch.StartNew();
        var error = Assert.Throws<DuckDbException>(() => command.ExecuteScalar());
        Assert.InRange(watch.ElapsedMilliseconds, 900, 5000);
        Assert.Equal(DuckDbErrorType.Interrupt, error.ErrorType);
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Contains("CommandTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_stops_a_command_from_another_thread()
    {
        using var command = _connection.Command(Endless);
        command.Cancel();
        var query = Task.Run(() => command.ExecuteScalar());
        await Task.Delay(100);
        command.Cancel();
        var error = await Assert.ThrowsAsync<DuckDbException>(() => query);
        Assert.Equal(DuckDbErrorType.Interrupt, error.ErrorType);
        Assert.Null(error.InnerException);
        command.Cancel();
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public async Task Rows_are_read_asynchronously()
    {
        await using var command = _connection.Command("from range(5000); select 'next'");
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess);
        var rows = 0;
        while (await reader.ReadAsync())
        {
            Assert.Equal(rows++, await reader.GetFieldValueAsync<long>(0));
        }

        Assert.Equal(5000, rows);
        Assert.True(await reader.NextResultAsync());
        Assert.True(await reader.ReadAsync());
        Assert.Equal("next", reader.GetString(0));
    }

    public void Dispose() => _connection.Dispose();
}
