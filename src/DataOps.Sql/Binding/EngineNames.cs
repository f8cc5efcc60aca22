using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>The functions of an engine's catalog behind what its grammar writes in other ways.</summary>
internal sealed class EngineNames
{
    private static readonly EngineNames DuckDb = new()
    {
        Extract = "date_part",
        Trim = "trim",
        CountOfRows = "count_star",
        ILikeEscape = "ilike_escape",
        LikeEscape = "like_escape",
        OrderedAggregate = OrderedAggregates.Rename,
        HasOrderedValueFirst = true,
        TreatsNullsInWindowsOnly = true,
        KeepsColumnNames = name => name is "struct_pack" or "struct_insert" or "struct_update" or "union_value",
        IsInternal = name => name is "sum_no_overflow" || name.StartsWith("__internal_", StringComparison.Ordinal),
    };

    private static readonly EngineNames Postgres = new()
    {
        Extract = "extract",
        Trim = "btrim",
        CountOfRows = "count",
        OrderedAggregate = _ => null,
    };

    private static readonly EngineNames TSql = new()
    {
        Extract = "datepart",
        Trim = "trim",
        CountOfRows = "count",
        LikeEscape = "like_escape",
        OrderedAggregate = _ => null,
        TakesOrderedValue = name => name != "string_agg",
    };

    /// <summary><c>extract(field from value)</c>.</summary>
    public required string Extract { get; init; }

    /// <summary><c>trim(…)</c>.</summary>
    public required string Trim { get; init; }

    /// <summary><c>count(*)</c>.</summary>
    public required string CountOfRows { get; init; }

    /// <summary><c>like … escape</c> as one function; null where the pattern is rewritten first.</summary>
    public string? LikeEscape { get; init; }

    /// <summary>The same of <c>ilike</c>.</summary>
    public string? ILikeEscape { get; init; }

    /// <summary>The function of an aggregate with <c>within group</c>, when it has another name.</summary>
    public required Func<string, string?> OrderedAggregate { get; init; }

    /// <summary>Whether what an aggregate with <c>within group</c> is ordered by comes before its arguments.</summary>
    public bool HasOrderedValueFirst { get; init; }

    /// <summary>Whether <c>ignore nulls</c> is for calls over windows alone.</summary>
    public bool TreatsNullsInWindowsOnly { get; init; }

    /// <summary>Whether a column that is passed on names its argument (<c>struct_pack(a)</c>).</summary>
    public Func<string, bool> KeepsColumnNames { get; init; } = _ => false;

    /// <summary>Whether a function of the catalog may not be called by people.</summary>
    public Func<string, bool> IsInternal { get; init; } = _ => false;

    /// <summary>Whether what an aggregate with <c>within group</c> is ordered by is an argument of it, not only its order.</summary>
    public Func<string, bool> TakesOrderedValue { get; init; } = _ => true;

    public static EngineNames Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres,
        DialectKind.TSql => TSql,
        _ => DuckDb,
    };
}
