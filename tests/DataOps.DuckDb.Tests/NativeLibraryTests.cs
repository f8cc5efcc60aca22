using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Tests;

/// <summary>Finding the engine's library.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class NativeLibraryTests : IDisposable
{
    [Fact]
    public void A_wrong_override_is_named_with_what_to_do()
    {
        Environment.SetEnvironmentVariable(NativeLibraryLocator.OverrideVariable, "/no/such/library.so");
        var error = Assert.Throws<DllNotFoundException>(() => NativeLibraryLocator.Resolve("duckdb", typeof(DuckDbConnection).Assembly, null));
        Assert.Contains("DATAOPS_DUCKDB_LIBRARY names '/no/such/library.so'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_libraries_are_left_to_dotnet() =>
        Assert.Equal(0, NativeLibraryLocator.Resolve("another", typeof(DuckDbConnection).Assembly, null));

    public void Dispose() => Environment.SetEnvironmentVariable(NativeLibraryLocator.OverrideVariable, null);
}
