namespace DataOps.Sql.Dialects;

/// <summary>The SQL a text is written in.</summary>
public enum DialectKind
{
    /// <summary>DuckDB's.</summary>
    DuckDb,

    /// <summary>PostgreSQL's.</summary>
    Postgres,

    /// <summary>SQL Server's.</summary>
    TSql,
}
