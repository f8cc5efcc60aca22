namespace DataOps.Sql.Syntax;

/// <summary>Which rows a join keeps.</summary>
public enum JoinKind : byte
{
    /// <summary>All pairs; a comma.</summary>
    Comma,

    /// <summary>All pairs.</summary>
    Cross,

    /// <summary>Pairs that match.</summary>
    Inner,

    /// <summary>And left rows without a match.</summary>
    Left,

    /// <summary>And right rows without a match.</summary>
    Right,

    /// <summary>And both.</summary>
    Full,

    /// <summary>Left rows that have a match.</summary>
    Semi,

    /// <summary>Left rows that have none.</summary>
    Anti,

    /// <summary>Row by row.</summary>
    Positional,

    /// <summary>Every left row with what the right side makes of it.</summary>
    CrossApply,

    /// <summary>The same, keeping left rows for which it makes nothing.</summary>
    OuterApply,
}
