using DataOps.Sql.Dialects;

namespace DataOps.Sql.Emit;

/// <summary>What the grammar of a target can say, as data.</summary>
internal sealed class TargetRules
{
    private static readonly TargetRules DuckDb = new(Dialect.DuckDb)
    {
        HasQualify = true,
        HasDistinctOn = true,
        HasAliasReuse = true,
        HasPercentLimit = true,
        HasSemiJoins = true,
        HasAsOfJoins = true,
        HasIgnoreNulls = true,
        HasImplicitLateral = true,
        HasOrderOverUnion = true,
        HasPositionalJoins = true,
    };

    private static readonly TargetRules Postgres = new(Dialect.Postgres)
    {
        HasDistinctOn = true,
        HasWithTies = true,
    };

    private static readonly TargetRules TSql = new(Dialect.TSql)
    {
        HasFilter = false,
        HasNullOrder = false,
        HasBooleans = false,
        HasLimit = false,
        HasRowValues = false,
        HasDistinctFrom = false,
        HasQueriesInGroups = false,
        HasLateral = false,
        HasOrderByPlaceOfConstants = false,
        HasRecursiveWord = false,
        HasRichFrames = false,
        HasPercentLimit = true,
        HasWithTies = true,
        NeedsUniqueNames = true,
        MaxNameLength = 128,
        HasOrderInSubqueries = false,
        HasNestedUnions = true,
    };

    private TargetRules(Dialect dialect) => Dialect = dialect;

    public Dialect Dialect { get; }

    /// <summary>The engine's name in messages.</summary>
    public string Engine => EngineName(Dialect);

    public bool HasQualify { get; private init; }

    public bool HasDistinctOn { get; private init; }

    /// <summary>Whether an item may use the alias of one before it.</summary>
    public bool HasAliasReuse { get; private init; }

    public bool HasPercentLimit { get; private init; }

    public bool HasWithTies { get; private init; }

    public bool HasSemiJoins { get; private init; }

    public bool HasAsOfJoins { get; private init; }

    public bool HasPositionalJoins { get; private init; }

    public bool HasIgnoreNulls { get; private init; }

    /// <summary>Whether a query in from sees the tables before it without the word lateral.</summary>
    public bool HasImplicitLateral { get; private init; }

    public bool HasLateral { get; private init; } = true;

    /// <summary>Whether the order of a set operation may be more than its columns.</summary>
    public bool HasOrderOverUnion { get; private init; }

    public bool HasFilter { get; private init; } = true;

    public bool HasNullOrder { get; private init; } = true;

    /// <summary>Whether a predicate is a value.</summary>
    public bool HasBooleans { get; private init; } = true;

    /// <summary>Whether it says limit, not top.</summary>
    public bool HasLimit { get; private init; } = true;

    public bool HasRowValues { get; private init; } = true;

    public bool HasDistinctFrom { get; private init; } = true;

    /// <summary>Whether <c>group by</c> takes an expression with a query in it.</summary>
    public bool HasQueriesInGroups { get; private init; } = true;

    public bool HasOrderByPlaceOfConstants { get; private init; } = true;

    public bool HasRecursiveWord { get; private init; } = true;

    /// <summary>Whether frames may count groups, exclude rows and go by values.</summary>
    public bool HasRichFrames { get; private init; } = true;

    /// <summary>Whether the columns of a table expression need names, each its own.</summary>
    public bool NeedsUniqueNames { get; private init; }

    /// <summary>The most characters that a name has, where more are an error.</summary>
    public int? MaxNameLength { get; private init; }

    /// <summary>Whether a query within another may be ordered without a limit.</summary>
    public bool HasOrderInSubqueries { get; private init; } = true;

    public bool HasNestedUnions { get; private init; } = true;

    public static TargetRules Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres,
        DialectKind.TSql => TSql,
        _ => DuckDb,
    };

    public static string EngineName(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => "PostgreSQL",
        DialectKind.TSql => "SQL Server",
        _ => "DuckDB",
    };

    /// <summary>Whether nulls come first where nothing is written.</summary>
    public static bool NullsFirst(Dialect dialect, bool descending) => dialect.Kind switch
    {
        DialectKind.Postgres => descending,
        DialectKind.TSql => !descending,
        _ => false,
    };
}
