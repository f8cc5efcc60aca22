namespace DataOps.Sql.Facts;

/// <summary>What is proved of the rows of a query or a part of one. Columns are places in its result.</summary>
internal sealed class BodyFacts(Nullness[] nulls, int[][] lineage, List<int[]> keys, RowCount rows)
{
    public Nullness[] Nulls { get; } = nulls;

    /// <summary>For each column its base columns, as codes of <see cref="LineageCodes"/>.</summary>
    public int[][] Lineage { get; } = lineage;

    /// <summary>Minimal unique sets of places, ascending; one empty set for at most one row.</summary>
    public List<int[]> Keys { get; } = keys;

    public RowCount Rows { get; } = rows;

    public BodyFacts With(List<int[]> keys, RowCount rows) => new(Nulls, Lineage, rows == RowCount.Many ? keys : [[]], rows);
}

/// <summary>What is proved of the rows of a table in a from clause. Columns are numbers.</summary>
internal sealed class TableFacts(List<int[]> keys, RowCount rows)
{
    public const int MaxKeys = 6;

    /// <summary>Unique sets of column numbers; one empty set for at most one row.</summary>
    public List<int[]> Keys { get; } = keys;

    public RowCount Rows { get; } = rows;
}
