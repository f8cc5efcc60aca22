using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <content>Columns whose values occur in base relations: foreign keys, and keys themselves wherever they are shown.</content>
internal sealed partial class FactsBuilder
{
    private const int MaxSources = 512;
    private const int MaxSteps = 3;

    private readonly List<InclusionSource> _inclusions = [];
    private Dictionary<BoundSubquery, BodyFacts>? _memberships;

    private void AddInclusions(BoundRelation table)
    {
        if (_inclusions.Count < MaxSources && (table.Relation.Keys.Count > 0 || table.Relation.ForeignKeys.Count > 0))
        {
            _inclusions.Add(new InclusionSource(table.FirstId, table.Relation, null));
        }
    }

    private void AddInclusions(int first, List<Inclusion> known)
    {
        if (_inclusions.Count < MaxSources)
        {
            _inclusions.Add(new InclusionSource(first, null, known));
        }
    }

    private void AddInclusion(int column, InclusionTarget target) => AddInclusions(column, [new Inclusion([0], target)]);

    // Adds what the columns of one of a source's inclusions are known to draw their values from.
    private void AddTargets(InclusionSource source, int place, List<InclusionTarget> targets)
    {
        if (source.Relation is not { } relation)
        {
            targets.Add(source.Known![place].Target);
        }
        else if (source.IsKey(place))
        {
            targets.Add(relation.Facts.TargetOfKey(place));
        }
        else
        {
            AddTargets(source.ForeignKeyAt(place), targets);
        }
    }

    // What a foreign key points at may itself point on.
    private void AddTargets(ForeignKey key, List<InclusionTarget> targets)
    {
        var next = key;
        for (var step = 0; step < MaxSteps && next is not null; step++)
        {
            if (TargetOf(next) is not { } target)
            {
                break;
            }

            targets.Add(target);
            next = target.Relation is { } pointed ? KeyOn(pointed, target.Columns) : null;
        }
    }

    // The first foreign key that lies on the columns, in their order.
    private static ForeignKey? KeyOn(Relation relation, string[] names)
    {
        foreach (var key in relation.ForeignKeys)
        {
            var isOn = key.Columns.Count == names.Length;
            for (var i = 0; i < names.Length && isOn; i++)
            {
                isOn = string.Equals(relation.Columns[key.Columns[i]].Name, names[i], StringComparison.Ordinal);
            }

            if (isOn)
            {
                return key;
            }
        }

        return null;
    }

    private InclusionTarget? TargetOf(ForeignKey key)
    {
        var name = key.Referenced;
        var relation = _catalog.Find((name.Database, name.Schema) switch
        {
            (null, null) => [name.Name],
            ({ } database, { } schema) => [database, schema, name.Name],
            var (database, schema) => [database ?? schema!, name.Name],
        });
        if (relation is null)
        {
            return key.ReferencedColumns.Count > 0 ? new InclusionTarget(name, null, [.. key.ReferencedColumns]) : null;
        }

        if (key.ReferencedColumns.Count > 0)
        {
            var columns = new string[key.ReferencedColumns.Count];
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i] = NameIn(relation, key.ReferencedColumns[i]);
            }

