namespace DataOps.Runtime.Tests;

/// <summary>What other drivers give for the same value.</summary>
public class FieldValueTests
{
    [Fact]
    public void A_date_may_come_as_a_DateTime() => Assert.Equal(new DateOnly(2026, 1, 2), FieldValue.To<DateOnly>(new DateTime(2026, 1, 2)));

    [Fact]
    public void A_day_with_a_time_is_no_date() => Assert.Throws<InvalidCastException>(() => FieldValue.To<DateOnly>(new DateTime(2026, 1, 2, 3, 0, 0)));

    [Fact]
    public void A_time_may_come_as_a_TimeSpan() => Assert.Equal(new TimeOnly(1, 2), FieldValue.To<TimeOnly>(new TimeSpan(1, 2, 0)));

    [Fact]
    public void Numbers_are_converted_only_when_they_fit()
    {
        Assert.Equal((short)7, FieldValue.To<short>(7L));
        Assert.Equal((Int128)7, FieldValue.To<Int128>(7));
        Assert.Equal(7L, FieldValue.To<long>((Int128)7));
        Assert.Throws<InvalidCastException>(() => FieldValue.To<short>(70_000));
        Assert.Throws<InvalidCastException>(() => FieldValue.To<long>(Int128.MaxValue));
    }

    [Fact]
    public void A_list_keeps_its_nulls() =>
        Assert.Equal([1, null], FieldValue.List<int?>(new object[] { 1, DBNull.Value }, item => item is { } number ? FieldValue.To<int>(number) : null));

    [Fact]
    public void A_field_that_a_struct_does_not_have_is_null() =>
        Assert.Null(FieldValue.Field(new Dictionary<string, object?> { ["a"] = 1 }, "b"));
}
