namespace DataOps.Sql.Catalog.Functions;

/// <summary>How far a function's result may be relied on.</summary>
public enum FunctionStability
{
    /// <summary>The same arguments always give the same result.</summary>
    Consistent,

    /// <summary>The same within one query: <c>now()</c>, settings.</summary>
    ConsistentWithinQuery,

    /// <summary>May differ from call to call: <c>random()</c>.</summary>
    Volatile,
}
