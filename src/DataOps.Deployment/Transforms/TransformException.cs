using System.Globalization;
using DataOps.Deployment.Execution;

namespace DataOps.Deployment.Transforms;

/// <summary>A transform threw an exception, or gave a row that its relation cannot hold.</summary>
public sealed class TransformException : Exception
{
    /// <summary>Makes the exception.</summary>
    public TransformException()
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    public TransformException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with what led to it.</summary>
    public TransformException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The node.</summary>
    public string Transform { get; private init; } = "";

    /// <summary>Where in the rows it happened: the row it was about to give, and the rows it had read.</summary>
    public string Place { get; private init; } = "";

    /// <summary>What went wrong, in a sentence, with the line of code that symbols tell.</summary>
    public string Reason { get; private init; } = "";

    internal static TransformException Of(string transform, string place, Exception cause)
    {
        var reason = cause is TransformRowException ? cause.Message : $"{cause.GetType().Name}: {Sentence.Of(cause)}{Line(cause)}";
        return new TransformException($"'{transform}' failed {place}: {reason}", cause) { Transform = transform, Place = place, Reason = reason };
    }

    // The innermost place in code that has symbols is the one that its author knows.
    private static string Line(Exception cause)
    {
        var frame = new System.Diagnostics.StackTrace(cause, fNeedFileInfo: true).GetFrames().FirstOrDefault(static frame => frame.GetFileName() is not null);
        return frame is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (at {frame.GetFileName()}:line {frame.GetFileLineNumber()})");
    }
}

/// <summary>A row that its relation cannot hold.</summary>
internal sealed class TransformRowException(string message) : Exception(message);
