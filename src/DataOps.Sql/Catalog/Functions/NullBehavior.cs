namespace DataOps.Sql.Catalog.Functions;

/// <summary>What is proved of nulls in and out of a function. Nothing set means unknown: the result may be null.</summary>
[Flags]
public enum NullBehavior
{
    /// <summary>Nothing is proved.</summary>
    Unknown = 0,

    /// <summary>A null in any argument gives null.</summary>
    NullOnNull = 1,

    /// <summary>Arguments that are all not null give a result that is not null.</summary>
    NotNullOnNotNull = 2,

    /// <summary>The result is never null, whatever the arguments: <c>count</c>, <c>now()</c>.</summary>
    NeverNull = 4,
}
