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

    /// <summary>A column that is never null, as a constraint with a name.</summary>
    NotNull,

    /// <summary>T-SQL's default, which it lets be named.</summary>
    Default,

    /// <summary>Which nodes T-SQL's edges join.</summary>
    Connection,
}
