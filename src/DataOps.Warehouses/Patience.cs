namespace DataOps.Warehouses;

/// <summary>How long to wait for what another process holds, and whom to tell.</summary>
/// <param name="Limit">The longest wait.</param>
/// <param name="Report">Told once, in a sentence, when waiting begins.</param>
public sealed record Patience(TimeSpan Limit, Action<string> Report)
{
    /// <summary>Does not wait.</summary>
    public static Patience None { get; } = new(TimeSpan.Zero, static _ => { });

    /// <summary>The time between two attempts.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(100);
}
