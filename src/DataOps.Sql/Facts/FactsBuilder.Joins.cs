using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Joins.</content>
internal sealed partial class FactsBuilder
{
    private TableFacts Join(BoundJoin join, ColumnSet rejected, Dependencies dependencies)
    {
        var kind = Effective(join, rejected);
        var byCondition = TakeSet();
        if (join.On is { } on)
        {
            NullRejection.WhenTrue(on, byCondition);
        }

        var passed = TakeSet();
        var (forLeft, forRight) = PassedDown(kind, rejected, byCondition, passed);
        var start = dependencies.End;
        var left = Table(join.Left, forLeft, dependencies);
        var middle = dependencies.End;
        var right = Table(join.Right, forRight, dependencies);
        GiveBack(passed);
        Rows(join.On, RowLineageKind.Join);

        // Asked only where the answer makes a difference.
        var isMatched = (kind == JoinKind.Left || (kind is JoinKind.Inner or JoinKind.Semi && left.Rows.IsAtLeastOne())) && IsMatched(join, right);
        if (kind == JoinKind.Left && isMatched)
        {
            // Nothing is left without a partner.
            kind = JoinKind.Inner;
        }

        var facts = JoinedFacts(join, kind, left, right, new Sides(dependencies, start, middle, dependencies.End), isMatched);
        AddRules(join, kind, dependencies, start, middle);
        SetNulls(join, kind, byCondition);
        GiveBack(byCondition);
        return facts;
    }

    /// <summary>What is known within each side of a join.</summary>
    private readonly struct Sides(Dependencies dependencies, Dependencies.Mark start, Dependencies.Mark middle, Dependencies.Mark end)
    {
        public void CloseLeft(ColumnSet set) => dependencies.Close(set, start, middle);

        public void CloseRight(ColumnSet set) => dependencies.Close(set, middle, end);
    }

    // Whether every row of the left side finds a row on the right.
    private bool IsMatched(BoundJoin join, TableFacts right)
    {
        if (join.AsOf || join.Kind is JoinKind.Positional)
        {
            return false;
        }

        return IsCross(join) ? right.Rows.IsAtLeastOne() : join.Right is BoundRelation relation && IsAlwaysMatched(join.On!, relation);
    }

    // Without a condition, or with one that is written to hold always.
    private static bool IsCross(BoundJoin join) =>
        join.On is null
        || Constants.Truth(join.On) == true
        || (join.On is BoundOperator { Operation: BoundOperation.Equal, Operands: [var left, var right] } && Constants.Compare(BoundOperation.Equal, left, right) == true);

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
    private static (ColumnSet Left, ColumnSet Right) PassedDown(JoinKind kind, ColumnSet rejected, ColumnSet byCondition, ColumnSet passed)
    {
        switch (kind)
        {
            case JoinKind.Inner or JoinKind.Semi:
                passed.Union(byCondition);
                passed.Union(rejected);
                return (passed, passed);
            case JoinKind.Left:
                return (rejected, byCondition);
            case JoinKind.Right:
                return (byCondition, rejected);
            case JoinKind.Anti:
                return (rejected, byCondition);
            default:
                return (passed, passed);
        }
    }

    private void SetNulls(BoundJoin join, JoinKind kind, ColumnSet byCondition)
    {
        var full = kind == JoinKind.Full ? Cover(join) : null;
        if (kind is JoinKind.Full or JoinKind.Positional or JoinKind.Left)
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

        if (full is not null)
        {
            (_fullJoins ??= []).Add(full);
        }
    }

    private void MakeNullable(BoundTable table)
    {
        _fullJoins?.RemoveAll(full => full.IsIn(table));
        for (var id = table.StartId; id < table.EndId; id++)
        {
            _nulls[id] = Nullness.Maybe;
        }
    }

    private void MakeNotNull(ColumnSet columns, int from, int to)
    {
        for (var id = columns.Next(from); id >= 0 && id < to; id = columns.Next(id + 1))
        {
            _nulls[id] = Nullness.Never;
        }
    }

