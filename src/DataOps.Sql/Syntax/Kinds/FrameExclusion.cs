namespace DataOps.Sql.Syntax;

/// <summary>What a frame leaves out.</summary>
public enum FrameExclusion : byte
{
    /// <summary>Nothing; not written.</summary>
    None,

    /// <summary><c>no others</c>.</summary>
    NoOthers,

    /// <summary>The row.</summary>
    CurrentRow,

    /// <summary>The row and its peers.</summary>
    Group,

    /// <summary>The row's peers.</summary>
    Ties,
}
