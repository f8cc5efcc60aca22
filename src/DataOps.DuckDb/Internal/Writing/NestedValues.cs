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

        return type.Id switch
        {
            DuckDbTypeId.List => CreateList((IEnumerable)value, type.Children[0].Type),
            DuckDbTypeId.Struct => CreateStruct(value, type),
            DuckDbTypeId.Map => CreateMap((IDictionary)value, type),
            DuckDbTypeId.Union => CreateUnion((DuckDbUnion)value, type),
            _ => NativeValues.CreateScalar(value),
        };
    }

    private static nint CreateList(IEnumerable values, LogicalType elementType)
    {
        using var type = LogicalTypeWriter.Create(elementType);
        using var elements = new ValueArray([.. values.Cast<object?>().Select(v => Create(v, elementType))]);
        fixed (nint* pointer = elements.Values)
        {
            return NativeMethods.CreateListValue(type.Raw, pointer, (ulong)elements.Values.Length);
        }
    }

    private static nint CreateStruct(object value, LogicalType structType)
    {
        var fields = value is IReadOnlyDictionary<string, object?> dictionary
            ? dictionary
            : TypeInference.FieldsOf(value).ToDictionary(f => f.Name, f => f.Value);
        using var type = LogicalTypeWriter.Create(structType);
        using var members = new ValueArray([.. structType.Children.Select(c => Create(fields.GetValueOrDefault(c.Name), c.Type))]);
        fixed (nint* pointer = members.Values)
        {
            return NativeMethods.CreateStructValue(type.Raw, pointer);
        }
    }

    private static nint CreateMap(IDictionary map, LogicalType mapType)
    {
        using var type = LogicalTypeWriter.Create(mapType);
        using var keys = new ValueArray([.. map.Keys.Cast<object?>().Select(k => Create(k, mapType.Children[0].Type))]);
        using var values = new ValueArray([.. map.Values.Cast<object?>().Select(v => Create(v, mapType.Children[1].Type))]);
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
    private readonly ref struct ValueArray(nint[] values)
    {
        public nint[] Values => values;

        public void Dispose()
        {
            foreach (var value in values)
            {
                var native = value;
                NativeMethods.DestroyValue(&native);
            }
        }
    }
}
