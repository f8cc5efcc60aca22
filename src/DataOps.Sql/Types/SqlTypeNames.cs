using DataOps.Sql.Dialects;

namespace DataOps.Sql.Types;

/// <summary>Spells types as each engine's own catalog does.</summary>
public static class SqlTypeNames
{
    /// <summary>The type as the engine of <paramref name="dialect"/> describes it; a type it does not have as the nearest words for a message.</summary>
    public static string Spell(SqlType type, Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => PostgresTypeNames.Spell(type),
        DialectKind.TSql => TSqlTypeNames.Spell(type),
        _ => DuckDbTypeNames.Spell(type),
    };
}
