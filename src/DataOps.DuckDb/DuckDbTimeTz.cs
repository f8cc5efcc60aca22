using System.Globalization;

namespace DataOps.DuckDb;

/// <summary>A time of day with its distance from UTC.</summary>
/// <param name="Time">The local time.</param>
/// <param name="Offset">How far the local time is ahead of UTC; the engine keeps whole seconds, up to 15:59:59.</param>
public readonly record struct DuckDbTimeTz(TimeOnly Time, TimeSpan Offset)
{
    private const int MaxOffsetSeconds = (16 * 3600) - 1;

    internal ulong Bits =>
        ((ulong)(Time.Ticks / TimeSpan.TicksPerMicrosecond) << 24) | (ulong)(MaxOffsetSeconds - (long)Offset.TotalSeconds);

    internal static DuckDbTimeTz FromBits(ulong bits) => new(
        Internal.Epoch.ToTimeOnly((long)(bits >> 24), TimeSpan.TicksPerMicrosecond),
        TimeSpan.FromSeconds(MaxOffsetSeconds - (long)(bits & 0xFFFFFF)));

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Time:HH:mm:ss.ffffff}{(Offset < TimeSpan.Zero ? '-' : '+')}{Offset:hh\\:mm\\:ss}");
}
