using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace DataOps.DuckDb.Internal.Interop;

/// <summary>The engine's C API, as far as the provider needs it. Partials follow the API's own chapters.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "duckdb";

    // An explicit static constructor runs before the first call of any method here, which is when the library must be found.
    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, NativeLibraryLocator.Resolve);

    [LibraryImport(Library, EntryPoint = "duckdb_library_version")]
    internal static partial byte* LibraryVersion();

    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    internal static partial void Free(void* memory);

    [LibraryImport(Library, EntryPoint = "duckdb_vector_size")]
    internal static partial ulong VectorSize();

    /// <summary>Text that the engine keeps.</summary>
    internal static string? Text(byte* utf8) => Marshal.PtrToStringUTF8((nint)utf8);

    /// <summary>Text that the engine hands over: read, then freed.</summary>
    internal static string? TakeText(byte* utf8)
    {
        if (utf8 is null)
        {
            return null;
        }

        var text = Marshal.PtrToStringUTF8((nint)utf8);
        Free(utf8);
        return text;
    }
}
