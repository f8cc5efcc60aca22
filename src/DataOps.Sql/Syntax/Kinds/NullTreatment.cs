namespace DataOps.Sql.Syntax;

/// <summary>Whether a window function sees nulls.</summary>
public enum NullTreatment : byte
{
    /// <summary>Not written.</summary>
    Default,

    /// <summary><c>ignore nulls</c>.</summary>
    IgnoreNulls,

    /// <summary><c>respect nulls</c>.</summary>
    RespectNulls,

    /// <summary><c>null on null</c> of JSON's constructors.</summary>
    NullOnNull,

    /// <summary><c>absent on null</c>.</summary>
    AbsentOnNull,
}
