using System.Globalization;
using System.Runtime.InteropServices;

namespace DataOps.DuckDb;

/// <summary>
/// An interval as the engine keeps it. Months and days have no fixed length, so they are counted apart from the time.
/// </summary>
/// <param name="Months">Whole months, years included.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Microseconds">The time, in microseconds.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDbInterval(int Months, int Days, long Microseconds)
{
    /// <summary>Makes an interval of days and time; a part of a microsecond is dropped.</summary>
    public static DuckDbInterval FromTimeSpan(TimeSpan value) =>
        new(0, value.Days, (value.Ticks - (value.Days * TimeSpan.TicksPerDay)) / TimeSpan.TicksPerMicrosecond);

    /// <summary>The interval as a time span, a day being 24 hours.</summary>
    /// <exception cref="InvalidOperationException">The interval has months.</exception>
    /// <exception cref="OverflowException">The interval is longer than a time span can be.</exception>
    public TimeSpan ToTimeSpan()
    {
        if (Months != 0)
        {
            throw new InvalidOperationException(
                $"The interval '{this}' has months, which have no fixed length. Read it as {nameof(DuckDbInterval)} and decide how long they are.");
        }

        return new TimeSpan(checked((Days * TimeSpan.TicksPerDay) + (Microseconds * TimeSpan.TicksPerMicrosecond)));
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Months} months {Days} days {Microseconds} microseconds");
}
