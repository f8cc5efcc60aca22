namespace DataOps.Sql.Syntax;

/// <summary>What a comment is about.</summary>
public enum CommentTarget : byte
{
    /// <summary>A table.</summary>
    Table,

    /// <summary>A column.</summary>
    Column,

    /// <summary>A view.</summary>
    View,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>Anything else.</summary>
    Other,
}
