namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>The folder of data sets that are too large for the repository: beside it, or where a variable says.</summary>
public static class SharedData
{
    public const string Variable = "DATAOPS_SHARED_DATA";

    public static string Folder(string repository) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Path.GetFullPath("../shared/data", repository);
}
