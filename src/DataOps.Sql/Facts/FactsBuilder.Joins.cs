using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Joins.</content>
internal sealed partial class FactsBuilder
{
    private TableFacts Join(BoundJoin join, ColumnSet rejected, Dependencies dependencies)
    {
        var kind = Effective(join, rejected);
        var byCondition = new ColumnSet(columnCount);
        if (join.On is { } on)
        {
            NullRejection.WhenTrue(on, byCondition, columnCount);
        }

        var (forLeft, forRight) = PassedDown(kind, rejected, byCondition);
        var leftRules = new Dependencies();
        var rightRules = new Dependencies();
        var left = Table(join.Left, forLeft, leftRules);
        var right = Table(join.Right, forRight, rightRules);
        Rows(join.On);
        var facts = Rows(join, kind, left, right, leftRules, rightRules);
        AddRules(join, kind, dependencies, leftRules, rightRules);
        SetNulls(join, kind, byCondition);
        return facts;
    }

    // What a filter further out makes of an outer join.
    private static JoinKind Effective(BoundJoin join, ColumnSet rejected)
    {
        var rejectsLeft = rejected.HasAny(join.Left.StartId, join.Left.EndId);
        var rejectsRight = rejected.HasAny(join.Right.StartId, join.Right.EndId);
        return join.Kind switch
        {
            JoinKind.Left or JoinKind.OuterApply when rejectsRight => JoinKind.Inner,
            JoinKind.Right when rejectsLeft => JoinKind.Inner,
            JoinKind.Full when rejectsLeft && rejectsRight => JoinKind.Inner,
            JoinKind.Full when rejectsLeft => JoinKind.Left,
            JoinKind.Full when rejectsRight => JoinKind.Right,
            JoinKind.Comma or JoinKind.Cross or JoinKind.CrossApply => JoinKind.Inner,
            JoinKind.OuterApply => JoinKind.Left,
            var kind => kind,
        };
    }

    // Nulls rejected by a filter outside are rejected within a side only where that side's rows all come through the filter.
    private (ColumnSet Left, ColumnSet Right) PassedDown(JoinKind kind, ColumnSet rejected, ColumnSet byCondition)
    {
        var none = new ColumnSet(columnCount);
        switch (kind)
        {
            case JoinKind.Inner:
                byCondition = byCondition.Copy();
                byCondition.Union(rejected);
                return (byCondition, byCondition);
            case JoinKind.Left:
                return (rejected, byCondition);
            case JoinKind.Right:
                return (byCondition, rejected);
            case JoinKind.Semi:
                byCondition = byCondition.Copy();
                byCondition.Union(rejected);
                return (byCondition, byCondition);
            case JoinKind.Anti:
                return (rejected, byCondition);
            default:
                return (none, none);
        }
    }

    private void SetNulls(BoundJoin join, JoinKind kind, ColumnSet byCondition)
    {
        if (kind is JoinKind.Left or JoinKind.Full or JoinKind.Positional)
        {
            MakeNullable(join.Right);
        }

        if (kind is JoinKind.Right or JoinKind.Full or JoinKind.Positional)
        {
            MakeNullable(join.Left);
        }

        if (kind is JoinKind.Inner or JoinKind.Semi)
        {
            MakeNotNull(byCondition, join.StartId, join.EndId);
        }
    }

    private void MakeNullable(BoundTable table)
    {
        for (var id = table.StartId; id < table.EndId; id++)
        {
            _nulls[id] = Nullness.Maybe;
        }
    }

    private void MakeNotNull(ColumnSet columns, int from, int to)
    {
        for (var id = from; id < to; id++)
        {
            if (columns[id])
            {
                _nulls[id] = Nullness.Never;
            }
        }
    }

    private TableFacts Rows(BoundJoin join, JoinKind kind, TableFacts left, TableFacts right, Dependencies leftRules, Dependencies rightRules)
    {
        switch (kind)
        {
            case JoinKind.Semi or JoinKind.Anti:
                return new TableFacts(left.Keys, left.Rows == RowCount.ExactlyOne ? RowCount.AtMostOne : left.Rows);
            case JoinKind.Positional:
                return new TableFacts([], RowCount.Many);
        }

        var oneRight = right.Rows != RowCount.Many || join.AsOf || Matches(join, join.Left, join.Right, right, rightRules);
        var oneLeft = left.Rows != RowCount.Many || (!IsLateral(join.Right) && Matches(join, join.Right, join.Left, left, leftRules));
        var keys = new List<int[]>();
        if (oneRight && kind is JoinKind.Inner or JoinKind.Left)
        {
            keys.AddRange(left.Keys);
        }

        if (oneLeft && !IsLateral(join.Right) && kind is JoinKind.Inner or JoinKind.Right)
        {
            keys.AddRange(right.Keys);
        }

        if (keys.Count == 0 && (kind != JoinKind.Full || HasRealKeys(left, right)))
        {
            Multiply(left, right, keys);
        }

        return new TableFacts(Limit(keys), JoinedRows(kind, join.On is null, left.Rows, right.Rows));
    }

