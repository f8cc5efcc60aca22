namespace DataOps.Sql.Syntax;

/// <summary>What DuckDB's <c>describe</c> and its kin list.</summary>
public enum DescriptionKind
{
    /// <summary>The columns of a table or query.</summary>
    Columns,

    /// <summary>The columns of a table or query with statistics of their values.</summary>
    Summary,

    /// <summary>The names of the tables.</summary>
    Tables,

    /// <summary>The tables of all databases with their columns.</summary>
    AllTables,

    /// <summary>The databases.</summary>
    Databases,
}
