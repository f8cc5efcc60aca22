namespace DataOps.Testing;

/// <summary>A test cannot run: the project's file is missing, an input is unknown, or a query failed.</summary>
public sealed class ModelTestException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public ModelTestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception without a message.</summary>
    public ModelTestException()
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public ModelTestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
