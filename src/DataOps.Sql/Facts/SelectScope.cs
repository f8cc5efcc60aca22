using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <summary>What identifies a row of one select while its items are looked at.</summary>
internal sealed class SelectScope(BoundSelect select, Dependencies dependencies)
{
    public BoundSelect Select { get; } = select;

    public Dependencies Dependencies { get; } = dependencies;

    /// <summary>Keys of the rows of its from clause.</summary>
    public List<int[]> FromKeys { get; set; } = [];

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
            : FromKeys.Exists(columns.HasAll);
    }

    /// <summary>Whether the columns, within one group, decide the row of the from clause.</summary>
    public bool IsIdentifiedInGroup(ColumnSet columns)
    {
        Dependencies.Close(columns);
        return FromKeys.Exists(columns.HasAll);
    }
}
