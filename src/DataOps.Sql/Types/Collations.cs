using DataOps.Sql.Dialects;

namespace DataOps.Sql.Types;

/// <summary>Which collations take texts for equal that are not the same.</summary>
internal static class Collations
{
    private static readonly string[] Exact = ["binary", "c", "posix", "default", "ucs_basic", "unicode", "pg_c_utf8", "pg_unicode_fast"];

    /// <summary>
    /// Whether different texts may be equal under a collation. DuckDB folds letter case and accents under those it has; PostgreSQL's own are
    /// deterministic, but those of <c>create collation</c> need not be (documentation, 24.2.2.4).
    /// </summary>
    /// <param name="dialect">Whose collation it is.</param>
    /// <param name="name">Its name without a schema.</param>
    public static bool MayEquate(Dialect dialect, string name) =>
        Array.IndexOf(Exact, name.ToLowerInvariant()) < 0 && !(dialect.Kind == DialectKind.Postgres && IsLocale(name));

    // en_US, en_US.utf8, de-x-icu, und-x-icu
    private static bool IsLocale(string name) =>
        name.EndsWith("-x-icu", StringComparison.Ordinal) || (name.Length > 4 && name[2] == '_' && char.IsUpper(name[3]) && char.IsUpper(name[4]));
}
