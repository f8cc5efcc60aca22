using System.Collections;

namespace DataOps.Sql.Syntax;

/// <summary>An immutable list without an allocation of its own; the default value is the empty list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
public readonly struct NodeList<T> : IReadOnlyList<T>
{
    private readonly T[]? _items;

    /// <summary>Wraps <paramref name="items"/>, which the caller no longer changes.</summary>
    public NodeList(T[]? items) => _items = items is { Length: 0 } ? null : items;

    /// <summary>Number of items.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _items is null;

    /// <summary>The item at <paramref name="index"/>, from zero.</summary>
    public T this[int index] => _items![index];

    /// <summary>The items themselves, which nobody changes.</summary>
    internal T[] ToArray() => _items ?? [];

    /// <summary>Goes through the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>The state of going through the items.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item reached.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes on to the next item; false when there is none.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
