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

    /// <summary>The last answer, if the question was equal; else null.</summary>
    public TValue? Find(TKey key) => Volatile.Read(ref _last) is { } last && last.Key.Equals(key) ? last.Value : null;

    /// <summary>Remembers an answer.</summary>
    public TValue Keep(TKey key, TValue value)
    {
        Volatile.Write(ref _last, new Entry(key, value));
        return value;
    }

    public TValue Get(TKey key, Func<TValue> compute) => Find(key) ?? Keep(key, compute());

    private sealed class Entry(TKey key, TValue value)
    {
        public TKey Key { get; } = key;

        public TValue Value { get; } = value;
    }
}
