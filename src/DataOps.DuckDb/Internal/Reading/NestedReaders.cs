using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Reading;

/// <summary>A column of lists or of arrays: for each row a range of the child vector.</summary>
internal interface IListStorage
{
    VectorReader Child { get; }

    (int Offset, int Length) Range(int row);
}

/// <summary>A list; <typeparamref name="T"/> is nullable, because any element may be null.</summary>
internal sealed unsafe class ListReader<T>(VectorReader child) : VectorReader<List<T>>, IListStorage
{
    private readonly ElementReader<T> _element = new(child);
    private NativeListEntry* _data;

    public VectorReader Child => child;

    public (int Offset, int Length) Range(int row) => ((int)_data[row].Offset, (int)_data[row].Length);

    public override List<T> Read(int row) => ListView.ToList(Range(row), _element);

    protected override void OnAttach(nint vector)
    {
        _data = (NativeListEntry*)NativeMethods.VectorGetData(vector);
        child.Attach(NativeMethods.ListVectorGetChild(vector));
    }
}

/// <summary>An array: all rows' elements lie one after another.</summary>
internal sealed class ArrayReader<T>(VectorReader child) : VectorReader<List<T>>, IListStorage
{
    private readonly ElementReader<T> _element = new(child);

    public VectorReader Child => child;

    public (int Offset, int Length) Range(int row) => (row * Type.ArraySize, Type.ArraySize);

    public override List<T> Read(int row) => ListView.ToList(Range(row), _element);

    protected override void OnAttach(nint vector) => child.Attach(NativeMethods.ArrayVectorGetChild(vector));
}

internal sealed class StructReader(VectorReader[] fields) : VectorReader<Dictionary<string, object?>>
{
    public VectorReader[] Fields => fields;

    public override Dictionary<string, object?> Read(int row)
    {
        var value = new Dictionary<string, object?>(fields.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < fields.Length; i++)
        {
            value[Type.Children[i].Name] = fields[i].IsNull(row) ? null : fields[i].ReadObject(row);
        }

        return value;
    }

    protected override void OnAttach(nint vector)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Attach(NativeMethods.StructVectorGetChild(vector, (ulong)i));
        }
    }
}

/// <summary>A map, which the engine keeps as a list of pairs.</summary>
internal interface IMapStorage
{
    VectorReader Keys { get; }

    VectorReader Values { get; }

    (int Offset, int Length) Range(int row);
}

internal sealed unsafe class MapReader<TKey, TValue>(VectorReader keys, VectorReader values)
    : VectorReader<Dictionary<TKey, TValue>>, IMapStorage
    where TKey : notnull
{
    private readonly ElementReader<TKey> _key = new(keys);
    private readonly ElementReader<TValue> _value = new(values);
    private NativeListEntry* _data;

    public VectorReader Keys => keys;

    public VectorReader Values => values;

    public (int Offset, int Length) Range(int row) => ((int)_data[row].Offset, (int)_data[row].Length);

    public override Dictionary<TKey, TValue> Read(int row) => MapView<TKey, TValue>.ToDictionary(Range(row), _key, _value);

    protected override void OnAttach(nint vector)
    {
        _data = (NativeListEntry*)NativeMethods.VectorGetData(vector);
        var pairs = NativeMethods.ListVectorGetChild(vector);
        keys.Attach(NativeMethods.StructVectorGetChild(pairs, 0));
        values.Attach(NativeMethods.StructVectorGetChild(pairs, 1));
    }
}

/// <summary>A union, which the engine keeps as a struct of a tag and every member.</summary>
internal sealed unsafe class UnionReader(VectorReader[] members) : VectorReader<DuckDbUnion>
{
    private byte* _tags;

    public override DuckDbUnion Read(int row)
    {
        var tag = _tags[row];
        var member = members[tag];
        return new DuckDbUnion(Type.Children[tag].Name, member.IsNull(row) ? null : member.ReadObject(row));
    }

    protected override void OnAttach(nint vector)
    {
        _tags = (byte*)NativeMethods.VectorGetData(NativeMethods.StructVectorGetChild(vector, 0));
        for (var i = 0; i < members.Length; i++)
        {
            members[i].Attach(NativeMethods.StructVectorGetChild(vector, (ulong)i + 1));
        }
    }
}
