using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataOps.DuckDb;

/// <summary>An error that the engine reports.</summary>
public sealed partial class DuckDbException : DbException
{
    /// <summary>Makes an exception of an unknown kind.</summary>
    public DuckDbException()
        : this("DuckDB reported an error without a message.", DuckDbErrorType.Invalid)
    {
    }

    /// <summary>Makes an exception of an unknown kind.</summary>
    public DuckDbException(string message)
        : this(message, DuckDbErrorType.Invalid)
    {
    }

    /// <summary>Makes an exception of an unknown kind, with its cause.</summary>
    public DuckDbException(string message, Exception? innerException)
        : this(message, DuckDbErrorType.Invalid, innerException)
    {
    }

    /// <summary>Makes an exception.</summary>
    public DuckDbException(string message, DuckDbErrorType errorType, Exception? innerException = null)
        : base(message, innerException) => ErrorType = errorType;

    /// <summary>The engine's kind of error.</summary>
    public DuckDbErrorType ErrorType { get; }

    /// <summary>
    /// Whether the database file is locked, by another process or in another mode by this one's sibling. Trying again later can succeed.
    /// </summary>
    public bool IsDatabaseLocked =>
        ErrorType == DuckDbErrorType.IO
        && (Message.Contains("Could not set lock on file", StringComparison.Ordinal)
            || Message.Contains("used by another process", StringComparison.Ordinal)
            || Message.Contains("File is already open in", StringComparison.Ordinal));

    /// <summary>The process that holds the lock on the database file, when that is the error and the engine knows the process.</summary>
    public int? LockHolderProcessId =>
        IsDatabaseLocked && Holder().Match(Message) is { Success: true } match
            ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether the same work can succeed when it is tried again: the file was locked, or another transaction was first.</summary>
    public override bool IsTransient => IsDatabaseLocked || ErrorType == DuckDbErrorType.Transaction;

    [GeneratedRegex(@"\(PID (\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Holder();
}
