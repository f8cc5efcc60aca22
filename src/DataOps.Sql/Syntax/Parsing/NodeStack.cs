namespace DataOps.Sql.Syntax.Parsing;

/// <summary>
/// Collects the nodes of the lists being read. One stack serves lists of all kinds, however they nest:
/// remember <see cref="Count"/> before the first node, and take everything above it after the last.
/// </summary>
internal sealed class NodeStack
{
    private SyntaxNode[] _items = new SyntaxNode[16];

    public int Count { get; private set; }

    /// <summary>The node added last.</summary>
    public SyntaxNode Last => _items[Count - 1];

    public void Add(SyntaxNode node)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = node;
    }

    /// <summary>The node at <paramref name="place"/>, counted from the bottom.</summary>
    public SyntaxNode this[int place] => _items[place];

    /// <summary>Forgets the nodes above <paramref name="mark"/>.</summary>
    public void Truncate(int mark) => Count = mark;

    /// <summary>Forgets all, so that what was parsed does not live as long as the stack.</summary>
    public void Clear()
    {
        Count = 0;
        for (var i = 0; i < _items.Length && _items[i] is not null; i++)
        {
            _items[i] = null!;
        }
    }

    /// <summary>Makes a list of exactly the nodes above <paramref name="mark"/> and forgets them here.</summary>
    public NodeList<T> TakeFrom<T>(int mark)
        where T : SyntaxNode
    {
        var length = Count - mark;
        if (length == 0)
        {
            return default;
        }

        var result = new T[length];
        for (var i = 0; i < length; i++)
        {
            result[i] = (T)_items[mark + i];
        }

        Count = mark;
        return new NodeList<T>(result);
    }
}