    // Rows that a full join adds on either side must not look alike: a key needs a column that is null only there.
    private bool HasRealKeys(TableFacts left, TableFacts right) =>
        left.Keys.TrueForAll(key => Array.Exists(key, id => _nulls[id] == Nullness.Never))
        && right.Keys.TrueForAll(key => Array.Exists(key, id => _nulls[id] == Nullness.Never));

    private static bool IsLateral(BoundTable table) => table switch
    {
        BoundDerivedTable derived => derived.IsLateral,
        BoundFunctionTable => true,
        BoundJoin join => IsLateral(join.Left) || IsLateral(join.Right),
        _ => false,
    };

    private static void Multiply(TableFacts left, TableFacts right, List<int[]> keys)
    {
        foreach (var first in left.Keys)
        {
            foreach (var second in right.Keys)
            {
                if (keys.Count < TableFacts.MaxKeys)
                {
                    int[] key = [.. first, .. second];
                    Array.Sort(key);
                    keys.Add(key);
                }
            }
        }
    }

    private static List<int[]> Limit(List<int[]> keys)
    {
        if (keys.Count > TableFacts.MaxKeys)
        {
            keys.RemoveRange(TableFacts.MaxKeys, keys.Count - TableFacts.MaxKeys);
        }

        return keys;
    }

    private static RowCount JoinedRows(JoinKind kind, bool isCross, RowCount left, RowCount right)
    {
        if (left == RowCount.Many || right == RowCount.Many || kind == JoinKind.Full)
        {
            return RowCount.Many;
        }

        var isSure = (isCross && left == RowCount.ExactlyOne && right == RowCount.ExactlyOne)
            || (kind == JoinKind.Left && left == RowCount.ExactlyOne)
            || (kind == JoinKind.Right && right == RowCount.ExactlyOne);
        return isSure ? RowCount.ExactlyOne : RowCount.AtMostOne;
    }

    // Whether the condition lets a row of one side meet at most one row of the other: the other's key is decided by the one.
    private bool Matches(BoundJoin join, BoundTable one, BoundTable other, TableFacts facts, Dependencies rules)
    {
        if (facts.Keys.Count == 0 || join.On is null)
        {
            return false;
        }

        var decided = new ColumnSet(columnCount);
        Conjuncts.ForEach(join.On, term => Decide(term, other, one, decided));
        rules.Close(decided);
        return facts.Keys.Exists(decided.HasAll);
    }

    // `other.x = expression of one` decides x.
    private static void Decide(BoundExpression term, BoundTable other, BoundTable one, ColumnSet decided)
    {
        if (term is not BoundOperator { Operation: BoundOperation.Equal or BoundOperation.NotDistinctFrom, Operands: var sides })
        {
            return;
        }

        for (var side = 0; side < 2; side++)
        {
            if (Conjuncts.ColumnOf(sides[side]) is { } column
                && column.Id >= other.StartId && column.Id < other.EndId
                && Conjuncts.UsesOnly(sides[1 - side], one.StartId, one.EndId))
            {
                decided.Add(column.Id);
            }
        }
    }

    private void AddRules(BoundJoin join, JoinKind kind, Dependencies dependencies, Dependencies leftRules, Dependencies rightRules)
    {
        var keepsLeft = kind is JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti;
        var keepsRight = kind is JoinKind.Inner or JoinKind.Right;
        AddRules(dependencies, leftRules, keepsLeft);
        if (kind is not (JoinKind.Semi or JoinKind.Anti))
        {
            AddRules(dependencies, rightRules, keepsRight);
        }

        if (kind == JoinKind.Inner && join.On is { } on)
        {
            Conjuncts.AddFacts(on, dependencies, join.StartId, join.EndId);
        }
    }

    // Where rows of nulls are added, a key still decides its columns if it cannot be all null itself.
    private void AddRules(Dependencies target, Dependencies source, bool isKept)
    {
        if (isKept)
        {
            target.Add(source);
        }
        else
        {
            target.AddOptional(source, key => Array.Exists(key, id => _nulls[id] == Nullness.Never));
        }
    }
}
