namespace DataOps.Sql.Syntax;

/// <summary>Constraints.</summary>
public enum ConstraintKind : byte
{
    /// <summary>Unique and not null.</summary>
    PrimaryKey,

    /// <summary>Unique.</summary>
    Unique,

    /// <summary>A reference.</summary>
    ForeignKey,

    /// <summary>A condition.</summary>
    Check,

    /// <summary>PostgreSQL's exclusion.</summary>
    Exclude,
}
