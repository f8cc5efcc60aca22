namespace DataOps.Repository.Shell;

/// <summary>What a program that ran to its end left behind.</summary>
/// <param name="CommandLine">The command as a person would type it.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Both of its streams, line by line as they came.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ProcessRun(string CommandLine, int ExitCode, string Output, TimeSpan Elapsed)
{
    /// <summary>Whether the lines were shown as they came.</summary>
    public bool WasShown { get; init; }

    /// <summary>Itself, or an exception when the program failed.</summary>
    public ProcessRun ThrowIfFailed() => ExitCode == 0 ? this : throw new ProcessFailedException(this, WasShown);
}
