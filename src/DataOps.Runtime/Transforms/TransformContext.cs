namespace DataOps.Runtime;

/// <summary>What a transform is given of the run it is part of, beside its rows. Safe for several threads.</summary>
public sealed class TransformContext
{
    private static readonly Dictionary<string, string> NoParameters = [];

    /// <summary>Writes to the log of the run. The default writes nowhere.</summary>
    public ITransformLog Log { get; init; } = new SilentLog();

    /// <summary>The clock of the run, which tests set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The run's parameters, by name: <c>dataops deploy --parameter name=value</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = NoParameters;

    /// <summary>Cancelled when the run is. Reading a row and giving one look at it too.</summary>
    public CancellationToken Cancellation { get; init; }

    private sealed class SilentLog : ITransformLog
    {
        public void Information(string message)
        {
        }

        public void Warning(string message)
        {
        }
    }
}
