using DataOps.Runtime;

namespace DataOps.Tool.Output;

/// <summary>What transforms say, line by line.</summary>
/// <param name="line">Prints a line.</param>
internal sealed class TransformLines(Action<string> line) : ITransformLog
{
    private readonly Lock _gate = new();

    public void Information(string message) => Print("log", message);

    public void Warning(string message) => Print("warning", message);

    private void Print(string word, string message)
    {
        lock (_gate)
        {
            line($"{word,-8} {message.ReplaceLineEndings(" ")}");
        }
    }
}
