using DataOps.Sql.Dialects;

namespace DataOps.Sql.Binding;

/// <summary>Functions of the standard that are called without parentheses, where no column has the name.</summary>
internal static class BareFunctions
{
    /// <summary>The function behind the word; null when it is none.</summary>
    public static string? Find(string word, Dialect dialect) => word.ToLowerInvariant() switch
    {
        "current_timestamp" => dialect.Kind == DialectKind.DuckDb ? "get_current_timestamp" : "current_timestamp",
        "current_time" => dialect.Kind == DialectKind.DuckDb ? "get_current_time" : "current_time",
        "localtimestamp" => dialect.Kind == DialectKind.DuckDb ? "current_localtimestamp" : "localtimestamp",
        "localtime" => dialect.Kind == DialectKind.DuckDb ? "current_localtime" : "localtime",
        "current_date" or "current_user" or "session_user" or "user" or "current_role" or "current_schema" or "current_catalog"
            or "current_database" => word.ToLowerInvariant(),
        _ => null,
    };
}

/// <summary>Schemas that hold an engine's own functions.</summary>
internal static class Schemas
{
    public static bool IsBuiltIn(string name) =>
        name.Equals("main", StringComparison.OrdinalIgnoreCase)
        || name.Equals("pg_catalog", StringComparison.OrdinalIgnoreCase)
        || name.Equals("system", StringComparison.OrdinalIgnoreCase);
}
