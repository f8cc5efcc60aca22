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
        for (var id = from; id < to; id++)
        {
            Add(id);
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
            if (_bits[word] == 0)
            {
                continue;
            }

            for (var bit = word == id >> 6 ? id & 63 : 0; bit < 64; bit++)
            {
                if ((_bits[word] & (1UL << bit)) != 0)
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
        for (var id = from; id < to; id++)
        {
            if (_bits[id >> 6] == 0)
            {
                id |= 63;
            }
            else if (this[id])
            {
                return true;
            }
        }

        return false;
    }

    public bool HasRange(int from, int to)
    {
        for (var id = from; id < to; id++)
        {
            if (!this[id])
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
}
