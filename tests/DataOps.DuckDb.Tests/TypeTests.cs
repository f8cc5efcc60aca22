using System.Collections;
using System.Globalization;
using System.Numerics;

namespace DataOps.DuckDb.Tests;

/// <summary>Every type, read, as a parameter and appended; the engine itself compares.</summary>
public sealed class TypeTests : IDisposable
{
    private readonly DuckDbConnection _connection = Database.Open();

    public static TheoryData<string, string, object> Values()
    {
        var data = new TheoryData<string, string, object>
        {
            { "BOOLEAN", "true", true },
            { "BOOLEAN", "false", false },
            { "TINYINT", "-128", sbyte.MinValue },
            { "SMALLINT", "32767", short.MaxValue },
            { "INTEGER", "-2147483648", int.MinValue },
            { "BIGINT", "9223372036854775807", long.MaxValue },
            { "BIGINT", "-9223372036854775808", long.MinValue },
            { "HUGEINT", "170141183460469231731687303715884105727", Int128.MaxValue },
            { "HUGEINT", "-170141183460469231731687303715884105728", Int128.MinValue },
            { "UTINYINT", "255", byte.MaxValue },
            { "USMALLINT", "65535", ushort.MaxValue },
            { "UINTEGER", "4294967295", uint.MaxValue },
            { "UBIGINT", "18446744073709551615", ulong.MaxValue },
            { "UHUGEINT", "340282366920938463463374607431768211455", UInt128.MaxValue },
            { "BIGNUM", "123456789012345678901234567890123456789012345", BigInteger.Parse("123456789012345678901234567890123456789012345", CultureInfo.InvariantCulture) },
            { "BIGNUM", "-123456789012345678901234567890123456789012345", BigInteger.Parse("-123456789012345678901234567890123456789012345", CultureInfo.InvariantCulture) },
            { "BIGNUM", "0", BigInteger.Zero },
            { "FLOAT", "1.5", 1.5f },
            { "FLOAT", "inf", float.PositiveInfinity },
            { "DOUBLE", "-1.7976931348623157e308", double.MinValue },
            { "DOUBLE", "nan", double.NaN },
            { "DOUBLE", "-inf", double.NegativeInfinity },
            { "DECIMAL(4,1)", "-999.9", -999.9m },
            { "DECIMAL(9,2)", "1234567.89", 1234567.89m },
            { "DECIMAL(18,3)", "-123456789012345.678", -123456789012345.678m },
            { "DECIMAL(28,10)", "123456789012345678.0123456789", 123456789012345678.0123456789m },
            { "DECIMAL(38,2)", "-0.05", -0.05m },
            { "VARCHAR", "", "" },
            { "VARCHAR", "twelve chars", "twelve chars" },
            { "VARCHAR", "grüße, 世界 🦆 and more than twelve", "grüße, 世界 🦆 and more than twelve" },
            { "BLOB", "\\x00\\xFF\\x80", new byte[] { 0, 255, 128 } },
            { "BLOB", "", Array.Empty<byte>() },
            { "UUID", "00000000-0000-0000-0000-000000000000", Guid.Empty },
            { "UUID", "ffffffff-0123-4567-89ab-cdef01234567", Guid.Parse("ffffffff-0123-4567-89ab-cdef01234567") },
            { "DATE", "0001-01-01", DateOnly.MinValue },
            { "DATE", "9999-12-31", DateOnly.MaxValue },
            { "DATE", "1969-12-31", new DateOnly(1969, 12, 31) },
            { "TIME", "00:00:00", TimeOnly.MinValue },
            { "TIME", "23:59:59.999999", new TimeOnly(23, 59, 59, 999, 999) },
            { "TIME_NS", "12:34:56.1234567", new TimeOnly(TimeSpan.Parse("12:34:56.1234567", CultureInfo.InvariantCulture).Ticks) },
            { "TIMETZ", "12:00:00+05:30", new DuckDbTimeTz(new TimeOnly(12, 0), new TimeSpan(5, 30, 0)) },
            { "TIMETZ", "23:59:59.5-15:59:59", new DuckDbTimeTz(new TimeOnly(23, 59, 59, 500), -new TimeSpan(15, 59, 59)) },
            { "TIMESTAMP", "2024-02-29 12:34:56.789012", new DateTime(2024, 2, 29, 12, 34, 56, 789, 12) },
            { "TIMESTAMP", "0001-01-01 00:00:00", DateTime.MinValue },
            { "TIMESTAMP", "1969-12-31 23:59:59.999999", new DateTime(1969, 12, 31, 23, 59, 59, 999, 999) },
            { "TIMESTAMP_S", "1901-12-31 23:59:59", new DateTime(1901, 12, 31, 23, 59, 59) },
            { "TIMESTAMP_MS", "2024-02-29 12:34:56.789", new DateTime(2024, 2, 29, 12, 34, 56, 789) },
            { "TIMESTAMP_NS", "2024-02-29 12:34:56.7890123", new DateTime(2024, 2, 29, 12, 34, 56, 789, 12).AddTicks(3) },
            { "TIMESTAMPTZ", "2024-02-29 12:34:56.789012+00", new DateTimeOffset(2024, 2, 29, 12, 34, 56, 789, 12, TimeSpan.Zero) },
            { "INTERVAL", "14 months 3 days 4 hours", new DuckDbInterval(14, 3, 4 * 3_600_000_000L) },
            { "INTERVAL", "-1 microsecond", new DuckDbInterval(0, 0, -1) },
        };
        return data;
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_the_same_read_bound_and_appended(string type, string literal, object expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var sql = $"cast('{literal}' as {type})";

        Assert.Equal(expected, _connection.Scalar($"select {sql}"));
        Assert.Equal(true, _connection.Scalar($"select $1::{type} is not distinct from {sql}", expected));

        _connection.Run($"create table t (id int, v {type})");
        _connection.Run("insert into t values (1, ?), (2, ?)", expected, null);
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append(3).Append(expected).EndRow();
            appender.Append(4).AppendNull().EndRow();
            Assert.Equal(2, appender.Complete());
        }

        Assert.Equal(2L, _connection.Scalar($"select count(*) from t where v is not distinct from {sql}"));
        Assert.Equal(2L, _connection.Scalar("select count(*) from t where v is null"));

        using var command = _connection.Command("select v from t order by id");
        using var reader = command.ExecuteReader();
        Assert.Equal(expected.GetType(), reader.GetFieldType(0));
        for (var i = 0; i < 4; i++)
        {
            Assert.True(reader.Read());
            Assert.Equal(i % 2 == 1, reader.IsDBNull(0));
            Assert.Equal(i % 2 == 1 ? DBNull.Value : expected, reader.GetValue(0));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10110010")]
    [InlineData("0101100101")]
    [InlineData("11111111000000001111111100000000111111110000000011111111000000001010101010101010101010101010101010101")]
    public void A_string_of_bits_goes_both_ways(string bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        var array = new BitArray([.. bits.Select(b => b == '1')]);
        Assert.Equal(bits, _connection.Scalar($"select '{bits}'::bit"));
        Assert.Equal(array, _connection.Read<BitArray>($"select '{bits}'::bit"));
        Assert.Equal(true, _connection.Scalar($"select $1 = '{bits}'::bit", array));
        _connection.Run("create table t (v bit)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append(array).EndRow();
            appender.Append(bits).EndRow();
            appender.Complete();
        }

        Assert.Equal(2L, _connection.Scalar($"select count(*) from t where v = '{bits}'::bit"));
    }

    [Fact]
    public void A_decimal_of_38_digits_is_read_exactly_and_refused_as_decimal()
    {
        const string Text = "12345678901234567890123456789012345678";
        var exact = new DuckDbDecimal(Int128.Parse(Text, CultureInfo.InvariantCulture), 38, 0);

        Assert.Equal(exact, _connection.Read<DuckDbDecimal>($"select '{Text}'::decimal(38,0)"));
        Assert.Equal(Text, _connection.Read<string>($"select '{Text}'::decimal(38,0)"));
        Assert.Equal(BigInteger.Parse(Text, CultureInfo.InvariantCulture), _connection.Read<BigInteger>($"select '{Text}'::decimal(38,0)"));
        var error = Assert.Throws<OverflowException>(() => _connection.Read<decimal>($"select '{Text}'::decimal(38,0)"));
        Assert.Contains("GetFieldValue<DuckDbDecimal>", error.Message, StringComparison.Ordinal);
        Assert.Equal(true, _connection.Scalar($"select $1 = '{Text}'::decimal(38,0)", exact));
    }

    [Theory]
    [InlineData("79228162514264337593543950335", 29, 0)]
    [InlineData("1.50000000000000000000000000000000000", 38, 35)]
    [InlineData("-0.0000000000000000000000000001", 38, 28)]
    public void A_decimal_that_fits_is_read_however_wide_its_type_is(string text, int width, int scale) => Assert.Equal(
        decimal.Parse(text, CultureInfo.InvariantCulture), _connection.Read<decimal>($"select '{text}'::decimal({width},{scale})"));

    [Fact]
    public void An_appended_decimal_is_rounded_as_an_inserted_one()
    {
        decimal[] values = [0.125m, -0.125m, 0.124999m, 2.5m, 12345678.995m, -12345678.994m, 0.005m];
        _connection.Run("create table t (id int, a decimal(18,2), b decimal(38,2))");
        _connection.Run("create table u as from t");
        using (var appender = _connection.CreateAppender("t"))
        {
            for (var i = 0; i < values.Length; i++)
            {
                appender.Append(i).Append(values[i]).Append(values[i]).EndRow();
                _connection.Run("insert into u values ($1, $2, $2)", i, values[i]);
            }

            appender.Complete();
        }

        Assert.Equal(0L, _connection.Scalar("select count(*) from ((from t except from u) union all (from u except from t))"));
    }

    [Fact]
    public void A_decimal_too_large_for_the_column_is_refused()
    {
        _connection.Run("create table t (v decimal(4,2))");
        using var appender = _connection.CreateAppender("t");
        var error = Assert.Throws<OverflowException>(() => appender.Append(100m));
        Assert.Equal("The value 100 does not fit into DECIMAL(4,2).", error.Message);
    }

    [Fact]
    public void Infinite_dates_are_the_ends_of_the_calendar_or_exact()
    {
        Assert.Equal(DateOnly.MaxValue, _connection.Scalar("select 'infinity'::date"));
        Assert.Equal(DateOnly.MinValue, _connection.Scalar("select '-infinity'::date"));
        Assert.Equal(DateTime.MaxValue, _connection.Scalar("select 'infinity'::timestamp"));
        Assert.Equal(DateTime.MinValue, _connection.Scalar("select '-infinity'::timestamp"));
        Assert.Equal(DateTime.MaxValue, _connection.Scalar("select 'infinity'::timestamp_s"));
        Assert.Equal(DateTime.MaxValue, _connection.Scalar("select 'infinity'::timestamp_ns"));
        Assert.Equal(DateTimeOffset.MaxValue, _connection.Scalar("select 'infinity'::timestamptz"));
        Assert.Equal(DuckDbDate.NegativeInfinity, _connection.Read<DuckDbDate>("select '-infinity'::date"));
        Assert.Equal(DuckDbTimestamp.PositiveInfinity, _connection.Read<DuckDbTimestamp>("select 'infinity'::timestamp"));
        Assert.Equal(true, _connection.Scalar("select $1 = 'infinity'::date", DuckDbDate.PositiveInfinity));
        Assert.Equal(true, _connection.Scalar("select $1 = '-infinity'::timestamp", DuckDbTimestamp.NegativeInfinity));
    }

    [Fact]
    public void The_last_day_of_the_calendar_is_not_written_as_infinity() =>
        Assert.Equal(true, _connection.Scalar("select isfinite($1::date) and isfinite($2::timestamp)", DateOnly.MaxValue, DateTime.MaxValue));

    [Fact]
    public void A_date_that_no_DateOnly_can_be_is_an_error_that_says_what_can()
    {
        var error = Assert.Throws<OverflowException>(() => _connection.Scalar("select '10000-01-01'::date"));
        Assert.Contains("GetFieldValue<DuckDbDate>", error.Message, StringComparison.Ordinal);
        Assert.Equal(new DuckDbDate(2932897), _connection.Read<DuckDbDate>("select '10000-01-01'::date"));
    }

    [Fact]
    public void Midnight_at_the_end_of_the_day_is_a_TimeSpan()
    {
        Assert.Throws<OverflowException>(() => _connection.Scalar("select '24:00:00'::time"));
        Assert.Equal(TimeSpan.FromDays(1), _connection.Read<TimeSpan>("select '24:00:00'::time"));
    }

    [Fact]
    public void An_interval_without_months_is_a_TimeSpan_and_one_with_months_says_why_not()
    {
        var span = new TimeSpan(3, 4, 5, 6, 7, 8);
        Assert.Equal(span, _connection.Read<TimeSpan>("select $1", span));
        Assert.Equal(-span, _connection.Read<TimeSpan>("select $1", -span));
        var error = Assert.Throws<InvalidOperationException>(() => _connection.Read<TimeSpan>("select interval '1 month'"));
        Assert.Contains("has months", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_read_as_other_numbers_only_when_they_fit()
    {
        Assert.Equal(7L, _connection.Read<long>("select 7::utinyint"));
        Assert.Equal((byte)7, _connection.Read<byte>("select 7::hugeint"));
        Assert.Equal(7.5, _connection.Read<double>("select 7.5::decimal(5,2)"));
        Assert.Equal(7, _connection.Read<int?>("select 7::bigint"));
        Assert.Null(_connection.Read<int?>("select null::bigint"));
        Assert.Equal(7, _connection.Read<int>("select 7.0::double"));
        Assert.Throws<OverflowException>(() => _connection.Read<byte>("select 256"));
        Assert.Throws<InvalidCastException>(() => _connection.Read<int>("select 7.5::double"));
        Assert.Throws<InvalidCastException>(() => _connection.Read<int>("select 7.5::decimal(5,2)"));
        Assert.Throws<InvalidCastException>(() => _connection.Read<int>("select null::int"));
    }

    [Fact]
    public void An_enum_is_text_or_a_dotnet_enum()
    {
        _connection.Run("create type mood as enum ('sad', 'ok', 'happy'); create table t (m mood)");
        using (var appender = _connection.CreateAppender("t"))
        {
            appender.Append("happy").EndRow();
            appender.Append("ok").EndRow();
            Assert.Throws<InvalidCastException>(() => appender.Append("angry"));
            appender.AppendNull().EndRow();
            appender.Complete();
        }

        _connection.Run("insert into t values ($1)", Mood.Sad.ToString().ToLowerInvariant());
        Assert.Equal("happy", _connection.Scalar("select m from t"));
        Assert.Equal(Mood.Happy, _connection.Read<Mood>("select m from t"));
        Assert.Equal(2L, _connection.Scalar("select count(*) from t where m in ('sad', 'happy')"));
    }

    [Fact]
    public void An_untyped_null_is_null()
    {
        Assert.Equal(DBNull.Value, _connection.Scalar("select null"));
        Assert.Equal(DBNull.Value, _connection.Scalar("select $1", [null]));
        Assert.Equal(DBNull.Value, _connection.Scalar("select ?", DBNull.Value));
    }

    public void Dispose() => _connection.Dispose();

    private enum Mood
    {
        Sad,
        Ok,
        Happy,
    }
}
