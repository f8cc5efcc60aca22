using DataOps.DuckDb.Internal;

namespace DataOps.DuckDb;

/// <summary>A date as the engine keeps it: with infinities, and with years that <see cref="DateOnly"/> does not have.</summary>
/// <param name="Days">Days since 1970-01-01.</param>
public readonly record struct DuckDbDate(int Days)
{
    /// <summary>The date after all others.</summary>
    public static readonly DuckDbDate PositiveInfinity = new(int.MaxValue);

    /// <summary>The date before all others.</summary>
    public static readonly DuckDbDate NegativeInfinity = new(-int.MaxValue);

    /// <summary>Whether the date is one of the calendar.</summary>
    public bool IsFinite => Days is not (int.MaxValue or -int.MaxValue);

    /// <summary>Makes a date of the calendar.</summary>
    public static DuckDbDate FromDateOnly(DateOnly value) => new(value.DayNumber - Epoch.DayNumber);

    /// <summary>The date; the infinities become the first and the last day that <see cref="DateOnly"/> has.</summary>
    /// <exception cref="OverflowException">The year lies outside 1 to 9999.</exception>
    public DateOnly ToDateOnly() => Epoch.ToDateOnly(Days);
}
