namespace DataOps.DuckDb.Internal.Reading;

/// <summary>Dates and times read as their neighbours in .NET.</summary>
internal static class TemporalViews
{
    public static VectorReader? Create(VectorReader column, Type target) => column switch
    {
        VectorReader<DateOnly> date when target == typeof(DateTime) =>
            Map(column, row => date.Read(row).ToDateTime(TimeOnly.MinValue)),
        VectorReader<DateTime> timestamp when target == typeof(DateOnly) =>
            Map(column, row => timestamp.Read(row) is { TimeOfDay.Ticks: 0 } midnight
                ? DateOnly.FromDateTime(midnight)
                : throw new InvalidCastException($"The timestamp {timestamp.Read(row):O} has a time, which DateOnly cannot hold.")),
        VectorReader<DateTime> timestamp when target == typeof(DateTimeOffset) =>
            Map(column, row => new DateTimeOffset(DateTime.SpecifyKind(timestamp.Read(row), DateTimeKind.Utc))),
        VectorReader<DateTimeOffset> moment when target == typeof(DateTime) => Map(column, row => moment.Read(row).UtcDateTime),
        VectorReader<DuckDbTimeTz> time when target == typeof(DateTimeOffset) => Map(column, row => ToMoment(time.Read(row))),
        VectorReader<DuckDbInterval> interval when target == typeof(TimeSpan) => Map(column, row => interval.Read(row).ToTimeSpan()),
        _ => null,
    };

    // On the second day there is, so that no distance from UTC leads before the first; as other drivers have it.
    private static DateTimeOffset ToMoment(DuckDbTimeTz time) => time.Offset.Ticks % TimeSpan.TicksPerMinute == 0 && time.Offset.Duration() <= TimeSpan.FromHours(14)
        ? new DateTimeOffset(new DateOnly(1, 1, 2).ToDateTime(time.Time), time.Offset)
        : throw new InvalidCastException($"The time {time} is further from UTC, or nearer to it than a minute, than DateTimeOffset can hold.");

    private static MappedView<T> Map<T>(VectorReader column, Func<int, T> read) => new(column, read) { Type = column.Type };
}
