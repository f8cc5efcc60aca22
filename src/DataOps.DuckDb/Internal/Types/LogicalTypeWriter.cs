using System.Runtime.InteropServices;
using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal;

/// <summary>Makes native types of ours. The caller destroys what it gets.</summary>
internal static unsafe class LogicalTypeWriter
{
    public static LogicalTypeHandle Create(LogicalType type) => new(CreateRaw(type));

    private static nint CreateRaw(LogicalType type)
    {
        switch (type.Id)
        {
            case DuckDbTypeId.Decimal:
                return NativeMethods.CreateDecimalType(type.Width, type.Scale);
            case DuckDbTypeId.Enum:
                using (var names = new Utf8Names(type.EnumValues))
                {
                    return NativeMethods.CreateEnumType(names.Pointers, (ulong)type.EnumValues.Length);
                }

            case DuckDbTypeId.List:
            case DuckDbTypeId.Array:
            case DuckDbTypeId.Map:
            case DuckDbTypeId.Struct:
            case DuckDbTypeId.Union:
                return CreateNested(type);
            default:
                return NativeMethods.CreateLogicalType(type.Id);
        }
    }

    private static nint CreateNested(LogicalType type)
    {
        var children = Array.ConvertAll(type.Children, c => Create(c.Type));
        try
        {
            var raw = stackalloc nint[children.Length];
            for (var i = 0; i < children.Length; i++)
            {
                raw[i] = children[i].Raw;
            }

            using var names = new Utf8Names(Array.ConvertAll(type.Children, c => c.Name));
            return type.Id switch
            {
                DuckDbTypeId.List => NativeMethods.CreateListType(raw[0]),
                DuckDbTypeId.Array => NativeMethods.CreateArrayType(raw[0], (ulong)type.ArraySize),
                DuckDbTypeId.Map => NativeMethods.CreateMapType(raw[0], raw[1]),
                DuckDbTypeId.Struct => NativeMethods.CreateStructType(raw, names.Pointers, (ulong)children.Length),
                _ => NativeMethods.CreateUnionType(raw, names.Pointers, (ulong)children.Length),
            };
        }
        finally
        {
            foreach (var child in children)
            {
                child.Dispose();
            }
        }
    }

    /// <summary>An array of C strings, for the length of one call.</summary>
    private readonly ref struct Utf8Names
    {
        public readonly byte** Pointers;
        private readonly int _count;

        public Utf8Names(string[] names)
        {
            _count = names.Length;
            Pointers = (byte**)NativeMemory.AllocZeroed((nuint)Math.Max(1, _count), (nuint)sizeof(byte*));
            for (var i = 0; i < _count; i++)
            {
                Pointers[i] = (byte*)Marshal.StringToCoTaskMemUTF8(names[i]);
            }
        }

        public void Dispose()
        {
            for (var i = 0; i < _count; i++)
            {
                Marshal.FreeCoTaskMem((nint)Pointers[i]);
            }

            NativeMemory.Free(Pointers);
        }
    }
}
