using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DataOps.Build;

/// <summary>
/// Runs the packaged <c>dataops</c> tool. Whatever needs a database or a native library happens in its process, so that neither
/// MSBuild nor the compiler ever loads one. Its lines are shown as they come; those in MSBuild's error format become errors.
/// </summary>
[MSBuildMultiThreadableTask]
public class RunDataOpsTool : ToolTask
{
    /// <summary>The tool's assembly.</summary>
    [Required]
    public string ToolAssembly { get; set; } = "";

    /// <summary>The command and its options, one item each.</summary>
    [Required]
    public ITaskItem[] Arguments { get; set; } = [];

    /// <summary>The folder to run in.</summary>
    [Required]
    public string WorkingDirectory { get; set; } = "";

    /// <summary>The native library of DuckDB on this machine; empty leaves the choice to the tool.</summary>
    public string DuckDbLibrary { get; set; } = "";

    /// <inheritdoc/>
    protected override string ToolName => OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <inheritdoc/>
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.High;

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : Environment.ProcessPath ?? ToolName;

    /// <inheritdoc/>
    protected override string GetWorkingDirectory() => WorkingDirectory;

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands()
    {
        var builder = new CommandLineBuilder();
        builder.AppendSwitch("exec");
        builder.AppendFileNameIfNotNull(ToolAssembly);
        foreach (var argument in Arguments)
        {
            // Quoted like a file name, but without the "./" that a file name gets when it begins like a switch.
            builder.AppendSwitchIfNotNull("", argument.ItemSpec);
        }

        return builder.ToString();
    }

    /// <inheritdoc/>
    /// <remarks>A person who publishes wants the tool's lines, not the line that starts it.</remarks>
    protected override void LogToolCommand(string message) => Log.LogMessage(MessageImportance.Low, message);

    /// <inheritdoc/>
    public override bool Execute()
    {
        EnvironmentVariables = DuckDbLibrary.Length > 0 ? ["DATAOPS_DUCKDB_LIBRARY=" + DuckDbLibrary] : [];
        return base.Execute();
    }
}
