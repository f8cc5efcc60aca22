using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>Rows given to a relation, the record's type forgotten.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Rows">Its rows, cell by cell in the order of its columns; each array is made when it is asked for.</param>
internal sealed record GivenRelation(RelationInfo Relation, IEnumerable<object?[]> Rows)
{
    public static GivenRelation Of<TRow>(IEnumerable<TRow> rows)
        where TRow : IRelationRow<TRow> => new(TRow.Relation, rows.Select(Cells));

    private static object?[] Cells<TRow>(TRow row)
        where TRow : IRelationRow<TRow>
    {
        var cells = new object?[TRow.Relation.Columns.Count];
        row.Write(cells);
        return cells;
    }
}
