namespace DataOps.Sql.Syntax;

/// <summary>What a sample size counts.</summary>
public enum SampleUnit : byte
{
    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Rows.</summary>
    Rows,
}