    private TableFacts JoinedFacts(BoundJoin join, JoinKind kind, TableFacts left, TableFacts right, Sides sides, bool isMatched)
    {
        switch (kind)
        {
            case JoinKind.Semi:
                return new TableFacts(left.Keys, isMatched ? left.Rows : left.Rows.Filtered());
            case JoinKind.Anti:
                return new TableFacts(left.Keys, left.Rows.Filtered());
            case JoinKind.Positional:
                TaintRows(NondeterminismKind.ChosenRow, "positional join", null);
                return new TableFacts([], RowCounts.Of(left.Rows.IsAtMostOne() && right.Rows.IsAtMostOne(), left.Rows.IsAtLeastOne() || right.Rows.IsAtLeastOne()));
        }

        if (join.AsOf && !IsAsOfTotal(join, right, sides))
        {
            TaintRows(NondeterminismKind.ChosenRow, "asof join", join.On?.Span);
        }

        var isLateral = IsLateral(join.Right);
        var oneRight = right.Rows.IsAtMostOne() || join.AsOf || Matches(join, join.Right, right, sides, isLeft: false);
        var oneLeft = left.Rows.IsAtMostOne() || (!isLateral && Matches(join, join.Left, left, sides, isLeft: true));
        var keepsLeft = oneRight && kind is JoinKind.Inner or JoinKind.Left;
        var keepsRight = (oneLeft && !isLateral && !join.AsOf && kind is JoinKind.Inner or JoinKind.Right) || (isLateral && left.Rows.IsAtMostOne());
        var keys = (keepsLeft, keepsRight) switch
        {
            (true, true) => Limit([.. left.Keys, .. right.Keys]),
            (true, false) => left.Keys,
            (false, true) => right.Keys,
            _ => [],
        };
        if (kind == JoinKind.Full)
        {
            var merged = new List<int[]>();
            AddMergedKey(join, left, right, merged);
            if (HasRealKeys(left, right))
            {
                Multiply(left, right, merged);
            }

            keys = Limit([.. merged]);
        }
        else if (keys.Length == 0)
        {
            var both = new List<int[]>();
            Multiply(left, right, both);
            keys = [.. both];
        }

        return new TableFacts(keys, JoinedRows(join, kind, left.Rows, right.Rows, oneLeft, oneRight, isMatched));
    }

    // `full join … on l.x = r.x`: where x is unique on both sides, coalesce(l.x, r.x) is unique.
    private void AddMergedKey(BoundJoin join, TableFacts left, TableFacts right, List<int[]> keys)
    {
        if (join.On is not BoundOperator { Operation: BoundOperation.Equal, Operands: var sides }
            || IdOf(sides[0]) is var first && first < 0 || IdOf(sides[1]) is var second && second < 0)
        {
            return;
        }

        if (!IsSingleKey(left, first) && !IsSingleKey(right, first))
        {
            return;
        }

        var (own, other) = IsSingleKey(left, first) ? (first, second) : (second, first);
        if (!IsSingleKey(left, own) || !IsSingleKey(right, other) || !IsNeverNull(own) || !IsNeverNull(other) || _expressions.Count == MaxExpressions)
        {
            return;
        }

        foreach (var operands in (BoundExpression[][])[[sides[0], sides[1]], [sides[1], sides[0]]])
        {
            if (_expressions.Count < MaxExpressions && sides[0].Type == sides[1].Type)
            {
                keys.Add([_columnCount + _expressions.Count]);
                _expressions.Add(new BoundOperator(sides[0].Type, join.On.Span, BoundOperation.Coalesce, operands));
            }
        }
    }

    private static bool IsSingleKey(TableFacts facts, int id) => Array.Exists(facts.Keys, key => key is [var only] && only == id);

    private bool IsNeverNull(int id) => id < _columnCount
        ? _nulls[id] == Nullness.Never
        : _expressions[id - _columnCount] is BoundOperator { Operation: BoundOperation.Coalesce };

    // Whether the row that an asof join picks is the only one with its time.
    private bool IsAsOfTotal(BoundJoin join, TableFacts right, Sides sides)
    {
        var decided = new ColumnSet(_capacity);
        foreach (var term in Conjuncts.Of(join.On))
        {
            if (term is BoundOperator { Operands: [var first, var second] })
            {
                Add(first);
                Add(second);
            }
        }

        sides.CloseRight(decided);
        return right.Rows.IsAtMostOne() || decided.HasKey(right.Keys);

        void Add(BoundExpression side)
        {
            var id = IdOf(side);
            if (id >= join.Right.StartId && id < join.Right.EndId)
            {
                decided.Add(id);
            }
        }
    }

