namespace DataOps.Sql.Syntax;

/// <summary>What a window frame counts.</summary>
public enum FrameUnit : byte
{
    /// <summary>Rows.</summary>
    Rows,

    /// <summary>Values.</summary>
    Range,

    /// <summary>Groups of peers.</summary>
    Groups,
}
