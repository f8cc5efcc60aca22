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
}
