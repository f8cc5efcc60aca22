namespace DataOps.Warehouses.Ledgers;

/// <summary>How a run ended, as the ledger spells it.</summary>
public static class RunOutcome
{
    /// <summary>It has not ended.</summary>
    public const string Running = "running";

    /// <summary>It never ended: the next one found it still running while it held the lock itself.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>What it built is published.</summary>
    public const string Published = "published";

    /// <summary>It stopped; what was published before still is.</summary>
    public const string Failed = "failed";
}
