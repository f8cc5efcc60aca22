namespace DataOps.Runtime;

/// <summary>The log of a run. Safe for several threads.</summary>
public interface ITransformLog
{
    /// <summary>Says what happens.</summary>
    void Information(string message);

    /// <summary>Says what somebody should look at.</summary>
    void Warning(string message);
}
