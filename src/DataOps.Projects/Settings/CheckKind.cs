namespace DataOps.Projects.Settings;

/// <summary>What a check claims.</summary>
public enum CheckKind
{
    /// <summary>Columns are never null.</summary>
    NotNull,

    /// <summary>No two rows have the same values in some columns; rows with a null there do not count.</summary>
    Unique,

    /// <summary>No two rows have the same values in the columns of the grain, which are never null.</summary>
    Grain,

    /// <summary>A column holds only some values, or null.</summary>
    AcceptedValues,

    /// <summary>The values of a column occur in a column of another relation, or are null.</summary>
    Relationships,

    /// <summary>The values of a column lie between two bounds, or are null.</summary>
    Range,

    /// <summary>A condition holds for each row, or is null there.</summary>
    Expression,

    /// <summary>A query of the folder <c>checks/</c> gives no row.</summary>
    Query,
}
