namespace DataOps.Sql.Syntax;

/// <summary>What a sample size counts.</summary>
public enum SampleUnit
{
    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Rows.</summary>
    Rows,
}
