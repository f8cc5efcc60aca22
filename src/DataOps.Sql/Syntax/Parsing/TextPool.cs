namespace DataOps.Sql.Syntax.Parsing;

/// <summary>Gives equal pieces of texts the same string.</summary>
internal sealed class TextPool
{
    private const int MostTexts = 50_000;

    private string?[] _slots = new string?[64];
    private int _count;

    /// <summary>Begins anew when it grew beyond what is worth keeping.</summary>
    public void Bound()
    {
        if (_count > MostTexts)
        {
            _slots = new string?[64];
            _count = 0;
        }
    }

    public string Get(string text, int start, int length)
    {
        var hash = 0u;
        for (var i = start; i < start + length; i++)
        {
            hash = (hash ^ text[i]) * 0x01000193u;
        }

        var mask = _slots.Length - 1;
        for (var slot = (int)(hash ^ (hash >> 15)) & mask; ; slot = (slot + 1) & mask)
        {
            var candidate = _slots[slot];
            if (candidate is null)
            {
                return Add(slot, text.Substring(start, length));
            }

            if (candidate.Length == length && string.CompareOrdinal(candidate, 0, text, start, length) == 0)
            {
                return candidate;
            }
        }
    }

    private string Add(int slot, string value)
    {
        _slots[slot] = value;
        if (++_count * 4 > _slots.Length * 3)
        {
            Grow();
        }

        return value;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new string?[old.Length * 2];
        var mask = _slots.Length - 1;
        foreach (var value in old)
        {
            if (value is null)
            {
                continue;
            }

            var hash = 0u;
            foreach (var c in value)
            {
                hash = (hash ^ c) * 0x01000193u;
            }

            var slot = (int)(hash ^ (hash >> 15)) & mask;
            while (_slots[slot] is not null)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = value;
        }
    }
}
