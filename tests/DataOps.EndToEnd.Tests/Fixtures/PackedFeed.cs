using DataOps.Repository;
using DataOps.Repository.Packaging;

namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>The packages of this working copy, packed once for all end-to-end tests of a run.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private LocalFeed? _feed;
    private ProjectFolder? _shop;

    public RepositoryLayout Repository { get; } = RepositoryLayout.OfThisProgram();

    public LocalFeed Feed => _feed ?? throw new InvalidOperationException("The feed is packed when the collection starts.");

    /// <summary>A project made of the template, for all tests that only look at it or restore what they change.</summary>
    public ProjectFolder Shop => _shop ?? throw new InvalidOperationException("The project is made when the collection starts.");

    public async Task InitializeAsync()
    {
        _feed = await LocalFeed.PackAsync(Repository, new PackOptions(ScratchFolder("packages")) { Configuration = Configuration(), NoBuild = true });
        _shop = await NewShopAsync("a shop");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A scratch folder of that name; all of them have a space in their path.</summary>
    public Scratch Prepare(string name) => Scratch.Prepare(ScratchFolder(name), Feed);

    /// <summary>A new project of the template, in a scratch folder of that name.</summary>
    public async Task<ProjectFolder> NewShopAsync(string folder)
    {
        var scratch = Prepare(folder);
        await scratch.InstallTemplatesAsync();
        (await scratch.Shell().RunAsync(["new", "dataops-project", "-n", "Shop", "--debug:custom-hive", scratch.Hive])).ThrowIfFailed();
        return new ProjectFolder(scratch.Shell("Shop"), Path.Combine(scratch.Folder, "Shop"));
    }

    private string ScratchFolder(string name) => Path.Combine(Repository.Artifacts, "end to end", name);

    // The tests lie in bin/<configuration>/<framework>; what they pack was built in the same configuration.
    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
