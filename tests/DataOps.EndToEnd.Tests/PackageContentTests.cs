using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using DataOps.EndToEnd.Tests.Fixtures;

namespace DataOps.EndToEnd.Tests;

/// <summary>The three process zones, held in the package that users install.</summary>
[Collection(EndToEndGroup.Name)]
public class PackageContentTests(PackedFeed feed)
{
    private static readonly string[] Compiler = ["DataOps.Projects.dll", "DataOps.Sql.dll", "YamlDotNet.dll"];
    private static readonly string[] Drivers = ["DataOps.DuckDb", "DataOps.Warehouses", "DataOps.Deployment", "Npgsql", "Microsoft.Data.SqlClient", "Dapper"];

    [Fact]
    public void The_compiler_loads_the_generator_and_the_sql_compiler_only()
    {
        using var package = Open("DataOps.Build");
        Assert.Equal([.. Compiler, "DataOps.Generators.dll"], Names(package, "analyzers/dotnet/cs/"), Unordered);
    }

    [Fact]
    public void MSBuild_loads_the_tasks_and_the_sql_compiler_only()
    {
        using var package = Open("DataOps.Build");
        Assert.Equal([.. Compiler, "DataOps.Build.dll"], Names(package, "tasks/net10.0/"), Unordered);
    }

    [Theory]
    [InlineData("analyzers/")]
    [InlineData("tasks/")]
    public void Nothing_that_csc_or_MSBuild_loads_refers_to_a_driver(string folder)
    {
        using var package = Open("DataOps.Build");
        var references = Entries(package, folder).Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).SelectMany(References).ToList();
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, reference => Drivers.Any(driver => reference.StartsWith(driver, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_native_library_travels_in_the_build_package()
    {
        using var package = Open("DataOps.Build");
        Assert.Contains(package.Entries, entry => entry.FullName == "tools/net10.0/dataops.dll");
        Assert.DoesNotContain(package.Entries, entry => entry.Name.EndsWith(".so", StringComparison.Ordinal) || entry.Name.EndsWith(".dylib", StringComparison.Ordinal));
        Assert.All(package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)), entry => Assert.True(IsManaged(entry), entry.FullName));
    }

    [Fact]
    public void The_native_library_travels_in_the_package_of_the_provider()
    {
        using var package = Open("DataOps.DuckDb");
        Assert.Contains(package.Entries, entry => entry.FullName.StartsWith("runtimes/", StringComparison.Ordinal)
            && entry.FullName.Contains("/native/", StringComparison.Ordinal) && entry.Length > 1_000_000);
    }

    private static IEqualityComparer<IEnumerable<string>> Unordered { get; } =
        EqualityComparer<IEnumerable<string>>.Create((left, right) => left!.Order(StringComparer.Ordinal).SequenceEqual(right!.Order(StringComparer.Ordinal)));

    private ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(feed.Feed.Folder, $"{id}.{feed.Feed.Version}.nupkg"));

    private static IEnumerable<ZipArchiveEntry> Entries(ZipArchive package, string folder) =>
        package.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<string> Names(ZipArchive package, string folder) => Entries(package, folder).Select(entry => entry.Name);

    private static bool IsManaged(ZipArchiveEntry entry)
    {
        using var reader = new PEReader(Content(entry));
        return reader.HasMetadata;
    }

    private static List<string> References(ZipArchiveEntry entry)
    {
        using var reader = new PEReader(Content(entry));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    private static MemoryStream Content(ZipArchiveEntry entry)
    {
        var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        content.Position = 0;
        return content;
    }
}
