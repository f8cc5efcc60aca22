namespace DataOps.Sql.Syntax;

/// <summary>Which versions of rows <c>for system_time</c> asks for.</summary>
public enum SystemTimeKind
{
    /// <summary>Those valid at one moment; each row at most once.</summary>
    AsOf,

    /// <summary><c>from … to …</c>, the end not included.</summary>
    FromTo,

    /// <summary><c>between … and …</c>, the end included.</summary>
    Between,

    /// <summary>Those that began and ended within a period.</summary>
    ContainedIn,

    /// <summary>All.</summary>
    All,
}
