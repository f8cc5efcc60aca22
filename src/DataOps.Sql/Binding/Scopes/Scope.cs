using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>The tables that names in one query may mean, and the query around it.</summary>
internal sealed class Scope(Scope? parent)
{
    /// <summary>The query around it, or null.</summary>
    public Scope? Parent { get; } = parent;

    /// <summary>The tables of the from clause so far, from left to right.</summary>
    public List<TableSource> Sources { get; } = [];

    /// <summary>The columns merged by joins so far; null while there are none.</summary>
    public List<MergedColumn>? Merged { get; private set; }

    /// <summary>The first table that names without a qualifier reach: within a join's condition the first of the join.</summary>
    public int FirstReachable { get; set; }

    /// <summary>The select being bound, for aliases; null while its from clause is.</summary>
    public SelectContext? Select { get; set; }

    /// <summary>Where in the query around it this one stands.</summary>
    public Clause OuterClause { get; init; }

    /// <summary>How often a query within referred to these tables.</summary>
    public int InnerUses { get; set; }

    /// <summary>Whether some table may have columns that are not known.</summary>
    public bool IsOpen
    {
        get
        {
            foreach (var source in Sources)
            {
                if (source.IsOpen)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The merged column that a column is part of, or null.</summary>
    public MergedColumn? MergedOf(int id)
    {
        if (Merged is not null)
        {
            // The latest merge of a chain knows all members.
            for (var i = Merged.Count - 1; i >= 0; i--)
            {
                if (Merged[i].Has(id))
                {
                    return Merged[i];
                }
            }
        }

        return null;
    }

    public void Merge(MergedColumn merged) => (Merged ??= []).Add(merged);
}
