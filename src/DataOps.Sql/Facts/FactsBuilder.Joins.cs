using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Joins.</content>
internal sealed partial class FactsBuilder
{
    private TableFacts Join(BoundJoin join, ColumnSet rejected, Dependencies dependencies)
    {
        var kind = Effective(join, rejected);
        var byCondition = new ColumnSet(_capacity);
        if (join.On is { } on)
        {
            NullRejection.WhenTrue(on, byCondition);
        }

        var (forLeft, forRight) = PassedDown(kind, rejected, byCondition);
        var leftRules = new Dependencies();
        var rightRules = new Dependencies();
        var left = Table(join.Left, forLeft, leftRules);
        var right = Table(join.Right, forRight, rightRules);
        Rows(join.On, RowLineageKind.Join);
        var isMatched = IsMatched(join, right);
        if (kind == JoinKind.Left && isMatched)
        {
            // Nothing is left without a partner.
            kind = JoinKind.Inner;
        }

        var facts = JoinedFacts(join, kind, left, right, leftRules, rightRules, isMatched);
        AddRules(join, kind, dependencies, leftRules, rightRules);
        SetNulls(join, kind, byCondition, isMatched);
        return facts;
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
    private (ColumnSet Left, ColumnSet Right) PassedDown(JoinKind kind, ColumnSet rejected, ColumnSet byCondition)
    {
        switch (kind)
        {
            case JoinKind.Inner or JoinKind.Semi:
                byCondition = byCondition.Copy();
                byCondition.Union(rejected);
                return (byCondition, byCondition);
            case JoinKind.Left:
                return (rejected, byCondition);
            case JoinKind.Right:
                return (byCondition, rejected);
            case JoinKind.Anti:
                return (rejected, byCondition);
            default:
                var none = new ColumnSet(_capacity);
                return (none, none);
        }
    }

    private void SetNulls(BoundJoin join, JoinKind kind, ColumnSet byCondition, bool isMatched)
    {
        var full = kind == JoinKind.Full ? Cover(join) : null;
        if (kind is JoinKind.Full or JoinKind.Positional || (kind is JoinKind.Left && !isMatched))
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
        for (var id = from; id < to; id++)
        {
            if (columns[id])
            {
                _nulls[id] = Nullness.Never;
            }
        }
    }

    private TableFacts JoinedFacts(
        BoundJoin join, JoinKind kind, TableFacts left, TableFacts right, Dependencies leftRules, Dependencies rightRules, bool isMatched)
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

        if (join.AsOf && !IsAsOfTotal(join, right, rightRules))
        {
            TaintRows(NondeterminismKind.ChosenRow, "asof join", join.On?.Span);
        }

        var isLateral = IsLateral(join.Right);
        var oneRight = right.Rows.IsAtMostOne() || join.AsOf || Matches(join, join.Right, right, rightRules);
        var oneLeft = left.Rows.IsAtMostOne() || (!isLateral && Matches(join, join.Left, left, leftRules));
        var keys = new List<int[]>();
        if (oneRight && kind is JoinKind.Inner or JoinKind.Left)
        {
            keys.AddRange(left.Keys);
        }

        if (oneLeft && !isLateral && !join.AsOf && kind is JoinKind.Inner or JoinKind.Right)
        {
            keys.AddRange(right.Keys);
        }

        if (isLateral && left.Rows.IsAtMostOne())
        {
            keys.AddRange(right.Keys);
        }

        if (kind == JoinKind.Full)
        {
            AddMergedKey(join, left, right, keys);
        }

        if ((keys.Count == 0 && kind != JoinKind.Full) || (kind == JoinKind.Full && HasRealKeys(left, right)))
        {
            Multiply(left, right, keys);
        }

        return new TableFacts(Limit(keys), JoinedRows(kind, IsCross(join), left.Rows, right.Rows, oneLeft, oneRight, isMatched));
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

    private static bool IsSingleKey(TableFacts facts, int id) => facts.Keys.Exists(key => key is [var only] && only == id);

    private bool IsNeverNull(int id) => id < _columnCount
        ? _nulls[id] == Nullness.Never
        : _expressions[id - _columnCount] is BoundOperator { Operation: BoundOperation.Coalesce };

    // Whether the row that an asof join picks is the only one with its time.
    private bool IsAsOfTotal(BoundJoin join, TableFacts right, Dependencies rightRules)
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

        rightRules.Close(decided);
        return right.Rows.IsAtMostOne() || right.Keys.Exists(decided.HasAll);

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
        left.Keys.TrueForAll(key => Array.Exists(key, IsNeverNull)) && right.Keys.TrueForAll(key => Array.Exists(key, IsNeverNull));

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

    private static List<int[]> Limit(List<int[]> keys)
    {
        if (keys.Count > TableFacts.MaxKeys)
        {
            keys.RemoveRange(TableFacts.MaxKeys, keys.Count - TableFacts.MaxKeys);
        }

        return keys;
    }

    private static RowCount JoinedRows(JoinKind kind, bool isCross, RowCount left, RowCount right, bool oneLeft, bool oneRight, bool isMatched)
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
            _ => left.IsAtLeastOne() && (isMatched || (isCross && right.IsAtLeastOne())),
        };
        return RowCounts.Of(atMostOne, atLeastOne);
    }

    // Whether the condition lets a row of one side meet at most one row of the other: the other's key is decided by the one.
    private bool Matches(BoundJoin join, BoundTable other, TableFacts facts, Dependencies rules)
    {
        if (facts.Keys.Count == 0 || join.On is null)
        {
            return false;
        }

        var decided = new ColumnSet(_capacity);
        foreach (var term in Conjuncts.Of(join.On))
        {
            Decide(term, other, decided, facts);
        }

        rules.Close(decided);
        return facts.Keys.Exists(decided.HasAll);
    }

    // `other.x = expression of one` decides x.
    private void Decide(BoundExpression term, BoundTable other, ColumnSet decided, TableFacts facts)
    {
        if (term is not BoundOperator { Operation: BoundOperation.Equal or BoundOperation.NotDistinctFrom, Operands: var sides })
        {
            return;
        }

        for (var side = 0; side < 2; side++)
        {
            var id = IdOf(sides[side]);
            var isOther = (id >= other.StartId && id < other.EndId) || (id >= _columnCount && facts.Keys.Exists(key => Array.IndexOf(key, id) >= 0));
            if (isOther && IsConstant(sides[1 - side], other.StartId, other.EndId))
            {
                decided.Add(id);
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

        if (kind is JoinKind.Inner or JoinKind.Semi && join.On is { } on)
        {
            AddFacts(on, dependencies, join.StartId, join.EndId);
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
            target.AddOptional(source, key => Array.Exists(key, id => id < _columnCount && _nulls[id] == Nullness.Never));
        }
    }
}