            return new InclusionTarget(relation.Name, relation, columns);
        }

        return relation.Keys.FirstOrDefault(candidate => candidate.IsPrimary) is { } primary ? InclusionTarget.Of(relation, primary) : null;
    }

    // As the relation spells it.
    private static string NameIn(Relation relation, string name)
    {
        foreach (var column in relation.Columns)
        {
            if (string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return column.Name;
            }
        }

        return name;
    }

    // `x in (select y …)`: what is known of y is known of x.
    private void AddMembership(BoundExpression operand, BoundSubquery subquery)
    {
        if (ColumnOf(operand) is { } column && _memberships is not null && _memberships.TryGetValue(subquery, out var facts) && facts.Inclusions is { } known)
        {
            foreach (var inclusion in known)
            {
                if (inclusion.Columns is [0])
                {
                    AddInclusion(column.Id, inclusion.Target);
                }
            }
        }
    }

    // `exists (select … where y = x)`: what is known of y is known of x.
    private void AddExistence(BoundQuery query)
    {
        if (query.Body is not BoundSelect { IsAggregated: false, Where: { } where, From: { } from })
        {
            return;
        }

        foreach (var term in Conjuncts.Of(where))
        {
            if (term is BoundOperator { Operation: BoundOperation.Equal, Operands: var sides }
                && ColumnOf(sides[0]) is { } left && ColumnOf(sides[1]) is { } right)
            {
                AddCopies(left.Id, right.Id, from);
                AddCopies(right.Id, left.Id, from);
            }
        }
    }

    private void AddCopies(int inner, int outer, BoundTable from)
    {
        if (inner < from.StartId || inner >= from.EndId || (outer >= from.StartId && outer < from.EndId))
        {
            return;
        }

        for (var i = _inclusions.Count - 1; i >= 0; i--)
        {
            var source = _inclusions[i];
            for (var place = source.Count - 1; place >= 0; place--)
            {
                if (source.ColumnsAt(place) is { Length: 1 } columns && columns[0] + source.First == inner)
                {
                    var targets = new List<InclusionTarget>();
                    AddTargets(source, place, targets);
                    for (var target = targets.Count - 1; target >= 0; target--)
                    {
                        AddInclusion(outer, targets[target]);
                    }
                }
            }
        }
    }

    // Whether every row has a partner in the relation, because a foreign key that is never null says so, and the condition asks no more.
    private bool IsAlwaysMatched(BoundExpression condition, BoundRelation partner)
    {
        if (partner.Sample is not null || partner.Relation.Kind != RelationKind.Table)
        {
            return false;
        }

        var terms = Conjuncts.Of(condition);
        var outer = new int[terms.Count];
        var inner = new string[terms.Count];
        for (var i = 0; i < outer.Length; i++)
        {
            if (terms[i] is not BoundOperator { Operation: BoundOperation.Equal, Operands: var sides }
                || ColumnOf(sides[0]) is not { } left || ColumnOf(sides[1]) is not { } right)
            {
                return false;
            }

            var isFlipped = left.Id >= partner.FirstId && left.Id < partner.EndId;
            var (own, other) = isFlipped ? (right, left) : (left, right);
            if (other.Id < partner.FirstId || other.Id >= partner.EndId || (own.Id >= partner.FirstId && own.Id < partner.EndId)
                || _nulls[own.Id] != Nullness.Never)
            {
                return false;
            }

            outer[i] = own.Id;
            inner[i] = partner.Relation.Columns[other.Id - partner.FirstId].Name;
        }

        foreach (var source in _inclusions)
        {
            for (var place = 0; place < source.Count; place++)
            {
                if (source.ColumnsAt(place) is var columns && columns.Length == outer.Length && AreAll(columns, source.First, outer)
                    && PointsAt(source, place, partner.Relation, outer, inner))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreAll(int[] columns, int first, int[] ids)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (Array.IndexOf(ids, columns[i] + first) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool PointsAt(InclusionSource source, int place, Relation partner, int[] outer, string[] inner)
    {
        var targets = new List<InclusionTarget>();
        AddTargets(source, place, targets);
        var columns = source.ColumnsAt(place);
        return targets.Exists(target => ReferenceEquals(target.Relation, partner) && Matches(columns, source.First, target, outer, inner));
    }

    private static bool Matches(int[] columns, int first, InclusionTarget target, int[] outer, string[] inner)
    {
        for (var i = 0; i < outer.Length; i++)
        {
            var place = 0;
            while (place < columns.Length && columns[place] + first != outer[i])
            {
                place++;
            }

            if (place == columns.Length || target.Columns[place] != inner[i])
            {
                return false;
            }
        }

        return true;
    }

    private List<Inclusion>? ShownInclusions(SelectScope scope, int firstInclusion)
    {
        if (scope.Select.From is not { } from)
        {
            return null;
        }

        List<Inclusion>? shown = null;
        var (start, end) = (from.StartId, from.EndId);
        for (var i = firstInclusion; i < _inclusions.Count; i++)
        {
            var source = _inclusions[i];
            for (var place = 0; place < source.Count; place++)
            {
                var columns = source.ColumnsAt(place);
                if (AreIn(columns, source.First, start, end) && PlacesOfValues(columns, source.First, scope) is { } places)
                {
                    AddShown(ref shown, places, source, place);
                }
            }
        }

        return shown;
    }

    private int[]? PlacesOfValues(int[] columns, int first, SelectScope scope)
    {
        int[]? places = null;
        for (var i = 0; i < columns.Length; i++)
        {
            var place = PlaceOfValue(columns[i] + first, scope);
            if (place < 0)
            {
                return null;
            }

            (places ??= new int[columns.Length])[i] = place;
        }

        return places;
    }

    private void AddShown(ref List<Inclusion>? shown, int[] places, InclusionSource source, int place)
    {
        if (source.Known is { } known)
        {
            AddShown(ref shown, new Inclusion(places, known[place].Target));
            return;
        }

        var targets = new List<InclusionTarget>();
        AddTargets(source, place, targets);
        foreach (var target in targets)
        {
            AddShown(ref shown, new Inclusion(places, target));
        }
    }

    private static void AddShown(ref List<Inclusion>? shown, Inclusion inclusion)
    {
        if (shown is null)
        {
            shown = [inclusion];
            return;
        }

        foreach (var known in shown)
        {
            if (inclusion.IsSame(known))
            {
                return;
            }
        }

        if (shown.Count < Inclusion.Max)
        {
            shown.Add(inclusion);
        }
    }

    private static bool AreIn(int[] columns, int first, int from, int to)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] + first < from || columns[i] + first >= to)
            {
                return false;
            }
        }

        return true;
    }

    private List<Inclusion>? InclusionsOf(int first, int count, int firstInclusion)
    {
        List<Inclusion>? shown = null;
        for (var i = firstInclusion; i < _inclusions.Count; i++)
        {
            var source = _inclusions[i];
            for (var place = 0; place < source.Count; place++)
            {
                var columns = source.ColumnsAt(place);
                if (columns.Length > 0 && AreIn(columns, source.First, first, first + count))
                {
                    AddShown(ref shown, Shifted(columns, source.First - first), source, place);
                }
            }
        }

        return shown;
    }
}
