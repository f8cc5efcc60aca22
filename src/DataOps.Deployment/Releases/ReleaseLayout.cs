namespace DataOps.Deployment.Releases;

/// <summary>The names inside a release file.</summary>
public static class ReleaseLayout
{
    /// <summary>The format this code writes, and the newest it reads.</summary>
    public const int Format = 1;

    /// <summary>Who and what: format, project, version, commit, engines, tool.</summary>
    public const string Head = "release.json";

    /// <summary>The graph with facts, fingerprints and SQL.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The SHA-256 of every other entry but the signature, one line each, as <c>sha256sum</c> writes it.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>A detached signature over the sums.</summary>
    public const string Signature = "signature";

    /// <summary>The file name's ending.</summary>
    public const string Extension = ".dataops";

    /// <summary>The folders that a release takes from the compiled project.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["checks/", "seeds/", "sql/", Transforms];

    /// <summary>The entry of a seed's data.</summary>
    public static string Seed(string name) => $"seeds/{name}.csv";

    /// <summary>The folder of the compiled transforms.</summary>
    public const string Transforms = "transforms/";

    /// <summary>Whether a release may hold an entry of that name.</summary>
    internal static bool Knows(string name) =>
        name is Head or Manifest or Sums or Signature || Folders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal));
}
