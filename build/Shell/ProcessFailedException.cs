namespace DataOps.Repository.Shell;

/// <summary>A program that was started did not succeed.</summary>
/// <param name="run">What it left behind.</param>
/// <param name="wasShown">Whether its output has been shown already.</param>
public sealed class ProcessFailedException(ProcessRun run, bool wasShown)
    : Exception($"'{run.CommandLine}' ended with exit code {run.ExitCode}.{(wasShown ? "" : Environment.NewLine + run.Output)}")
{
    /// <summary>What it left behind.</summary>
    public ProcessRun Run { get; } = run;
}
