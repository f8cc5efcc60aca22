namespace DataOps.Benchmarks.Speed;

/// <summary>Where the sources lie that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "DataOps.Build.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The benchmarks run from within their repository."));
}
