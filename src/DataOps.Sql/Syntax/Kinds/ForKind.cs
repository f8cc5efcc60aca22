namespace DataOps.Sql.Syntax;

/// <summary>What T-SQL's <c>for</c> makes of the rows of a query.</summary>
public enum ForKind
{
    /// <summary>XML.</summary>
    Xml,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>The same rows, with what a client needs to update them.</summary>
    Browse,
}
