using System.Reflection;
using System.Runtime.InteropServices;

namespace DataOps.DuckDb.Internal.Interop;

/// <summary>Finds the engine's library: where the user says, beside the application, or where .NET itself would look.</summary>
internal static class NativeLibraryLocator
{
    public const string OverrideVariable = "DATAOPS_DUCKDB_LIBRARY";

    internal static nint Resolve(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (libraryName != "duckdb")
        {
            return 0;
        }

        var named = Environment.GetEnvironmentVariable(OverrideVariable);
        if (!string.IsNullOrEmpty(named))
        {
            return LoadNamed(named);
        }

        foreach (var path in Candidates(assembly))
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var library))
            {
                return library;
            }
        }

        return NativeLibrary.TryLoad(libraryName, assembly, searchPath, out var found) ? found : throw Missing(assembly);
    }

    private static nint LoadNamed(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new DllNotFoundException(
                $"The environment variable {OverrideVariable} names '{path}', which could not be loaded as DuckDB's library. "
                + "Correct the path, or unset the variable to use the library that comes with DataOps.DuckDb.", e);
        }
    }

    private static IEnumerable<string> Candidates(Assembly assembly)
    {
        yield return Path.Combine(AppContext.BaseDirectory, "runtimes", PortableRuntime, "native", FileName);

        // The tool may be loaded from another folder than its host's, and tests are.
        var folder = Path.GetDirectoryName(assembly.Location);
        if (!string.IsNullOrEmpty(folder))
        {
            yield return Path.Combine(folder, "runtimes", PortableRuntime, "native", FileName);
        }
    }

    private static DllNotFoundException Missing(Assembly assembly) => new(
        $"DuckDB's native library ({FileName} for {PortableRuntime}) was not found, neither in 'runtimes/{PortableRuntime}/native' beside "
        + $"{assembly.GetName().Name}.dll nor on the system's library path. Reference the DataOps.DuckDb package (it holds the library for "
        + "linux-x64, linux-arm64, osx-x64, osx-arm64 and win-x64), or set the environment variable "
        + $"{OverrideVariable} to the full path of a DuckDB 1.5 library.");

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    private static string PortableRuntime
    {
        get
        {
            var os = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{os}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }
}
