using System.Data;

namespace DataOps.DuckDb.Tests;

/// <summary>Opening, sharing, settings, locks.</summary>
public class ConnectionTests
{
    [Fact]
    public void A_file_keeps_what_was_written()
    {
        using var folder = new TemporaryFolder();
        var text = $"DataSource={folder.File("a b.duckdb")}";
        using (var first = Database.Open(text))
        {
            first.Run("create table t as select 42 as a");
        }

        using var second = Database.Open(text);
        Assert.Equal(42, second.Scalar("select a from t"));
        Assert.Equal("a b", second.Database);
        Assert.StartsWith("v1.", second.ServerVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void Connections_to_one_file_share_it_and_the_last_closes_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("shared.duckdb");
        var first = Database.Open($"DataSource={file}");
        var second = Database.Open($"data source={file}");
        first.Run("create table t as select 1 as a");
        first.Dispose();
        Assert.Equal(1, second.Scalar("select a from t"));
        second.Dispose();

        // Only a closed file can be opened in another mode.
        using var third = Database.Open($"DataSource={file};AccessMode=READ_ONLY");
        Assert.Equal(1, third.Scalar("select a from t"));
    }

    [Fact]
    public void A_private_memory_is_private_and_a_named_one_is_shared_while_it_is_open()
    {
        using var one = Database.Open("DataSource=:memory:");
        using var other = Database.Open("DataSource=:memory:");
        one.Run("create table t (a int)");
        Assert.Throws<DuckDbException>(() => other.Scalar("from t"));

        using (var first = Database.Open("DataSource=:memory:shared_by_name"))
        using (var second = Database.Open("DataSource=:memory:shared_by_name"))
        {
            first.Run("create table t as select 5 as a");
            Assert.Equal(5, second.Scalar("from t"));
        }

        using var later = Database.Open("DataSource=:memory:shared_by_name");
        Assert.Throws<DuckDbException>(() => later.Scalar("from t"));
    }

    [Fact]
    public void Read_only_reads_only()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("r.duckdb");
        Assert.Equal(DuckDbErrorType.IO, Assert.Throws<DuckDbException>(() => Database.Open($"DataSource={file};AccessMode=READ_ONLY")).ErrorType);
        using (var writer = Database.Open($"DataSource={file}"))
        {
            writer.Run("create table t as select 1 as a");
        }

        using var reader = Database.Open($"DataSource={file};access_mode=read_only");
        var error = Assert.Throws<DuckDbException>(() => reader.Run("insert into t values (2)"));
        Assert.Equal(DuckDbErrorType.InvalidInput, error.ErrorType);
        Assert.Equal(1, reader.Scalar("from t"));
    }

    [Fact]
    public void Other_keys_are_settings_of_the_engine()
    {
        using var connection = Database.Open("DataSource=:memory:;threads=2;Memory_Limit=512MB;default_order=DESC");
        Assert.Equal("2", connection.Scalar("select value from duckdb_settings() where name = 'threads'"));
        Assert.Equal("DESC", connection.Scalar("select value from duckdb_settings() where name = 'default_order'"));
        Assert.Equal("488.2 MiB", connection.Scalar("select value from duckdb_settings() where name = 'memory_limit'"));
    }

    [Fact]
    public void A_wrong_setting_is_named_and_its_value_is_not()
    {
        var unknown = Assert.Throws<DuckDbException>(() => Database.Open("DataSource=:memory:;no_such_setting=s3cret"));
        Assert.Contains("no_such_setting", unknown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", unknown.ToString(), StringComparison.Ordinal);
        var wrong = Assert.Throws<DuckDbException>(() => Database.Open("DataSource=:memory:;threads=many"));
        Assert.Contains("threads", wrong.Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => { using var c = Database.Open("DataSource=:memory:;CommandTimeout=soon"); c.Scalar("select 1"); });
    }

    [Fact]
    public void One_file_in_two_modes_is_an_error_that_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("modes.duckdb");
        using var writer = Database.Open($"DataSource={file}");
        var error = Assert.Throws<DuckDbException>(() => Database.Open($"DataSource={file};AccessMode=READ_ONLY"));
        Assert.Contains("different configuration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_locked_by_another_process_names_its_holder()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("locked.duckdb");
        using (var holder = LockHolder.Start(file))
        {
            var error = Assert.Throws<DuckDbException>(() => Database.Open($"DataSource={file}"));
            Assert.Equal(DuckDbErrorType.IO, error.ErrorType);
            Assert.True(error.IsDatabaseLocked);
            Assert.True(error.IsTransient);
            Assert.Equal(holder.ProcessId, error.LockHolderProcessId);
        }

        using var connection = Database.Open($"DataSource={file}");
        Assert.Equal(1, connection.Scalar("select 1"));
    }

    [Fact]
    public async Task A_connection_opens_once_and_closes_often()
    {
        await using var connection = new DuckDbConnection("DataSource=:memory:");
        var states = new List<ConnectionState>();
        connection.StateChange += (_, e) => states.Add(e.CurrentState);
        Assert.Throws<InvalidOperationException>(() => connection.Scalar("select 1"));
        await connection.OpenAsync();
        Assert.Throws<InvalidOperationException>(connection.Open);
        Assert.Throws<InvalidOperationException>(() => connection.ConnectionString = "DataSource=other");
        connection.Close();
        connection.Close();
        await connection.OpenAsync();
        Assert.Equal([ConnectionState.Open, ConnectionState.Closed, ConnectionState.Open], states);
        Assert.Equal(1, connection.Scalar("select 1"));
    }

    [Fact]
    public void Another_database_can_be_made_the_current_one()
    {
        using var connection = Database.Open();
        connection.Run("attach ':memory:' as \"other \"\"one\"");
        connection.ChangeDatabase("other \"one");
        Assert.Equal("other \"one", connection.Database);
    }

    [Fact]
    public void The_factory_makes_what_belongs_together()
    {
        var factory = DuckDbProviderFactory.Instance;
        using var connection = factory.CreateConnection();
        var builder = factory.CreateConnectionStringBuilder();
        builder["Data Source"] = ":memory:";
        connection.ConnectionString = builder.ConnectionString;
        connection.Open();
        using var command = factory.CreateCommand();
        command.Connection = connection;
        command.CommandText = "select $a";
        var parameter = factory.CreateParameter();
        parameter.ParameterName = "a";
        parameter.Value = 3;
        command.Parameters.Add(parameter);
        Assert.Equal(3, command.ExecuteScalar());
        Assert.Same(factory, System.Data.Common.DbProviderFactories.GetFactory(connection));
    }

    [Fact]
    public void A_connection_string_spells_its_keys_in_several_ways()
    {
        var builder = new DuckDbConnectionStringBuilder("Data Source=x.duckdb;Access Mode=READ_ONLY;COMMAND TIMEOUT=7;Threads=3");
        Assert.Equal(("x.duckdb", "READ_ONLY", 7), (builder.DataSource, builder.AccessMode, builder.CommandTimeout));
        Assert.Equal(new Dictionary<string, string> { ["access_mode"] = "READ_ONLY", ["threads"] = "3" }, builder.Settings);
    }
}
