using DataOps.DuckDb.Internal;

namespace DataOps.DuckDb;

/// <summary>A timestamp as the engine keeps it: with infinities, and with years that <see cref="DateTime"/> does not have.</summary>
/// <param name="Microseconds">Microseconds since 1970-01-01 00:00.</param>
public readonly record struct DuckDbTimestamp(long Microseconds)
{
    /// <summary>The moment after all others.</summary>
    public static readonly DuckDbTimestamp PositiveInfinity = new(long.MaxValue);

    /// <summary>The moment before all others.</summary>
    public static readonly DuckDbTimestamp NegativeInfinity = new(-long.MaxValue);

    /// <summary>Whether the timestamp is one of the calendar.</summary>
    public bool IsFinite => Microseconds is not (long.MaxValue or -long.MaxValue);

    /// <summary>Makes a timestamp of the calendar; a part of a microsecond is dropped.</summary>
    public static DuckDbTimestamp FromDateTime(DateTime value) => new(Epoch.ToMicroseconds(value));

    /// <summary>The timestamp; the infinities become the first and the last moment that <see cref="DateTime"/> has.</summary>
    /// <exception cref="OverflowException">The year lies outside 1 to 9999.</exception>
    public DateTime ToDateTime() => Epoch.ToDateTime(Microseconds, TimeSpan.TicksPerMicrosecond);
}
