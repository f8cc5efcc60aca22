using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Facts;

/// <content>Set operations.</content>
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
        ValueDomain?[]? domains = null;
        for (var i = 0; i < count; i++)
        {
            var fromLeft = Place(operation.LeftMap, i, left.Nulls.Length);
            var fromRight = Place(operation.RightMap, i, right.Nulls.Length);
            nulls[i] = CombineNulls(operation.Operator, NullsAt(left, fromLeft), NullsAt(right, fromRight));
            lineage[i] = CombineLineage(operation, i, left, fromLeft, right, fromRight);
            if (CombineDomains(operation, i, left, fromLeft, right, fromRight) is { } domain)
            {
                (domains ??= new ValueDomain?[count])[i] = domain;
            }
        }

        RowsOf(operation, left, right, lineage);
        return CombineRows(operation, nulls, lineage, domains, left, right);
    }

    // What rows are compared by, where equal ones are dropped or looked for.
    private void RowsOf(BoundSetOperation operation, BodyFacts left, BodyFacts right, int[][] lineage)
    {
        if (operation.Operator == SetOperator.Union)
        {
            if (!operation.All)
            {
                foreach (var codes in lineage)
                {
                    AddRows(codes, RowLineageKind.Distinct);
                }
            }

            return;
        }

        foreach (var codes in left.Lineage)
        {
            AddRows(codes, RowLineageKind.SetOperation);
        }

        foreach (var codes in right.Lineage)
        {
            AddRows(codes, RowLineageKind.SetOperation);
        }
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

    private int[] CombineLineage(BoundSetOperation operation, int column, BodyFacts left, int fromLeft, BodyFacts right, int fromRight)
    {
        var start = Begin();
        AddLineage(left, fromLeft, operation.Left, operation.Columns[column]);
        if (operation.Operator != SetOperator.Except)
        {
            AddLineage(right, fromRight, operation.Right, operation.Columns[column]);
        }

        return End(start);
    }

    // A value converted to the common type is no longer the very value.
    private void AddLineage(BodyFacts side, int place, BoundBody body, BoundOutput column)
    {
        if (place < 0)
        {
            return;
        }

        var kind = place < body.Columns.Length && body.Columns[place].Type == column.Type ? LineageKind.Identity : LineageKind.Expression;
        Collect(side.Lineage[place], kind);
    }

    private static ValueDomain? CombineDomains(BoundSetOperation operation, int column, BodyFacts left, int fromLeft, BodyFacts right, int fromRight)
    {
        var type = operation.Columns[column].Type;
        var first = DomainAt(left, fromLeft, operation.Left, type);
        var second = DomainAt(right, fromRight, operation.Right, type);
        return operation.Operator switch
        {
            SetOperator.Union => ValueDomain.Union(first, second),
            SetOperator.Intersect => ValueDomain.Intersect(first, second),
            _ => first,
        };
    }

    private static ValueDomain? DomainAt(BodyFacts side, int place, BoundBody body, Types.SqlType type) =>
        place < 0 ? ValueDomain.Empty
        : place < body.Columns.Length && KeepsText(body.Columns[place].Type, type) ? side.DomainOf(place) ?? ValueDomain.OfType(body.Columns[place].Type)
        : null;

    private BodyFacts CombineRows(
        BoundSetOperation operation, Nullness[] nulls, int[][] lineage, ValueDomain?[]? domains, BodyFacts left, BodyFacts right)
    {
        var keys = new List<int[]>();
        var fromLeft = Moved(left.Keys, operation.LeftMap, operation.Left, operation);
        var fromRight = Moved(right.Keys, operation.RightMap, operation.Right, operation);
        RowCount rows;
        switch (operation.Operator)
        {
            case SetOperator.Union:
                rows = RowCounts.Of(false, left.Rows.IsAtLeastOne() || right.Rows.IsAtLeastOne());
                AddToldApart(operation, left, right, fromLeft, fromRight, keys);
                break;
            case SetOperator.Intersect:
                rows = RowCounts.Of(left.Rows.IsAtMostOne() || right.Rows.IsAtMostOne(), false);
                fromLeft.ForEach(key => AddKey(keys, key));
                fromRight.ForEach(key => AddKey(keys, key));
                break;
            default:
                rows = left.Rows.Filtered();
                fromLeft.ForEach(key => AddKey(keys, key));
                break;
        }

        if (!operation.All)
        {
            var all = new int[nulls.Length];
            for (var i = 0; i < all.Length; i++)
            {
                all[i] = i;
            }

            AddKey(keys, all);
        }

        var facts = new BodyFacts(nulls, lineage, keys, rows)
        {
            Domains = domains,
            Dependencies = CombineDependencies(operation, left, right),
            Inclusions = CombineInclusions(operation, left, right),
        };
        return facts.With(keys, rows);
    }

    // Keys of a side by the places of the whole, as far as the common types keep their values apart.
    private static List<int[]> Moved(List<int[]> keys, int[]? map, BoundBody side, BoundSetOperation operation)
    {
        var moved = new List<int[]>();
        foreach (var key in keys)
        {
            var places = new int[key.Length];
            var isKept = true;
            for (var i = 0; i < key.Length && isKept; i++)
            {
                places[i] = map is null ? key[i] : Array.IndexOf(map, key[i]);
                isKept = places[i] >= 0 && places[i] < operation.Columns.Length && key[i] < side.Columns.Length
                    && KeepsDistinct(side.Columns[key[i]].Type, operation.Columns[places[i]].Type);
            }

            if (isKept)
            {
                Array.Sort(places);
                moved.Add(places);
            }
        }

        return moved;
    }

    // Rows of the two sides differ in a column whose values are others on each side: with a key of each it is one of the whole.
    private void AddToldApart(
        BoundSetOperation operation, BodyFacts left, BodyFacts right, List<int[]> fromLeft, List<int[]> fromRight, List<int[]> keys)
    {
        if (fromLeft.Count == 0 || fromRight.Count == 0)
        {
            return;
        }

        for (var i = 0; i < operation.Columns.Length; i++)
        {
            if (!AreApart(operation, i, left, right))
            {
                continue;
            }

            foreach (var first in fromLeft)
            {
                foreach (var second in fromRight)
                {
                    int[] key = [.. first.Union(second).Union([i]).OrderBy(place => place)];
                    AddKey(keys, key);
                }
            }
        }
    }

    private bool AreApart(BoundSetOperation operation, int column, BodyFacts left, BodyFacts right)
    {
        var fromLeft = Place(operation.LeftMap, column, left.Nulls.Length);
        var fromRight = Place(operation.RightMap, column, right.Nulls.Length);
        var type = operation.Columns[column].Type;
        var first = DomainAt(left, fromLeft, operation.Left, type);
        var second = DomainAt(right, fromRight, operation.Right, type);
        var isOneNeverNull = NullsAt(left, fromLeft) == Nullness.Never || NullsAt(right, fromRight) == Nullness.Never;
        if (!isOneNeverNull || first is null || second is null)
        {
            return false;
        }

        if (_hasExactText)
        {
            return ValueDomain.AreDisjoint(first, second);
        }

        // Under a collation texts that differ in letter case, blanks or accents may be equal.
        return ValueDomain.AreDisjoint(Folded(first), Folded(second));
    }

    private static ValueDomain Folded(ValueDomain domain) => new(Array.ConvertAll(
        domain.Values,
        value => value.Kind == ConstantKind.Text ? new ConstantValue(ConstantKind.Text, CollationFold.Of(value.Text)) : value));

    private static Dependencies? CombineDependencies(BoundSetOperation operation, BodyFacts left, BodyFacts right)
    {
        if (operation.LeftMap is not null || left.Dependencies is not { } known)
        {
            return null;
        }

        var combined = new Dependencies();
        if (operation.Operator == SetOperator.Union)
        {
            foreach (var pair in known.Equal)
            {
                if (right.Dependencies is { } others && operation.RightMap is null && others.Equal.Contains(pair) && IsKept(pair.Key) && IsKept(pair.Value))
                {
                    combined.AddEqual(pair.Key, pair.Value);
                }
            }

            return combined.IsEmpty ? null : combined;
        }

        foreach (var rule in known.Rules)
        {
            if (Array.TrueForAll(rule.From, IsKept))
            {
                combined.AddRule(rule.From, rule.To!);
            }
        }

        foreach (var pair in known.Equal)
        {
            if (IsKept(pair.Key) && IsKept(pair.Value))
            {
                combined.AddEqual(pair.Key, pair.Value);
            }
        }

        foreach (var constant in known.Constants)
        {
            combined.AddConstant(constant);
        }

        return combined;

        bool IsKept(int place) => place < operation.Columns.Length && KeepsDistinct(operation.Left.Columns[place].Type, operation.Columns[place].Type)
            && (operation.Operator != SetOperator.Union || operation.Right.Columns[place].Type == operation.Columns[place].Type);
    }

    private static List<Inclusion>? CombineInclusions(BoundSetOperation operation, BodyFacts left, BodyFacts right)
    {
        if (operation.LeftMap is not null || operation.RightMap is not null || operation.Columns.Length < left.Nulls.Length)
        {
            return null;
        }

        List<Inclusion>? shown = null;
        if (left.Inclusions is { } first)
        {
            foreach (var inclusion in first)
            {
                if (operation.Operator != SetOperator.Union || (right.Inclusions is { } others && others.Exists(inclusion.IsSame)))
                {
                    AddShown(ref shown, inclusion);
                }
            }
        }

        if (operation.Operator == SetOperator.Intersect && right.Inclusions is { } second)
        {
            foreach (var inclusion in second)
            {
                AddShown(ref shown, inclusion);
            }
        }

        return shown;
    }
}
