namespace DataOps.Sql.Catalog.Functions;

/// <summary>Why a call means no function.</summary>
public enum FunctionFailure
{
    /// <summary>It does mean one.</summary>
    None,

    /// <summary>There is none of that name.</summary>
    UnknownName,

    /// <summary>None of that name takes these arguments.</summary>
    NoOverload,

    /// <summary>Several are equally good; a cast would decide.</summary>
    Ambiguous,
}
