using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>Brings what transforms say to the log of a test.</summary>
/// <param name="log">The log; null for none.</param>
internal sealed class TransformLog(Action<string>? log) : ITransformLog
{
    public void Information(string message) => log?.Invoke("-- " + message);

    public void Warning(string message) => log?.Invoke("-- warning: " + message);
}
