using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <summary>A number of rows that a query gives at least, whatever its tables hold; mostly none is known.</summary>
internal static class FewestRows
{
    public static int Of(BoundQuery query) => query.Limit is null ? Of(query.Body) : 0;

    private static int Of(BoundBody body) => body switch
    {
        BoundValues values => values.Rows.Length,
        BoundNestedBody nested => Of(nested.Query),
        BoundSetOperation { Operator: SetOperator.Union, All: true } union => Of(union.Left) + Of(union.Right),
        BoundSelect { Having: null, Qualify: null, Top: null, Sample: null, ExpandsRows: false } select => IsOne(select) ? 1 : 0,
        _ => 0,
    };

    // An aggregate over all rows gives one row over none, too.
    private static bool IsOne(BoundSelect select) =>
        select.Grouping is null && (select.IsAggregated || (select.From is null && select.Where is null));
}
