namespace DataOps.Deployment.Execution;

/// <summary>Engines' messages within ours.</summary>
internal static class Sentence
{
    /// <summary>The message on one line, without the echo of the statement, ending in a full stop.</summary>
    public static string Of(Exception exception)
    {
        var text = exception.Message;
        var echo = text.IndexOf("\nLINE ", StringComparison.Ordinal);
        text = (echo < 0 ? text : text[..echo]).Trim().ReplaceLineEndings(" ");
        return text.EndsWith('.') ? text : text + ".";
    }
}
