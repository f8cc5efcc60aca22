using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <summary>What identifies a row of one select while its items are looked at.</summary>
internal sealed class SelectScope(BoundSelect select, Dependencies dependencies)
{
    public BoundSelect Select { get; } = select;

    public Dependencies Dependencies { get; } = dependencies;

    /// <summary>Keys of the rows of its from clause.</summary>
    public int[][] FromKeys { get; init; } = [];

    /// <summary>For each item the number of the column that it is; -1 for what is no column.</summary>
    public int[] Columns { get; } = Array.ConvertAll(select.Items, static item => item.Value is BoundColumn column ? column.Id : -1);

    /// <summary>For each item the number of its value, or -1.</summary>
    public int[] Ids { get; set; } = [];

    /// <summary>For each item the number of what it tells apart, or -1.</summary>
    public int[] Injective { get; set; } = [];

    /// <summary>How many expressions had numbers when the items got theirs.</summary>
    public int NumberedAt { get; set; } = -1;

    /// <summary>What its rows are grouped by, as numbers; null without grouping or when a group has no number.</summary>
    public int[]? Groups { get; set; }

    /// <summary>Whether grouping sets, or items that give several rows, make rows that no number identifies.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether the columns decide the row that items are computed from: a group, or a row of the from clause.</summary>
    public bool IsIdentified(ColumnSet columns)
    {
        if (IsOpen)
        {
            return false;
        }

        Dependencies.Close(columns);
        return Select.IsAggregated
            ? Select.Grouping is null || (Groups is not null && columns.HasAll(Groups))
            : columns.HasKey(FromKeys);
    }

    /// <summary>Whether the columns, within one group, decide the row of the from clause.</summary>
    public bool IsIdentifiedInGroup(ColumnSet columns)
    {
        Dependencies.Close(columns);
        return columns.HasKey(FromKeys);
    }
}
