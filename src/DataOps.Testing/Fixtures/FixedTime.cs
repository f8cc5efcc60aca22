namespace DataOps.Testing.Fixtures;

/// <summary>A clock that stands still.</summary>
/// <param name="moment">Where it stands.</param>
internal sealed class FixedTime(DateTimeOffset moment) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => moment.ToUniversalTime();
}
