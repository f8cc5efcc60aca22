using System.Data;

namespace DataOps.DuckDb.Tests;

/// <summary>Statements, parameters, errors, transactions, schema.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DuckDbConnection _connection = Database.Open();

    [Fact]
    public void Parameters_go_by_name_and_by_place()
    {
        using var named = new DuckDbCommand("select $a - $B + $a", _connection);
        named.Parameters.AddWithValue("$A", 10);
        named.Parameters.AddWithValue("b", 3);
        Assert.Equal(17, Convert.ToInt32(named.ExecuteScalar(), null));
        Assert.Equal("xy", _connection.Scalar("select ? || ?", "x", "y"));
        Assert.Equal("yxy", _connection.Scalar("select $2 || $1 || $2", "x", "y"));
    }

    [Fact]
    public void A_missing_parameter_is_named()
    {
        using var command = new DuckDbCommand("select $customer_id", _connection);
        command.Parameters.AddWithValue("customerid", 1);
        var error = Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
        Assert.Equal("The statement uses the parameter '$customer_id', which the command does not have. It has 'customerid'.", error.Message);
        Assert.Throws<InvalidOperationException>(() => _connection.Scalar("select ? + ?", 1));
    }

    [Fact]
    public void Several_statements_run_in_order_with_the_same_parameters()
    {
        using var command = _connection.Command("create table t (a int); insert into t values ($1), ($1 + 1); select a from t; delete from t where a = $1; select count(*) from t; select 'end' where false", 5);
        using var reader = command.ExecuteReader();
        Assert.Equal(2, reader.RecordsAffected);
        Assert.True(reader.Read());
        Assert.Equal(5, reader.GetInt32(0));
        Assert.True(reader.NextResult());
        Assert.Equal(3, reader.RecordsAffected);
        Assert.True(reader.Read());
        Assert.Equal(1L, reader.GetInt64(0));
        Assert.True(reader.NextResult());
        Assert.False(reader.HasRows);
        Assert.False(reader.Read());
        Assert.False(reader.NextResult());
        Assert.Equal(0, reader.FieldCount);
    }

    [Fact]
    public void Changed_rows_are_counted()
    {
        Assert.Equal(-1, _connection.Run("create table t (a int)"));
        Assert.Equal(3, _connection.Run("insert into t from range(3)"));
        Assert.Equal(5, _connection.Run("update t set a = a + 1 where a > 0; delete from t"));
        Assert.Equal(-1, _connection.Run("select 1"));
        Assert.Equal(-1, _connection.Run("-- nothing but a comment"));
    }

    [Fact]
    public void Rows_returned_by_an_insert_stay_inserted_when_only_one_is_read()
    {
        _connection.Run("create table t (a int)");
        Assert.Equal(0, _connection.Scalar("insert into t select range from range(100000) returning a"));
        Assert.Equal(100_000L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_query_with_effects_has_them_all()
    {
        _connection.Run("create sequence s; select nextval('s') from range(5000)");
        Assert.Equal(5001L, _connection.Scalar("select nextval('s')"));
    }

    [Theory]
    [InlineData("selct 1", DuckDbErrorType.Parser)]
    [InlineData("select * from nowhere", DuckDbErrorType.Catalog)]
    [InlineData("select nothing", DuckDbErrorType.Binder)]
    [InlineData("select 'x'::int", DuckDbErrorType.Conversion)]
    [InlineData("select cast(i as utinyint) from range(100000) r(i)", DuckDbErrorType.Conversion)]
    [InlineData("select 9223372036854775807 + 1::bigint", DuckDbErrorType.OutOfRange)]
    [InlineData("create table t (a int primary key); insert into t values (1), (1)", DuckDbErrorType.Constraint)]
    [InlineData("select * from 'no such file.parquet'", DuckDbErrorType.IO)]
    [InlineData("commit", DuckDbErrorType.Transaction)]
    [InlineData("set threads = 'many'", DuckDbErrorType.InvalidInput)]
    public void An_error_has_the_engines_type_and_leaves_the_connection_usable(string sql, DuckDbErrorType type)
    {
        var error = Assert.Throws<DuckDbException>(() => _connection.Run(sql));
        Assert.True(type == error.ErrorType, $"{error.ErrorType}: {error.Message}");
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public void An_error_in_the_middle_of_a_stream_comes_when_it_is_reached()
    {
        _connection.Run("set threads = 1");
        using var command = _connection.Command("select cast(i as int) from range(2147483000, 2147484000 + 5000000) r(i)");
        var read = 0L;
        var error = Assert.Throws<DuckDbException>(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                read++;
            }
        });
        Assert.Equal(DuckDbErrorType.Conversion, error.ErrorType);
        Assert.InRange(read, 0, 648);
        Assert.Equal(1, _connection.Scalar("select 1"));
    }

    [Fact]
    public void A_transaction_is_rolled_back_unless_it_is_committed()
    {
        _connection.Run("create table t (a int)");
        using (_connection.BeginTransaction())
        {
            _connection.Run("insert into t values (1)");
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
        using (var transaction = _connection.BeginTransaction(IsolationLevel.ReadCommitted))
        {
            Assert.Equal(IsolationLevel.Snapshot, transaction.IsolationLevel);
            Assert.Throws<InvalidOperationException>(() => _connection.BeginTransaction());
            _connection.Run("insert into t values (2)");
            transaction.Commit();
            Assert.Throws<InvalidOperationException>(transaction.Rollback);
        }

        Assert.Equal(2, _connection.Scalar("from t"));
    }

    [Fact]
    public void Two_writers_of_one_row_conflict_and_the_second_is_told()
    {
        using var one = Database.Open("DataSource=:memory:conflict");
        using var two = Database.Open("DataSource=:memory:conflict");
        one.Run("create table t as select 1 as a");
        using var first = one.BeginTransaction();
        using var second = two.BeginTransaction();
        one.Run("update t set a = 2");
        var error = Assert.Throws<DuckDbException>(() => two.Run("update t set a = 3"));
        Assert.Equal(DuckDbErrorType.Transaction, error.ErrorType);
        Assert.True(error.IsTransient);
        first.Commit();
        second.Rollback();
        Assert.Equal(2, two.Scalar("from t"));
    }

    [Fact]
    public void A_command_with_a_foreign_transaction_is_refused()
    {
        using var other = Database.Open();
        using var transaction = other.BeginTransaction();
        using var command = _connection.Command("select 1");
        command.Transaction = transaction;
        Assert.Throws<InvalidOperationException>(() => command.ExecuteScalar());
    }

    [Fact]
    public void A_result_loads_into_a_DataTable()
    {
        using var command = _connection.Command("select 1 as a, 'x' as b, 1.25::decimal(9,2) as c, null::date as d, [1, 2] as e from range(3)");
        using var reader = command.ExecuteReader();
        var schema = reader.GetSchemaTable()!;
        Assert.Equal((short)9, schema.Rows[2]["NumericPrecision"]);
        Assert.Equal("INTEGER[]", reader.GetColumnSchema()[4].DataTypeName);
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal(3, table.Rows.Count);
        Assert.Equal([1, "x", 1.25m, DBNull.Value], table.Rows[2].ItemArray[..4]);
        Assert.Equal(typeof(DateOnly), table.Columns["d"]!.DataType);
    }

    [Fact]
    public void The_reader_says_what_is_wrong_with_its_use()
    {
        using var command = _connection.Command("select 1 as a, 2 as A, 'x' as b");
        var reader = command.ExecuteReader();
        Assert.Equal((0, 1, 2), (reader.GetOrdinal("a"), reader.GetOrdinal("A"), reader.GetOrdinal("B")));
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.True(reader.Read());
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetInt32(3));
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("c"));
        Assert.Equal(1L, reader.GetBytes(reader.GetOrdinal("b"), 0, null, 0, 0));
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.False(reader.Read());
        reader.Dispose();
        Assert.Throws<InvalidOperationException>(() => reader.GetInt32(0));
        Assert.Throws<InvalidOperationException>(() => reader.Read());
    }

    [Fact]
    public void The_schema_alone_is_had_without_running_anything()
    {
        _connection.Run("create table t (a int, b decimal(9,2)[])");
        using var command = _connection.Command("from t; insert into t values (1, null)");
        using (var reader = command.ExecuteReader(CommandBehavior.SchemaOnly))
        {
            Assert.Equal(("a", "INTEGER", "b", "DECIMAL(9,2)[]"), (reader.GetName(0), reader.GetDataTypeName(0), reader.GetName(1), reader.GetDataTypeName(1)));
            Assert.False(reader.Read());
            Assert.True(reader.NextResult());
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from t"));
    }

    [Fact]
    public void Prepare_checks_without_running()
    {
        using var good = _connection.Command("create table t (a int)");
        good.Prepare();
        Assert.Throws<DuckDbException>(() => _connection.Scalar("from t"));
        using var bad = _connection.Command("select missing");
        Assert.Equal(DuckDbErrorType.Binder, Assert.Throws<DuckDbException>(bad.Prepare).ErrorType);
        using var empty = _connection.Command(" ");
        Assert.Throws<InvalidOperationException>(() => empty.ExecuteScalar());
    }

    public void Dispose() => _connection.Dispose();
}
