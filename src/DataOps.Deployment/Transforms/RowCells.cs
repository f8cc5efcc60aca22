using System.Globalization;
using DataOps.Runtime;

namespace DataOps.Deployment.Transforms;

/// <summary>The cells of rows on their way into a relation, in one array that serves for all of them.</summary>
/// <param name="relation">The relation.</param>
internal sealed class RowCells(RelationInfo relation)
{
    private readonly object?[] _cells = new object?[relation.Columns.Count];

    /// <summary>The cells of a row, until the next is asked for.</summary>
    /// <param name="row">The row.</param>
    /// <param name="number">Its number, from one on, for the error.</param>
    public object?[] Of<T>(T row, long number)
        where T : IRelationRow<T>
    {
        if (row is null)
        {
            throw new TransformRowException(string.Create(CultureInfo.InvariantCulture, $"row {number} is null."));
        }

        row.Write(_cells);
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] is null && !relation.Columns[i].Nullable)
            {
                throw new TransformRowException(string.Create(
                    CultureInfo.InvariantCulture, $"row {number} has null in '{relation.Columns[i].Member}', which is never null."));
            }
        }

        return _cells;
    }
}
