using System.Collections;
using System.Data.Common;

namespace DataOps.DuckDb;

/// <summary>The parameters of a command, in the order of their places.</summary>
public sealed class DuckDbParameterCollection : DbParameterCollection, IEnumerable<DuckDbParameter>
{
    private readonly List<DuckDbParameter> _items = [];

    internal DuckDbParameterCollection()
    {
    }

    /// <inheritdoc />
    public override int Count => _items.Count;

    /// <inheritdoc />
    public override object SyncRoot => ((ICollection)_items).SyncRoot;

    /// <summary>The parameter at a place.</summary>
    public new DuckDbParameter this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    /// <summary>Adds a parameter for the next place.</summary>
    public DuckDbParameter Add(DuckDbParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        _items.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a parameter with a name.</summary>
    public DuckDbParameter AddWithValue(string name, object? value) => Add(new DuckDbParameter(name, value));

    /// <summary>Adds a parameter for the next place.</summary>
    public DuckDbParameter AddValue(object? value) => Add(new DuckDbParameter(value));

    /// <inheritdoc />
    public override int Add(object value)
    {
        _items.Add(Cast(value));
        return _items.Count - 1;
    }

    /// <inheritdoc />
    public override void AddRange(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <inheritdoc />
    public override void Clear() => _items.Clear();

    /// <inheritdoc />
    public override bool Contains(object value) => _items.Contains(value);

    /// <inheritdoc />
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc />
    public override void CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<DuckDbParameter> IEnumerable<DuckDbParameter>.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc />
    public override int IndexOf(object value) => value is DuckDbParameter parameter ? _items.IndexOf(parameter) : -1;

    /// <inheritdoc />
    public override int IndexOf(string parameterName)
    {
        ArgumentNullException.ThrowIfNull(parameterName);
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].PlainName.Equals(DuckDbParameter.Plain(parameterName), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <inheritdoc />
    public override void Insert(int index, object value) => _items.Insert(index, Cast(value));

    /// <inheritdoc />
    public override void Remove(object value) => _items.Remove(Cast(value));

    /// <inheritdoc />
    public override void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc />
    public override void RemoveAt(string parameterName) => _items.RemoveAt(Require(parameterName));

    internal DuckDbParameter? Find(string name) => IndexOf(name) is >= 0 and var index ? _items[index] : null;

    /// <inheritdoc />
    protected override DbParameter GetParameter(int index) => _items[index];

    /// <inheritdoc />
    protected override DbParameter GetParameter(string parameterName) => _items[Require(parameterName)];

    /// <inheritdoc />
    protected override void SetParameter(int index, DbParameter value) => _items[index] = Cast(value);

    /// <inheritdoc />
    protected override void SetParameter(string parameterName, DbParameter value) => _items[Require(parameterName)] = Cast(value);

    private int Require(string name) =>
        IndexOf(name) is >= 0 and var index ? index : throw new ArgumentException($"The command has no parameter '{name}'.", nameof(name));

    private static DuckDbParameter Cast(object? value) => value as DuckDbParameter
        ?? throw new InvalidCastException($"A DuckDB command takes a {nameof(DuckDbParameter)}, not a {value?.GetType().Name ?? "null"}.");
}
