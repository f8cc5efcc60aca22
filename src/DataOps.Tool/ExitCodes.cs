namespace DataOps.Tool;

/// <summary>What the process returns; part of the documented interface.</summary>
internal static class ExitCodes
{
    /// <summary>Done, without errors.</summary>
    public const int Success = 0;

    /// <summary>Something is wrong with the release, the warehouse or the SQL.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}
