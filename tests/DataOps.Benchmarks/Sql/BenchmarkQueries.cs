using System.Reflection;

namespace DataOps.Benchmarks.Sql;

/// <summary>Analytic queries that every dialect reads the same, and the schema they select from.</summary>
internal static class BenchmarkQueries
{
    public static string Schema { get; } = Read("schema.sql");

    public static string[] All { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !name.EndsWith(".schema.sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ReadResource)];

    private static string Read(string file) => ReadResource(
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Single(name => name.EndsWith("." + file, StringComparison.Ordinal)));

    private static string ReadResource(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
