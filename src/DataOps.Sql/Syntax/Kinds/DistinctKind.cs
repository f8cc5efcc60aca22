namespace DataOps.Sql.Syntax;

/// <summary>Whether duplicates are dropped.</summary>
public enum DistinctKind : byte
{
    /// <summary>They stay.</summary>
    None,

    /// <summary><c>distinct</c>.</summary>
    Distinct,

    /// <summary><c>distinct on (…)</c>.</summary>
    On,
}
