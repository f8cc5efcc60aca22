namespace DataOps.Repository;

/// <summary>Where things are in a clone of this repository.</summary>
public sealed class RepositoryLayout
{
    private RepositoryLayout(string root) => Root = root;

    /// <summary>The folder of the solution.</summary>
    public string Root { get; }

    /// <summary>The solution.</summary>
    public string Solution => Path.Combine(Root, SolutionName);

    /// <summary>Everything that is made and not kept in git.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The benchmarks' project.</summary>
    public string Benchmarks => Path.Combine(Root, "tests", "DataOps.Benchmarks");

    private const string SolutionName = "DataOps.Build.sln";

    /// <summary>The clone that a folder belongs to: the nearest one above it that holds the solution.</summary>
    public static RepositoryLayout Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionName)))
            {
                return new RepositoryLayout(folder.FullName);
            }
        }

        throw new DirectoryNotFoundException(
            $"No {SolutionName} in '{start}' or above it. Run this program from inside a clone of the repository.");
    }

    /// <summary>The clone that this program was built in.</summary>
    public static RepositoryLayout OfThisProgram() => Find(AppContext.BaseDirectory);
}
