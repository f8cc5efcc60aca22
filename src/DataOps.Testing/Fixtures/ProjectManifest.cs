using System.Collections.Concurrent;
using DataOps.Deployment.Manifests;

namespace DataOps.Testing.Fixtures;

/// <summary>Finds what the build of an analytics project left beside the test assembly. Each project is read once.</summary>
internal static class ProjectManifest
{
    private static readonly ConcurrentDictionary<string, TestProject> _projects = new(StringComparer.Ordinal);

    public static async Task<TestProject> LoadAsync(string project, CancellationToken cancellationToken)
    {
        if (_projects.TryGetValue(project, out var known))
        {
            return known;
        }

        var path = Path.Combine(AppContext.BaseDirectory, project + ".dataops.json");
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return _projects.GetOrAdd(project, static (_, read) => new TestProject(ReleaseManifest.Read(read.bytes, read.path)), (bytes, path));
        }
        catch (FileNotFoundException missing)
        {
            throw new ModelTestException(
                $"'{Path.GetFileName(path)}' is not beside the test assembly. "
                + $"Reference the project '{project}' from the test project and build it: its build copies the file.",
                missing);
        }
    }
}
