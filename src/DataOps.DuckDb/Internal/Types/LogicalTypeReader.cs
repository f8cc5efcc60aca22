using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal;

/// <summary>Reads a native type, once for each column, into one that needs no native memory.</summary>
internal static unsafe class LogicalTypeReader
{
    /// <summary>Reads the type and destroys it.</summary>
    public static LogicalType Take(nint native)
    {
        using var handle = new LogicalTypeHandle(native);
        return Read(native);
    }

    private static LogicalType Read(nint type)
    {
        var id = NativeMethods.GetTypeId(type);
        return new LogicalType
        {
            Id = id,
            Alias = NativeMethods.TakeText(NativeMethods.LogicalTypeGetAlias(type)),
            Width = id == DuckDbTypeId.Decimal ? NativeMethods.DecimalWidth(type) : (byte)0,
            Scale = id == DuckDbTypeId.Decimal ? NativeMethods.DecimalScale(type) : (byte)0,
            ArraySize = id == DuckDbTypeId.Array ? (int)NativeMethods.ArrayTypeArraySize(type) : 0,
            EnumValues = id == DuckDbTypeId.Enum ? EnumValues(type) : [],
            Children = Children(id, type),
        };
    }

    private static string[] EnumValues(nint type)
    {
        var values = new string[NativeMethods.EnumDictionarySize(type)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = NativeMethods.TakeText(NativeMethods.EnumDictionaryValue(type, (ulong)i)) ?? "";
        }

        return values;
    }

    private static (string Name, LogicalType Type)[] Children(DuckDbTypeId id, nint type) => id switch
    {
        DuckDbTypeId.List => [("element", Take(NativeMethods.ListTypeChildType(type)))],
        DuckDbTypeId.Array => [("element", Take(NativeMethods.ArrayTypeChildType(type)))],
        DuckDbTypeId.Map => [("key", Take(NativeMethods.MapTypeKeyType(type))), ("value", Take(NativeMethods.MapTypeValueType(type)))],
        DuckDbTypeId.Struct => StructFields(type),
        DuckDbTypeId.Union => UnionMembers(type),
        _ => [],
    };

    private static (string Name, LogicalType Type)[] StructFields(nint type)
    {
        var fields = new (string, LogicalType)[NativeMethods.StructTypeChildCount(type)];
        for (var i = 0ul; i < (ulong)fields.Length; i++)
        {
            fields[i] = (NativeMethods.TakeText(NativeMethods.StructTypeChildName(type, i)) ?? "",
                Take(NativeMethods.StructTypeChildType(type, i)));
        }

        return fields;
    }

    private static (string Name, LogicalType Type)[] UnionMembers(nint type)
    {
        var members = new (string, LogicalType)[NativeMethods.UnionTypeMemberCount(type)];
        for (var i = 0ul; i < (ulong)members.Length; i++)
        {
            members[i] = (NativeMethods.TakeText(NativeMethods.UnionTypeMemberName(type, i)) ?? "",
                Take(NativeMethods.UnionTypeMemberType(type, i)));
        }

        return members;
    }
}
