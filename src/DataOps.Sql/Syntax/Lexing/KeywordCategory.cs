namespace DataOps.Sql.Syntax.Lexing;

/// <summary>Where a keyword may stand as a name. The categories are PostgreSQL's, which DuckDB kept.</summary>
internal enum KeywordCategory : byte
{
    /// <summary>No keyword in the dialect.</summary>
    None,

    /// <summary>A name anywhere.</summary>
    Unreserved,

    /// <summary>The name of a column or table, not of a function or type.</summary>
    ColumnName,

    /// <summary>The name of a function or type, not of a column or table.</summary>
    TypeOrFunction,

    /// <summary>Only the label behind <c>as</c> or a dot.</summary>
    Reserved,
}
