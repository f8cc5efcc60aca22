using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>
/// Inclusions of columns from a number on: those that a relation's keys and foreign keys state, or a list of them.
/// What a foreign key points at is looked for only where its columns are asked for.
/// </summary>
internal readonly struct InclusionSource(int first, Relation? relation, List<Inclusion>? known)
{
    /// <summary>The number that the places count from.</summary>
    public int First { get; } = first;

    public Relation? Relation { get; } = relation;

    public List<Inclusion>? Known { get; } = known;

    public int Count => Known is not null ? Known.Count : KeyCount + Relation!.ForeignKeys.Count;

    // Rows of other relations may come and go without the relation that they are read from.
    private int KeyCount => Relation!.Kind == RelationKind.Table ? Relation.Keys.Count : 0;

    public int[] ColumnsAt(int place) =>
        Known is not null ? Known[place].Columns : place < KeyCount ? Relation!.Facts.Keys[place] : Relation!.Facts.ForeignKeys[place - KeyCount];

    public bool IsKey(int place) => place < KeyCount;

    public ForeignKey ForeignKeyAt(int place) => Relation!.ForeignKeys[place - KeyCount];
}
