namespace DataOps.Testing;

/// <summary>
/// The rows of a model are not those expected. The message shows them side by side. xUnit counts it as a failed assertion
/// because of the interface's name, so that no reference to xUnit is needed.
/// </summary>
public sealed class RowsDifferException : Exception, IAssertionException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The rows, side by side.</param>
    public RowsDifferException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception without a message.</summary>
    public RowsDifferException()
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public RowsDifferException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
