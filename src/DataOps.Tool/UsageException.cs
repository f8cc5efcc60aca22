namespace DataOps.Tool;

/// <summary>The command line asks for something that cannot be, which only the command itself could find.</summary>
internal sealed class UsageException(string message) : Exception(message);
