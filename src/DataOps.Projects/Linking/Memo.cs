namespace DataOps.Projects.Linking;

/// <summary>
/// Remembers the last answer of a pure function, so that asking again with an equal question costs nothing. It changes only how
/// long an answer takes; safe for several threads.
/// </summary>
internal sealed class Memo<TKey, TValue>
    where TKey : class, IEquatable<TKey>
    where TValue : class
{
    private Entry? _last;

    public TValue Get(TKey key, Func<TValue> compute)
    {
        if (Volatile.Read(ref _last) is { } last && last.Key.Equals(key))
        {
            return last.Value;
        }

        var value = compute();
        Volatile.Write(ref _last, new Entry(key, value));
        return value;
    }

    private sealed class Entry(TKey key, TValue value)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;
    }
}
