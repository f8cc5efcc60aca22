namespace DataOps.Sql.Syntax;

/// <summary>Kinds of pattern.</summary>
public enum LikeKind : byte
{
    /// <summary><c>like</c>.</summary>
    Like,

    /// <summary><c>ilike</c>.</summary>
    ILike,

    /// <summary><c>similar to</c>.</summary>
    SimilarTo,

    /// <summary><c>glob</c>.</summary>
    Glob,
}
