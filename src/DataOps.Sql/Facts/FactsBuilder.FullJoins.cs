using DataOps.Sql.Binding;

namespace DataOps.Sql.Facts;

/// <content>Columns that a full join merges: of each row one side is there, so that one of them is not null.</content>
internal sealed partial class FactsBuilder
{
    // Those whose rows are not made null by a join further out.
    private List<FullJoin>? _fullJoins;

    /// <summary>A full join, with the columns that are never null within its sides.</summary>
    private sealed class FullJoin(BoundJoin join, ColumnSet neverNull, List<FullJoin> within)
    {
        public bool IsIn(BoundTable table) => join.StartId >= table.StartId && join.EndId <= table.EndId;

        /// <summary>Whether in each row one of the columns is not null.</summary>
        public bool IsCoveredBy(List<int> columns) => IsCovered(join.Left, columns) && IsCovered(join.Right, columns);

        private bool IsCovered(BoundTable side, List<int> columns)
        {
            foreach (var column in columns)
            {
                if (column >= side.StartId && column < side.EndId && neverNull[column])
                {
                    return true;
                }
            }

            return within.Exists(inner => inner.IsIn(side) && inner.IsCoveredBy(columns));
        }
    }

    private FullJoin Cover(BoundJoin join)
    {
        var neverNull = new ColumnSet(_capacity);
        for (var id = join.StartId; id < join.EndId; id++)
        {
            if (_nulls[id] == Nullness.Never)
            {
                neverNull.Add(id);
            }
        }

        return new FullJoin(join, neverNull, _fullJoins is null ? [] : _fullJoins.FindAll(inner => inner.IsIn(join)));
    }

    private bool IsMerged(BoundExpression[] operands)
    {
        if (_fullJoins is not { Count: > 0 } joins)
        {
            return false;
        }

        var columns = new List<int>();
        CollectMerged(operands, columns);
        return joins.Exists(join => join.IsCoveredBy(columns));
    }

    private static void CollectMerged(BoundExpression[] operands, List<int> columns)
    {
        foreach (var operand in operands)
        {
            switch (Constants.Unwrap(operand))
            {
                case BoundColumn column:
                    columns.Add(column.Id);
                    break;
                case BoundOperator { Operation: BoundOperation.Coalesce, Operands: var inner }:
                    CollectMerged(inner, columns);
                    break;
            }
        }
    }
}
