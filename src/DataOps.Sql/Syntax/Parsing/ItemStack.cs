namespace DataOps.Sql.Syntax.Parsing;

/// <summary>
/// Collects the items of lists of one kind that are being read, however they nest:
/// remember <see cref="Count"/> before the first item, and take everything above it after the last.
/// </summary>
internal struct ItemStack<T>
{
    private T[]? _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (_items is null)
        {
            _items = new T[4];
        }
        else if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Makes a list of exactly the items above <paramref name="mark"/> and forgets them here.</summary>
    public NodeList<T> TakeFrom(int mark)
    {
        var length = Count - mark;
        if (length == 0)
        {
            return default;
        }

        var result = new T[length];
        Array.Copy(_items!, mark, result, 0, length);
        Count = mark;
        return new NodeList<T>(result);
    }
}
