namespace DataOps.DuckDb.Internal;

/// <summary>
/// The engine counts from 1970, .NET from year 1. Infinities become the ends of the .NET type; the way back is never taken, so the
/// ordinary date 9999-12-31 stays what it is.
/// </summary>
internal static class Epoch
{
    public static readonly int DayNumber = new DateOnly(1970, 1, 1).DayNumber;

    public static DateOnly ToDateOnly(int days) => days switch
    {
        int.MaxValue => DateOnly.MaxValue,
        -int.MaxValue => DateOnly.MinValue,
        _ => (long)days + DayNumber is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw OutOfRange("date", "DateOnly", nameof(DuckDbDate)),
    };

    public static DateTime ToDateTime(long units, long ticksPerUnit)
    {
        if (units is long.MaxValue or -long.MaxValue)
        {
            return units > 0 ? DateTime.MaxValue : DateTime.MinValue;
        }

        var ticks = ((Int128)units * ticksPerUnit) + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks)
            : throw OutOfRange("timestamp", "DateTime", nameof(DuckDbTimestamp));
    }

    public static DateTime NanosecondsToDateTime(long nanoseconds) => nanoseconds is long.MaxValue or -long.MaxValue
        ? ToDateTime(nanoseconds, 1)
        : new DateTime(DateTime.UnixEpoch.Ticks + (long)Math.Floor(nanoseconds / (decimal)TimeSpan.NanosecondsPerTick));

    public static DateTimeOffset ToDateTimeOffset(long microseconds) => microseconds switch
    {
        long.MaxValue => DateTimeOffset.MaxValue,
        -long.MaxValue => DateTimeOffset.MinValue,
        _ => new DateTimeOffset(ToDateTime(microseconds, TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
    };

    public static TimeOnly ToTimeOnly(long units, long ticksPerUnit) =>
        units * ticksPerUnit is var ticks && ticks <= TimeOnly.MaxValue.Ticks
            ? new TimeOnly(ticks)
            : throw new OverflowException("The time 24:00:00 has no TimeOnly. Read it with GetFieldValue<TimeSpan>.");

    // Rounds down, also before 1970, as the engine does.
    public static long ToMicroseconds(DateTime value) =>
        (value.Ticks / TimeSpan.TicksPerMicrosecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);

    public static long ToMicroseconds(DateTimeOffset value) => ToMicroseconds(value.UtcDateTime);

    /// <returns>False when the moment lies outside the 584 years that nanoseconds can count.</returns>
    public static bool TryToNanoseconds(DateTime value, out long nanoseconds)
    {
        var exact = (Int128)(value.Ticks - DateTime.UnixEpoch.Ticks) * TimeSpan.NanosecondsPerTick;
        nanoseconds = exact > long.MinValue && exact < long.MaxValue ? (long)exact : 0;
        return exact > long.MinValue && exact < long.MaxValue;
    }

    private static OverflowException OutOfRange(string what, string clr, string exact) => new(
        $"The {what} lies outside the years 1 to 9999 that {clr} has. Read it with GetFieldValue<{exact}>, or cast it to VARCHAR in SQL.");
}
