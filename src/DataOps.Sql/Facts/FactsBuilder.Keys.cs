using DataOps.Sql.Binding;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>Keys of a select's result: those of its rows that are shown, and what windows number.</content>
internal sealed partial class FactsBuilder
{
    private BodyFacts KeysOf(BoundSelect select, BodyFacts facts, TableFacts from, SelectScope scope)
    {
        var isFiltered = select.Having is not null || select.Qualify is not null;
        if (select.ExpandsRows)
        {
            return facts;
        }

        if (select.IsAggregated)
        {
            return Grouped(select, facts, from, scope, isFiltered);
        }

        var rows = isFiltered ? from.Rows.Filtered() : from.Rows;
        if (from.Rows.IsAtMostOne())
        {
            return facts.With([], rows);
        }

        var keys = select.Qualify is { } qualify ? WithQualified(qualify, from.Keys, scope) : from.Keys;
        var output = new List<int[]>(keys.Length);
        foreach (var key in keys)
        {
            AddShownKey(key, scope, output);
        }

        foreach (var item in select.Items)
        {
            AddNumbered(select, item, output, scope);
        }

        return facts.With(output, rows);
    }

    // `qualify row_number() over (partition by p) = 1` leaves one row for each p.
    private int[][] WithQualified(BoundExpression qualify, int[][] known, SelectScope scope)
    {
        List<int[]> keys = [.. known];
        foreach (var term in Conjuncts.Of(qualify))
        {
            if (!IsFirst(term, out var number) || WindowOf(number) is not { } call || !IsNumbering(call, scope))
            {
                continue;
            }

            var partition = call.Window!.PartitionBy;
            var ids = new int[partition.Length];
            for (var i = 0; i < ids.Length; i++)
            {
                ids[i] = NumberOf(partition[i], scope.Dependencies);
            }

            if (Array.IndexOf(ids, -1) < 0)
            {
                Array.Sort(ids);
                keys.Add([.. ids.Distinct()]);
            }
        }

        return [.. keys];
    }

    // A number from one on that is equal to a constant, or below two.
    private static bool IsFirst(BoundExpression term, out BoundExpression number)
    {
        number = term;
        if (term is not BoundOperator { Operands: [var left, var right] } comparison)
        {
            return false;
        }

        var isFlipped = Constants.IsLiteral(left);
        var (value, constant) = isFlipped ? (right, left) : (left, right);
        number = value;
        if (Constants.Unwrap(constant) is not BoundLiteral { Kind: Syntax.LiteralKind.Integer } literal)
        {
            return comparison.Operation == BoundOperation.Equal && Constants.Unwrap(constant) is BoundParameter;
        }

        return comparison.Operation switch
        {
            BoundOperation.Equal => true,
            BoundOperation.LessOrEqual => !isFlipped && literal.Text == "1",
            BoundOperation.Less => !isFlipped && literal.Text == "2",
            BoundOperation.GreaterOrEqual => isFlipped && literal.Text == "1",
            BoundOperation.Greater => isFlipped && literal.Text == "2",
            _ => false,
        };
    }

    private static BoundCall? WindowOf(BoundExpression expression) => expression switch
    {
        BoundAlias alias => WindowOf(alias.Item.Value),
        BoundCast { IsTry: false } cast when KeepsDistinct(cast.Operand.Type, cast.Type) => WindowOf(cast.Operand),
        BoundCall { Window: not null } call => call,
        _ => null,
    };

    // Whether no two rows of a partition get the same number: a rank does so only where its order has no ties.
    private bool IsNumbering(BoundCall call, SelectScope scope) => call.Name switch
    {
        "row_number" => true,
        "rank" or "dense_rank" or "rank_dense" => IsTotal(call.Window!, scope),
        _ => false,
    };

    private bool IsTotal(BoundWindow window, SelectScope scope)
    {
        var ids = TakeSet();
        AddIds(ids, window);
        var isTotal = scope.IsIdentified(ids);
        GiveBack(ids);
        return isTotal;
    }

    private void AddIds(ColumnSet ids, BoundWindow window)
    {
        foreach (var expression in window.PartitionBy)
        {
            AddId(ids, expression);
        }

        foreach (var item in window.OrderBy)
        {
            AddId(ids, item.Value);
        }
    }

    // A row number is unique together with what it is partitioned by.
    private void AddNumbered(BoundSelect select, BoundSelectItem item, List<int[]> keys, SelectScope scope)
    {
        if (WindowOf(item.Value) is not { Window: { } window } call || !IsNumbering(call, scope))
        {
            return;
        }

        var places = new List<int> { Array.IndexOf(select.Items, item) };
        foreach (var expression in window.PartitionBy)
        {
            if (IsConstant(expression, 0, _columnCount))
            {
                continue;
            }

            var id = IdOf(expression);
            if (id >= 0 && scope.Dependencies.IsConstant(id))
            {
                continue;
            }

            var place = id >= 0 ? PlaceOf(id, scope) : PlaceOf(expression, select);
            if (place < 0)
            {
                return;
            }

            if (!places.Contains(place))
            {
                places.Add(place);
            }
        }

        places.Sort();
        AddKey(keys, [.. places]);
    }

    private static void AddKey(List<int[]> keys, int[] key)
    {
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            if (Array.TrueForAll(keys[i], place => Array.IndexOf(key, place) >= 0))
            {
                return;
            }

            if (Array.TrueForAll(key, place => Array.IndexOf(keys[i], place) >= 0))
            {
                keys.RemoveAt(i);
            }
        }

        if (keys.Count < TableFacts.MaxKeys)
        {
            keys.Add(key);
        }
    }
}
