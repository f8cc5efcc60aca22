namespace DataOps.Sql.Facts;

/// <summary>How many rows a query gives.</summary>
public enum RowCount
{
    /// <summary>Any number.</summary>
    Many,

    /// <summary>None or one.</summary>
    AtMostOne,

    /// <summary>Exactly one.</summary>
    ExactlyOne,

    /// <summary>One or more.</summary>
    AtLeastOne,
}

internal static class RowCounts
{
    public static RowCount Of(bool atMostOne, bool atLeastOne) => atMostOne
        ? atLeastOne ? RowCount.ExactlyOne : RowCount.AtMostOne
        : atLeastOne ? RowCount.AtLeastOne : RowCount.Many;

    public static bool IsAtMostOne(this RowCount rows) => rows is RowCount.AtMostOne or RowCount.ExactlyOne;

    public static bool IsAtLeastOne(this RowCount rows) => rows is RowCount.AtLeastOne or RowCount.ExactlyOne;

    /// <summary>What remains known when rows may be dropped.</summary>
    public static RowCount Filtered(this RowCount rows) => Of(rows.IsAtMostOne(), atLeastOne: false);
}