    // Rows that a full join adds on either side must not look alike: a key needs a column that is null only there.
    private bool HasRealKeys(TableFacts left, TableFacts right) =>
        Array.TrueForAll(left.Keys, key => Array.Exists(key, IsNeverNull)) && Array.TrueForAll(right.Keys, key => Array.Exists(key, IsNeverNull));

    private static bool IsLateral(BoundTable table) => table switch
    {
        BoundDerivedTable derived => derived.IsLateral,
        BoundFunctionTable function => Array.Exists(function.Arguments, HasColumn),
        BoundJoin join => IsLateral(join.Left) || IsLateral(join.Right),
        BoundPivot pivot => IsLateral(pivot.Source),
        BoundUnpivot unpivot => IsLateral(unpivot.Source),
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

    private static int[][] Limit(int[][] keys)
    {
        if (keys.Length > TableFacts.MaxKeys)
        {
            Array.Resize(ref keys, TableFacts.MaxKeys);
        }

        return keys;
    }

    private static RowCount JoinedRows(BoundJoin join, JoinKind kind, RowCount left, RowCount right, bool oneLeft, bool oneRight, bool isMatched)
    {
        var atMostOne = kind switch
        {
            JoinKind.Full => false,
            JoinKind.Left => left.IsAtMostOne() && oneRight,
            JoinKind.Right => right.IsAtMostOne() && oneLeft,
            _ => (left.IsAtMostOne() && oneRight) || (right.IsAtMostOne() && oneLeft),
        };
        var atLeastOne = kind switch
        {
            JoinKind.Full => left.IsAtLeastOne() || right.IsAtLeastOne(),
            JoinKind.Left => left.IsAtLeastOne(),
            JoinKind.Right => right.IsAtLeastOne(),
            _ => left.IsAtLeastOne() && (isMatched || (right.IsAtLeastOne() && IsCross(join))),
        };
        return RowCounts.Of(atMostOne, atLeastOne);
    }

    // Whether the condition lets a row of one side meet at most one row of the other: the other's key is decided by the one.
    private bool Matches(BoundJoin join, BoundTable other, TableFacts facts, Sides sides, bool isLeft)
    {
        if (facts.Keys.Length == 0 || join.On is null)
        {
            return false;
        }

        var decided = TakeSet();
        var (from, to) = (other.StartId, other.EndId);
        foreach (var term in Conjuncts.Of(join.On))
        {
            Decide(term, from, to, decided, facts);
        }

        if (isLeft)
        {
            sides.CloseLeft(decided);
        }
        else
        {
            sides.CloseRight(decided);
        }

        var matches = decided.HasKey(facts.Keys);
        GiveBack(decided);
        return matches;
    }

    // `other.x = expression of one` decides x.
    private void Decide(BoundExpression term, int from, int to, ColumnSet decided, TableFacts facts)
    {
        if (term is not BoundOperator { Operation: BoundOperation.Equal or BoundOperation.NotDistinctFrom, Operands: var sides })
        {
            return;
        }

        for (var side = 0; side < 2; side++)
        {
            var id = IdOf(sides[side]);
            var isOther = (id >= from && id < to) || (id >= _columnCount && IsInKey(facts.Keys, id));
            if (isOther && IsConstant(sides[1 - side], from, to))
            {
                decided.Add(id);
            }
        }
    }

    private static bool IsInKey(int[][] keys, int id) => Array.Exists(keys, key => Array.IndexOf(key, id) >= 0);

    private void AddRules(BoundJoin join, JoinKind kind, Dependencies dependencies, Dependencies.Mark start, Dependencies.Mark middle)
    {
        // The right side comes last, so that the marks before it stay what they are.
        if (kind is JoinKind.Semi or JoinKind.Anti)
        {
            dependencies.Remove(middle, dependencies.End);
        }
        else if (kind is not (JoinKind.Inner or JoinKind.Right))
        {
            dependencies.MakeOptional(middle, dependencies.End, _nulls);
        }

        if (kind is not (JoinKind.Inner or JoinKind.Left or JoinKind.Semi or JoinKind.Anti))
        {
            dependencies.MakeOptional(start, middle, _nulls);
        }

        if (kind is JoinKind.Inner or JoinKind.Semi && join.On is { } on)
        {
            AddFacts(on, dependencies, join.StartId, join.EndId);
        }
    }
}
