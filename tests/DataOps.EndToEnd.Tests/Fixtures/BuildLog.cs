namespace DataOps.EndToEnd.Tests.Fixtures;

/// <summary>What a build did, from its binary log.</summary>
public sealed class BuildLog
{
    private readonly string[] _lines;

    private BuildLog(string[] lines) => _lines = lines;

    /// <summary>Builds with a binary log and has MSBuild replay it in words.</summary>
    public static async Task<BuildLog> OfAsync(ProjectFolder project, params string[] arguments)
    {
        await project.SucceedsAsync([.. arguments, "-bl:build.binlog"]);
        await project.SucceedsAsync("msbuild", "build.binlog", "-noConsoleLogger", "-fileLogger", "-flp:logfile=build.txt;verbosity=diagnostic");
        return new BuildLog(await File.ReadAllLinesAsync(project.Path("build.txt")));
    }

    /// <summary>How often a task ran.</summary>
    public int Runs(string task) => _lines.Count(line => line.Contains($"Task \"{task}\"", StringComparison.Ordinal)
        && !line.Contains("skipped", StringComparison.Ordinal) && !line.Contains("Done executing", StringComparison.Ordinal));

    /// <summary>Whether any line says this.</summary>
    public bool Says(string text) => _lines.Any(line => line.Contains(text, StringComparison.Ordinal));
}
