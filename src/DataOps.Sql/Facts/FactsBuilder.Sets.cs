using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Set operations and recursion.</content>
internal sealed partial class FactsBuilder
{
    private BodyFacts SetOperation(BoundSetOperation operation)
    {
        var left = Body(operation.Left);
        var right = Body(operation.Right);
        return Combine(operation, left, right);
    }

    private BodyFacts Combine(BoundSetOperation operation, BodyFacts left, BodyFacts right)
    {
        var count = operation.Columns.Length;
        var nulls = new Nullness[count];
        var lineage = new int[count][];
        for (var i = 0; i < count; i++)
        {
            var fromLeft = Place(operation.LeftMap, i, left.Nulls.Length);
            var fromRight = Place(operation.RightMap, i, right.Nulls.Length);
            nulls[i] = CombineNulls(operation.Operator, NullsAt(left, fromLeft), NullsAt(right, fromRight));
            lineage[i] = CombineLineage(operation, i, left, fromLeft, right, fromRight);
        }

        if (operation.Operator == SetOperator.Except)
        {
            foreach (var codes in right.Lineage)
            {
                _rowLineage.AddRange(codes);
            }
        }

        return CombineRows(operation, new BodyFacts(nulls, lineage, [], RowCount.Many), left, right);
    }

    private static int Place(int[]? map, int column, int count)
    {
        var place = map is null ? column : map[column];
        return place < count ? place : -1;
    }

    // A side without the column gives nulls.
    private static Nullness NullsAt(BodyFacts side, int place) => place < 0 ? Nullness.Maybe : side.Nulls[place];

    private static Nullness CombineNulls(SetOperator @operator, Nullness left, Nullness right) => @operator switch
    {
        SetOperator.Union => left.Or(right),
        SetOperator.Intersect => left == Nullness.Never || right == Nullness.Never ? Nullness.Never : left.Or(right),
        _ => left,
    };

    private static int[] CombineLineage(BoundSetOperation operation, int column, BodyFacts left, int fromLeft, BodyFacts right, int fromRight)
    {
        var codes = new List<int>();
        AddLineage(codes, left, fromLeft, operation.Left, operation.Columns[column]);
        if (operation.Operator != SetOperator.Except)
        {
            AddLineage(codes, right, fromRight, operation.Right, operation.Columns[column]);
        }

        return LineageCodes.Normalize(codes);
    }

    // A value converted to the common type is no longer the very value.
    private static void AddLineage(List<int> codes, BodyFacts side, int place, BoundBody body, BoundOutput column)
    {
        if (place < 0)
        {
            return;
        }

        var kind = place < body.Columns.Length && body.Columns[place].Type == column.Type ? LineageKind.Identity : LineageKind.Expression;
        foreach (var code in side.Lineage[place])
        {
            codes.Add(LineageCodes.Via(code, kind));
        }
    }

    private static BodyFacts CombineRows(BoundSetOperation operation, BodyFacts facts, BodyFacts left, BodyFacts right)
    {
        var keys = new List<int[]>();
        var rows = RowCount.Many;
        if (operation.Operator != SetOperator.Union)
        {
            rows = left.Rows == RowCount.Many ? RowCount.Many : RowCount.AtMostOne;

            // What remains of the left side keeps its keys, unless the columns moved or changed.
            if (operation.LeftMap is null && SameTypes(operation.Left.Columns, operation.Columns))
            {
                keys.AddRange(left.Keys);
            }
        }
        else if (!operation.All && left.Rows == RowCount.ExactlyOne && right.Rows == RowCount.ExactlyOne && facts.Nulls.Length == 0)
        {
            rows = RowCount.ExactlyOne;
        }

        if (!operation.All && keys.Count == 0)
        {
            keys.Add([.. Enumerable.Range(0, facts.Nulls.Length)]);
        }

        return facts.With(keys, rows);
    }

    private static bool SameTypes(BoundOutput[] left, BoundOutput[] right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (left[i].Type != right[i].Type)
            {
                return false;
            }
        }

        return left.Length == right.Length;
    }

    private BodyFacts CommonTable(BoundCommonTable table)
    {
        if (_commonTables.TryGetValue(table.Id, out var known))
        {
            return known;
        }

        var facts = table is { IsRecursive: true, Step: not null } ? Recursive(table) : Query(table.Query);
        _commonTables[table.Id] = facts;
        return facts;
    }

    // Starts from what the first branch proves and gives up what a further step does not keep, until nothing changes.
    private BodyFacts Recursive(BoundCommonTable table)
    {
        const int MaxRounds = 8;
        var operation = (BoundSetOperation)table.Query.Body;
        var anchor = Body(table.Anchor!);
        var assumed = new BodyFacts(anchor.Nulls, anchor.Lineage, [], RowCount.Many);
        for (var round = 0; round < MaxRounds; round++)
        {
            _commonTables[table.Id] = assumed;
            var step = Body(table.Step!);
            var next = Combine(operation, anchor, step);
            if (Same(assumed, next))
            {
                return Finish(table, next);
            }

            assumed = new BodyFacts(next.Nulls, next.Lineage, [], RowCount.Many);
        }

        return Finish(table, Unknown(table.Names.Length));
    }

    private BodyFacts Finish(BoundCommonTable table, BodyFacts facts)
    {
        // With a key given, each of its values has one row in the end.
        var keys = table.UsingKey is { } key ? [key] : table.UnionAll ? new List<int[]>() : facts.Keys;
        return Limited(new BodyFacts(facts.Nulls, facts.Lineage, keys, RowCount.Many), table.Query.Limit, table.Query.OrderBy.Length > 0);
    }

    private static bool Same(BodyFacts left, BodyFacts right)
    {
        for (var i = 0; i < left.Nulls.Length; i++)
        {
            if (left.Nulls[i] != right.Nulls[i] || !left.Lineage[i].SequenceEqual(right.Lineage[i]))
            {
                return false;
            }
        }

        return true;
    }
}
