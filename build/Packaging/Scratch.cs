using DataOps.Repository.Shell;

namespace DataOps.Repository.Packaging;

/// <summary>
/// A folder in which packages of a local feed are used as on a person's machine: with NuGet settings, a packages folder and a
/// template hive of its own, and nothing inherited from the repository around it.
/// </summary>
public sealed class Scratch
{
    private readonly LocalFeed _feed;
    private readonly Action<string>? _echo;

    private Scratch(string folder, LocalFeed feed, Action<string>? echo)
    {
        Folder = folder;
        _feed = feed;
        _echo = echo;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The private template hive.</summary>
    public string Hive => Path.Combine(Folder, ".hive");

    private string Packages => Path.Combine(Folder, ".packages");

    /// <summary>Prepares a folder; packages of other people that an earlier run left there are kept, our own are not.</summary>
    public static Scratch Prepare(string folder, LocalFeed feed, Action<string>? echo = null)
    {
        var scratch = new Scratch(folder, feed, echo);
        Directory.CreateDirectory(folder);
        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => child != scratch.Packages))
        {
            Directory.Delete(child, recursive: true);
        }

        // The version does not change with the content while one develops, and NuGet never looks again at what it has unpacked.
        if (Directory.Exists(scratch.Packages))
        {
            foreach (var stale in Directory.EnumerateDirectories(scratch.Packages, "dataops.*"))
            {
                Directory.Delete(stale, recursive: true);
            }
        }

        scratch.WriteBoundary();
        return scratch;
    }

    /// <summary>A shell in the folder or below it.</summary>
    public DotnetShell Shell(string subfolder = "", IReadOnlyDictionary<string, string?>? variables = null) =>
        new(Path.Combine(Folder, subfolder), _echo, variables);

    /// <summary>Installs the project template into the private hive.</summary>
    public async Task InstallTemplatesAsync(CancellationToken cancellation = default) =>
        (await Shell().RunAsync(["new", "install", _feed.TemplatePackage, "--debug:custom-hive", Hive], cancellation).ConfigureAwait(false))
            .ThrowIfFailed();

    /// <summary>Files that end the search for settings in the folders above.</summary>
    private void WriteBoundary()
    {
        Write("NuGet.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Packages}" />
              </config>
              <packageSources>
                <add key="DataOps.Build-local" value="{_feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true");
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(Folder, name), content + "\n");
}
