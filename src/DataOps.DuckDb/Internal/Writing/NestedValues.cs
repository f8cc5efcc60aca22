using System.Collections;
using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>Makes the engine's lists, structs, maps and unions of .NET's collections and records.</summary>
internal static unsafe class NestedValues
{
    public static nint Create(object? value, LogicalType type)
    {
        if (value is null or DBNull)
        {
            return NativeMethods.CreateNullValue();
        }

        var native = type.Id switch
        {
            DuckDbTypeId.List => CreateList((IEnumerable)value, type.Children[0].Type),
            DuckDbTypeId.Struct => CreateStruct(value, type),
            DuckDbTypeId.Map => CreateMap((IDictionary)value, type),
            DuckDbTypeId.Union => CreateUnion((DuckDbUnion)value, type),
            _ => NativeValues.CreateScalar(value),
        };

        // The engine does not look at the pointers it gets, so a value that it refused must not become part of another.
        return native != 0 ? native : throw new InvalidCastException($"DuckDB could not make a value of type {type} from {value.GetType()}.");
    }

    private static nint CreateList(IEnumerable values, LogicalType elementType)
    {
        using var type = LogicalTypeWriter.Create(elementType);
        using var elements = ValueArray.Create(values.Cast<object?>().Select(v => (v, elementType)));
        fixed (nint* pointer = elements.Values)
        {
            return NativeMethods.CreateListValue(type.Raw, pointer, (ulong)elements.Count);
        }
    }

    private static nint CreateStruct(object value, LogicalType structType)
    {
        var fields = value is IReadOnlyDictionary<string, object?> dictionary
            ? dictionary
            : TypeInference.FieldsOf(value).ToDictionary(f => f.Name, f => f.Value);
        using var type = LogicalTypeWriter.Create(structType);
        using var members = ValueArray.Create(structType.Children.Select(c => (fields.GetValueOrDefault(c.Name), c.Type)));
        fixed (nint* pointer = members.Values)
        {
            return NativeMethods.CreateStructValue(type.Raw, pointer);
        }
    }

    private static nint CreateMap(IDictionary map, LogicalType mapType)
    {
        using var type = LogicalTypeWriter.Create(mapType);
        using var keys = ValueArray.Create(map.Keys.Cast<object?>().Select(k => (k, mapType.Children[0].Type)));
        using var values = ValueArray.Create(map.Values.Cast<object?>().Select(v => (v, mapType.Children[1].Type)));
        fixed (nint* keyPointer = keys.Values, valuePointer = values.Values)
        {
            return NativeMethods.CreateMapValue(type.Raw, keyPointer, valuePointer, (ulong)map.Count);
        }
    }

    private static nint CreateUnion(DuckDbUnion union, LogicalType unionType)
    {
        var tag = Array.FindIndex(unionType.Children, c => c.Name.Equals(union.Tag, StringComparison.OrdinalIgnoreCase));
        using var type = LogicalTypeWriter.Create(unionType);
        using var member = new ValueHandle(Create(union.Value, unionType.Children[tag].Type));
        return NativeMethods.CreateUnionValue(type.Raw, (ulong)tag, member.Raw);
    }

    /// <summary>Values that live for one call, which copies them.</summary>
    private sealed class ValueArray : IDisposable
    {
        private readonly List<nint> _values = [];

        private ValueArray()
        {
        }

        /// <summary>Never empty, since the engine takes a null pointer for an error, even when there is nothing to point to.</summary>
        public nint[] Values => _values.Count > 0 ? [.. _values] : [0];

        public int Count => _values.Count;

        public static ValueArray Create(IEnumerable<(object? Value, LogicalType Type)> items)
        {
            var array = new ValueArray();
            try
            {
                foreach (var (value, type) in items)
                {
                    array._values.Add(NestedValues.Create(value, type));
                }

                return array;
            }
            catch
            {
                array.Dispose();
                throw;
            }
        }

        public void Dispose()
        {
            foreach (var value in _values)
            {
                var native = value;
                NativeMethods.DestroyValue(&native);
            }
        }
    }
}
