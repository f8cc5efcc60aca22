using DataOps.Runtime;

namespace DataOps.Testing.Fixtures;

/// <summary>A typed row as its cells.</summary>
internal static class RowCells
{
    public static object?[] Of<TRow>(TRow row)
        where TRow : IRelationRow<TRow>
    {
        var cells = new object?[TRow.Relation.Columns.Count];
        row.Write(cells);
        return cells;
    }
}
