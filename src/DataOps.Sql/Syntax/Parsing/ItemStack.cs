namespace DataOps.Sql.Syntax.Parsing;

/// <summary>
/// Collects the items of lists of one kind that are being read, however they nest:
/// remember <see cref="Count"/> before the first item, and take everything above it after the last.
/// </summary>
internal struct ItemStack<T>
{
    private T[]? _items;

    /// <summary>Begins with the room of another stack that is no longer used.</summary>
    public ItemStack(T[]? room)
    {
        _items = room;
    }

    public int Count { get; private set; }

    /// <summary>Its room, for the stack after it.</summary>
    public readonly T[]? Room => _items;

    /// <summary>The item at <paramref name="place"/>, counted from the bottom.</summary>
    public readonly T this[int place] => _items![place];

    /// <summary>Forgets the items above <paramref name="mark"/>.</summary>
    public void Truncate(int mark) => Count = mark;

    public void Add(T item)
    {
        if (_items is null)
        {
            _items = new T[8];
        }
        else if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Takes the last item.</summary>
    public T Pop() => _items![--Count];

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
