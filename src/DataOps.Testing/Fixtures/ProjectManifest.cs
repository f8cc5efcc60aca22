using DataOps.Deployment.Manifests;

namespace DataOps.Testing.Fixtures;

/// <summary>Finds what the build of an analytics project left beside the test assembly.</summary>
internal static class ProjectManifest
{
    public static async Task<ReleaseManifest> LoadAsync(string project, CancellationToken cancellationToken)
    {
        var path = Path.Combine(AppContext.BaseDirectory, project + ".dataops.json");
        try
        {
            return ReleaseManifest.Read(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), path);
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
