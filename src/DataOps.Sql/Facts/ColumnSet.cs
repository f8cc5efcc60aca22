namespace DataOps.Sql.Facts;

/// <summary>A set of column numbers, as bits.</summary>
internal sealed class ColumnSet(int capacity)
{
    private readonly ulong[] _bits = new ulong[(capacity + 63) / 64];

    public bool this[int id] => (_bits[id >> 6] & (1UL << (id & 63))) != 0;

    public void Add(int id) => _bits[id >> 6] |= 1UL << (id & 63);

    public void Remove(int id) => _bits[id >> 6] &= ~(1UL << (id & 63));

    public void AddRange(int from, int to)
    {
        for (var word = from >> 6; word << 6 < to; word++)
        {
            _bits[word] |= Mask(word, from, to);
        }
    }

    public void Clear() => Array.Clear(_bits, 0, _bits.Length);

    public void Union(ColumnSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    public void Intersect(ColumnSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= other._bits[i];
        }
    }

    public ColumnSet Copy()
    {
        var copy = new ColumnSet(_bits.Length * 64);
        copy.Union(this);
        return copy;
    }

    /// <summary>The first number from <paramref name="id"/> on that is in the set; -1 when there is none.</summary>
    public int Next(int id)
    {
        for (var word = id >> 6; word < _bits.Length; word++)
        {
            var rest = word == id >> 6 ? _bits[word] & (ulong.MaxValue << (id & 63)) : _bits[word];
            if (rest == 0)
            {
                continue;
            }

            for (var bit = 0; ; bit++)
            {
                if ((rest & (1UL << bit)) != 0)
                {
                    return (word << 6) | bit;
                }
            }
        }

        return -1;
    }

    /// <summary>An empty set of the same capacity.</summary>
    public ColumnSet CopyEmpty() => new(_bits.Length * 64);

    public bool HasAny(int from, int to)
    {
        for (var word = from >> 6; word << 6 < to; word++)
        {
            if ((_bits[word] & Mask(word, from, to)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool HasRange(int from, int to)
    {
        for (var word = from >> 6; word << 6 < to; word++)
        {
            var mask = Mask(word, from, to);
            if ((_bits[word] & mask) != mask)
            {
                return false;
            }
        }

        return true;
    }

    public bool HasAll(int[] ids)
    {
        foreach (var id in ids)
        {
            if (!this[id])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it holds all of one of the keys.</summary>
    public bool HasKey(int[][] keys)
    {
        foreach (var key in keys)
        {
            if (HasAll(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it holds all of one of the keys.</summary>
    public bool HasKey(List<int[]> keys)
    {
        foreach (var key in keys)
        {
            if (HasAll(key))
            {
                return true;
            }
        }

        return false;
    }

    // The bits of a word that belong to a range which reaches into it.
    private static ulong Mask(int word, int from, int to)
    {
        var mask = from >> 6 == word ? ulong.MaxValue << (from & 63) : ulong.MaxValue;
        return to >> 6 == word ? mask & ~(ulong.MaxValue << (to & 63)) : mask;
    }
}
