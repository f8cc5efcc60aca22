using System.Collections;
using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>A list: an entry in this vector, the elements in a child vector that grows.</summary>
internal unsafe class ListWriter(VectorWriter child) : VectorWriter<IEnumerable>
{
    private NativeListEntry* _data;
    private int _size;
    private int _capacity;

    public VectorWriter Child => child;

    public override void Write(int row, IEnumerable value)
    {
        var elements = value as ICollection ?? value.Cast<object?>().ToArray();
        var place = Begin(row, elements.Count);
        foreach (var element in elements)
        {
            child.WriteAny(place++, element);
        }
    }

    /// <summary>Makes room for a row's elements.</summary>
    /// <returns>The place of the first.</returns>
    public int Begin(int row, int count)
    {
        var start = _size;
        _data[row] = new NativeListEntry { Offset = (ulong)start, Length = (ulong)count };
        _size += count;
        if (_size > _capacity)
        {
            _capacity = Math.Max(_size, _capacity * 2);
            NativeMethods.ListVectorReserve(Vector, (ulong)_capacity);
            AttachChild();
        }

        return start;
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        _data[row] = new NativeListEntry { Offset = (ulong)_size };
    }

    public override void Reset()
    {
        _size = 0;
        child.Reset();
    }

    public override void Finish()
    {
        NativeMethods.ListVectorSetSize(Vector, (ulong)_size);
        child.Finish();
    }

    protected virtual void AttachChild() => child.Attach(NativeMethods.ListVectorGetChild(Vector));

    protected override void OnAttach()
    {
        _data = (NativeListEntry*)NativeMethods.VectorGetData(Vector);
        _capacity = 0;
        if (_size > 0)
        {
            // A list inside a list that has grown: what it holds already must stay.
            _capacity = _size;
        }

        AttachChild();
    }
}

internal sealed class ArrayWriter(VectorWriter child) : VectorWriter<IEnumerable>
{
    public VectorWriter Child => child;

    public override void Write(int row, IEnumerable value)
    {
        var elements = value as ICollection ?? value.Cast<object?>().ToArray();
        var place = Begin(row, elements.Count);
        foreach (var element in elements)
        {
            child.WriteAny(place++, element);
        }
    }

    public int Begin(int row, int count) => count == Type.ArraySize
        ? row * Type.ArraySize
        : throw new InvalidCastException($"A value of type {Type} must have {Type.ArraySize} elements, and this has {count}.");

    // The engine expects that what is inside a null is null.
    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        for (var i = 0; i < Type.ArraySize; i++)
        {
            child.WriteNull((row * Type.ArraySize) + i);
        }
    }

    public override void Reset() => child.Reset();

    public override void Finish() => child.Finish();

    protected override void OnAttach() => child.Attach(NativeMethods.ArrayVectorGetChild(Vector));
}

/// <summary>A struct, from a dictionary, or from a record's or class's public properties.</summary>
internal sealed class StructWriter(VectorWriter[] fields) : VectorWriter<object>
{
    public VectorWriter[] Fields => fields;

    public override void Write(int row, object value)
    {
        var values = value as IReadOnlyDictionary<string, object?>
            ?? TypeInference.FieldsOf(value).ToDictionary(f => f.Name, f => f.Value);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].WriteAny(row, Find(values, Type.Children[i].Name));
        }
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        foreach (var field in fields)
        {
            field.WriteNull(row);
        }
    }

    public override void Reset() => Array.ForEach(fields, f => f.Reset());

    public override void Finish() => Array.ForEach(fields, f => f.Finish());

    protected override void OnAttach()
    {
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Attach(NativeMethods.StructVectorGetChild(Vector, (ulong)i));
        }
    }

    // The record's property CustomerId is the field customer_id.
    private static object? Find(IReadOnlyDictionary<string, object?> values, string name)
    {
        if (values.TryGetValue(name, out var value))
        {
            return value;
        }

        var plain = name.Replace("_", "", StringComparison.Ordinal);
        return values.FirstOrDefault(v => v.Key.Replace("_", "", StringComparison.Ordinal).Equals(plain, StringComparison.OrdinalIgnoreCase)).Value;
    }
}

/// <summary>A map: a list of structs of key and value.</summary>
internal sealed class MapWriter(VectorWriter keys, VectorWriter values) : VectorWriter<IDictionary>
{
    private readonly PairsWriter _pairs = new(new StructWriter([keys, values])
    {
        Type = new LogicalType { Id = DuckDbTypeId.Struct, Children = [("key", keys.Type), ("value", values.Type)] },
    })
    { Type = LogicalType.ListOf(LogicalType.Of(DuckDbTypeId.Struct)) };

    public override void Write(int row, IDictionary value)
    {
        var place = _pairs.Begin(row, value.Count);
        foreach (DictionaryEntry entry in value)
        {
            keys.WriteAny(place, entry.Key);
            values.WriteAny(place++, entry.Value);
        }
    }

    public override void WriteNull(int row) => _pairs.WriteNull(row);

    public override void Reset() => _pairs.Reset();

    public override void Finish() => _pairs.Finish();

    protected override void OnAttach() => _pairs.Attach(Vector);

    private sealed class PairsWriter(VectorWriter child) : ListWriter(child);
}

/// <summary>A union: a struct of a tag and all members, of which one is set.</summary>
internal sealed unsafe class UnionWriter(VectorWriter[] members) : VectorWriter<DuckDbUnion>
{
    private readonly BlittableWriter<byte> _tag = new() { Type = LogicalType.Of(DuckDbTypeId.UTinyInt) };

    public override void Write(int row, DuckDbUnion value)
    {
        var tag = Array.FindIndex(Type.Children, c => c.Name.Equals(value.Tag, StringComparison.OrdinalIgnoreCase));
        if (tag < 0)
        {
            throw new InvalidCastException($"The type {Type} has no member '{value.Tag}'.");
        }

        _tag.Write(row, (byte)tag);
        for (var i = 0; i < members.Length; i++)
        {
            members[i].WriteAny(row, i == tag ? value.Value : null);
        }
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        _tag.WriteNull(row);
        foreach (var member in members)
        {
            member.WriteNull(row);
        }
    }

    public override void Reset() => Array.ForEach(members, m => m.Reset());

    public override void Finish() => Array.ForEach(members, m => m.Finish());

    protected override void OnAttach()
    {
        _tag.Attach(NativeMethods.StructVectorGetChild(Vector, 0));
        for (var i = 0; i < members.Length; i++)
        {
            members[i].Attach(NativeMethods.StructVectorGetChild(Vector, (ulong)i + 1));
        }
    }
}
