using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>
/// What facts say of the columns of one relation: lineage, and what its keys hold. The same objects for all queries that read it.
/// Safe for several threads.
/// </summary>
internal sealed class RelationFacts(Relation relation)
{
    private const int Kinds = 4;
    private const int RowKinds = 8;

    // By kind, then by column. Two threads that make one at once make equal ones.
    private readonly ColumnLineage?[]?[] _columns = new ColumnLineage?[]?[Kinds];
    private readonly RowLineage?[]?[] _rows = new RowLineage?[]?[RowKinds];
    private ColumnLineage[]?[]? _same;
    private InclusionTarget?[]? _targets;
    private Nullness[]? _nulls;
    private ValueDomain?[]? _domains;
    private int[][]? _keys;
    private int[][]? _foreignKeys;

    /// <summary>Which of its columns are never null; nobody changes it.</summary>
    public Nullness[] Nulls => _nulls ??= NullsOf(relation.Columns);

    /// <summary>The values of its columns, as far as they are known to be few; nobody changes it.</summary>
    public ValueDomain?[] Domains => _domains ??= DomainsOf(relation.Columns);

    /// <summary>The columns of its keys; nobody changes them.</summary>
    public int[][] Keys => _keys ??= [.. relation.Keys.Select(key => key.Columns.ToArray())];

    /// <summary>The columns of its foreign keys; nobody changes them.</summary>
    public int[][] ForeignKeys => _foreignKeys ??= [.. relation.ForeignKeys.Select(key => key.Columns.ToArray())];

    public ColumnLineage Lineage(int column, LineageKind via)
    {
        var columns = _columns[(int)via] ??= new ColumnLineage?[relation.Columns.Count];
        return columns[column] ??= new ColumnLineage(relation.Name, relation.Columns[column].Name, via);
    }

    /// <summary>The lineage of a column that shows this one.</summary>
    public IReadOnlyList<ColumnLineage> SameLineage(int column)
    {
        _same ??= new ColumnLineage[]?[relation.Columns.Count];
        return _same[column] ??= [new ColumnLineage(relation.Name, relation.Columns[column].Name, LineageKind.Identity)];
    }

    public RowLineage RowLineage(int column, RowLineageKind via)
    {
        var rows = _rows[(int)via] ??= new RowLineage?[relation.Columns.Count];
        return rows[column] ??= new RowLineage(relation.Name, relation.Columns[column].Name, via);
    }

    /// <summary>What the columns of one of its keys draw their values from: themselves.</summary>
    public InclusionTarget TargetOfKey(int place)
    {
        _targets ??= new InclusionTarget?[relation.Keys.Count];
        return _targets[place] ??= InclusionTarget.Of(relation, relation.Keys[place]);
    }

    private static Nullness[] NullsOf(IReadOnlyList<Column> columns)
    {
        var nulls = new Nullness[columns.Count];
        for (var i = 0; i < nulls.Length; i++)
        {
            nulls[i] = NullnessExtensions.FromNullable(columns[i].Nullable);
        }

        return nulls;
    }

    // Empty when nothing is known of any.
    private static ValueDomain?[] DomainsOf(IReadOnlyList<Column> columns)
    {
        ValueDomain?[] domains = [];
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Values is { } values)
            {
                domains = domains.Length == 0 ? new ValueDomain?[columns.Count] : domains;
                domains[i] = new ValueDomain([.. values]);
            }
        }

        return domains;
    }
}
