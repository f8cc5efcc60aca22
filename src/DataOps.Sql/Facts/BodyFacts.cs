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

    /// <summary>For each column the values it can hold, as far as known; null when nothing is known of any.</summary>
    public ValueDomain?[]? Domains { get; set; }

    /// <summary>Which columns decide which, are equal or constant; null when nothing is known.</summary>
    public Dependencies? Dependencies { get; set; }

    /// <summary>Columns whose values occur in base relations.</summary>
    public List<Inclusion>? Inclusions { get; set; }

    /// <summary>Places of whole numbers from one on, such as ranks; null when there are none.</summary>
    public List<int>? Ranks { get; set; }

    public ValueDomain? DomainOf(int place) => Domains is null || place >= Domains.Length ? null : Domains[place];

    public BodyFacts With(List<int[]> keys, RowCount rows)
    {
        if (!rows.IsAtMostOne() && keys.Exists(static key => key.Length == 0))
        {
            rows = RowCounts.Of(atMostOne: true, rows.IsAtLeastOne());
        }

        return new(Nulls, Lineage, rows.IsAtMostOne() ? [[]] : keys, rows)
        {
            Domains = Domains,
            Dependencies = Dependencies,
            Inclusions = Inclusions,
            Ranks = Ranks,
        };
    }
}

/// <summary>What is proved of the rows of a table in a from clause. Columns are numbers.</summary>
internal readonly struct TableFacts(int[][] keys, RowCount rows)
{
    public const int MaxKeys = 6;

    /// <summary>The keys of what has at most one row.</summary>
    public static readonly int[][] OneRow = [[]];

    /// <summary>Unique sets of column numbers; one empty set for at most one row.</summary>
    public int[][] Keys { get; } = keys;

    public RowCount Rows { get; } = rows;
}
