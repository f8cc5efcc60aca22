namespace DataOps.Sql.Binding;

/// <summary>Aggregates whose value stands in <c>within group (order by …)</c>, and the functions DuckDB computes them with.</summary>
internal static class OrderedAggregates
{
    public static string? Rename(string name) => name switch
    {
        "percentile_cont" => "quantile_cont",
        "percentile_disc" => "quantile_disc",
        "mode" => "mode",
        _ => null,
    };
}
