using System.Data;
using System.Runtime.CompilerServices;

namespace DataOps.DuckDb.Tests;

/// <summary>Disposal in every order, forgotten objects, threads.</summary>
public class LifetimeTests
{
    public static TheoryData<string> Orders()
    {
        var data = new TheoryData<string>();
        foreach (var order in Permutations("CTMRA"))
        {
            data.Add(order);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Connection_transaction_command_reader_and_appender_may_be_disposed_in_any_order(string order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var connection = Database.Open("DataSource=:memory:;threads=1");
        var transaction = connection.BeginTransaction();
        connection.Run("create table t (a bigint, b varchar)");
        var appender = connection.CreateAppender("t");
        appender.Append(1L).Append("a text that is longer than twelve").EndRow();
        var command = connection.Command("select range, range::varchar from range(10000)");
        var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var disposables = new Dictionary<char, IDisposable>
        {
            ['C'] = connection, ['T'] = transaction, ['M'] = command, ['R'] = reader, ['A'] = appender,
        };
        foreach (var letter in order)
        {
            disposables[letter].Dispose();
            disposables[letter].Dispose();
        }

        Assert.True(reader.IsClosed);
        Assert.Throws<InvalidOperationException>(() => reader.GetInt64(0));
        Assert.Throws<ObjectDisposedException>(() => appender.Append(1L));
        Assert.Throws<InvalidOperationException>(() => transaction.Commit());
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void What_is_forgotten_is_collected_and_frees_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("forgotten.duckdb");
        for (var i = 0; i < 20; i++)
        {
            Forget(file, $"t{i}");
        }

        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        // If anything still held the file open, another mode would be refused.
        using var connection = Database.Open($"DataSource={file};AccessMode=READ_ONLY");
        Assert.Equal(1, connection.Scalar("select 1"));
    }

    [Fact]
    public void CloseConnection_closes_it_with_the_reader()
    {
        using var connection = Database.Open();
        using var command = connection.Command("select 1");
        command.ExecuteReader(CommandBehavior.CloseConnection).Dispose();
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [Fact]
    public void A_reader_is_closed_by_the_rollback_of_its_transaction()
    {
        using var connection = Database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.Command("from range(100000)");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Throws<InvalidOperationException>(transaction.Commit);
        transaction.Rollback();
        Assert.True(reader.IsClosed);
    }

    [Fact]
    public async Task Connections_in_several_threads_read_and_write_one_file()
    {
        using var folder = new TemporaryFolder();
        var text = $"DataSource={folder.File("threads.duckdb")}";
        using var keeper = Database.Open(text);
        keeper.Run("create table t (thread int, i int)");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var round = 0; round < 10; round++)
            {
                using var connection = Database.Open(text);
                using (var appender = connection.CreateAppender("t"))
                {
                    for (var i = 0; i < 3000; i++)
                    {
                        appender.Append(thread).Append(i).EndRow();
                    }

                    appender.Complete();
                }

                using var command = connection.Command("select thread, i from t where thread = $1", thread);
                using var reader = command.ExecuteReader();
                var rows = 0;
                while (reader.Read())
                {
                    Assert.Equal(thread, reader.GetInt32(0));
                    Assert.Equal(rows++ % 3000, reader.GetInt32(1));
                }

                Assert.Equal((round + 1) * 3000, rows);
            }
        })));
        Assert.Equal(120_000L, keeper.Scalar("select count(*) from t"));
    }

    [Fact]
    public async Task Opening_and_closing_one_file_in_several_threads_never_fails()
    {
        using var folder = new TemporaryFolder();
        var text = $"DataSource={folder.File("churn.duckdb")}";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 25; i++)
            {
                using var connection = Database.Open(text);
                Assert.Equal(i, connection.Scalar("select $1::int", i));
            }
        })));
    }

    [Fact]
    public async Task Closing_a_connection_while_another_thread_cancels_is_safe()
    {
        for (var i = 0; i < 50; i++)
        {
            var connection = Database.Open();
            using var command = connection.Command("select sum(range) from range(200000)");
            using var ready = new Barrier(2);
            var canceling = Task.Run(() =>
            {
                ready.SignalAndWait();
                for (var n = 0; n < 100; n++)
                {
                    command.Cancel();
                }
            });
            ready.SignalAndWait();
            try
            {
                command.ExecuteScalar();
            }
            catch (DuckDbException e) when (e.ErrorType == DuckDbErrorType.Interrupt)
            {
            }

            connection.Dispose();
            await canceling;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget(string file, string table)
    {
        var connection = Database.Open($"DataSource={file}");
        connection.BeginTransaction();
        connection.Run($"create table {table} (a bigint)");
        connection.CreateAppender(table).Append(1L).EndRow();
        var reader = connection.Command("from range(100000)").ExecuteReader();
        Assert.True(reader.Read());
    }

    private static IEnumerable<string> Permutations(string letters) => letters.Length <= 1
        ? [letters]
        : letters.SelectMany(c => Permutations(letters.Replace(c.ToString(), "", StringComparison.Ordinal)).Select(rest => c + rest));
}
