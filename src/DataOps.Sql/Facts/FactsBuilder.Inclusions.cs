using DataOps.Sql.Binding;
using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <content>Columns whose values occur in base relations: foreign keys, and keys themselves wherever they are shown.</content>
internal sealed partial class FactsBuilder
{
    private const int MaxTargets = 12;
    private const int MaxSteps = 3;

    private readonly List<Inclusion> _inclusions = [];
    private readonly Dictionary<Relation, List<Inclusion>> _targets = [];
    private Dictionary<BoundSubquery, BodyFacts>? _memberships;

    private void AddInclusions(BoundRelation table)
    {
        if (table.Relation.Keys.Count == 0 && table.Relation.ForeignKeys.Count == 0)
        {
            return;
        }

        foreach (var inclusion in TargetsOf(table.Relation))
        {
            AddInclusion(Array.ConvertAll(inclusion.Columns, column => table.FirstId + column), inclusion.Target);
        }
    }

    private void AddInclusion(int[] columns, InclusionTarget target)
    {
        if (_inclusions.Count < Inclusion.Max * 8)
        {
            _inclusions.Add(new Inclusion(columns, target));
        }
    }

    // By ordinals of the relation; found once for each relation of the query.
    private List<Inclusion> TargetsOf(Relation relation)
    {
        if (_targets.TryGetValue(relation, out var known))
        {
            return known;
        }

        var targets = new List<Inclusion>();
        _targets.Add(relation, targets);
        if (relation.Kind == RelationKind.Table)
        {
            foreach (var key in relation.Keys)
            {
                if (key.Columns.Count > 0 && targets.Count < MaxTargets)
                {
                    int[] columns = [.. key.Columns];
                    targets.Add(new Inclusion(columns, new InclusionTarget(relation.Name, relation, NamesOf(relation, columns))));
                }
            }
        }

        AddForeignKeys(relation, targets);
        return targets;
    }

    // What a foreign key points at may itself point on.
    private void AddForeignKeys(Relation relation, List<Inclusion> targets)
    {
        foreach (var key in relation.ForeignKeys)
        {
            int[] columns = [.. key.Columns];
            var next = key;
            for (var step = 0; step < MaxSteps && next is not null && targets.Count < MaxTargets; step++)
            {
                if (TargetOf(next) is not { } target)
                {
                    break;
                }

                targets.Add(new Inclusion(columns, target));
                next = target.Relation is { } pointed ? KeyOn(pointed, target.Columns) : null;
            }
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

        return relation.Keys.FirstOrDefault(candidate => candidate.IsPrimary) is { } primary
            ? new InclusionTarget(relation.Name, relation, NamesOf(relation, [.. primary.Columns]))
            : null;
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

    private static string[] NamesOf(Relation relation, int[] columns) => Array.ConvertAll(columns, column => relation.Columns[column].Name);

    // `x in (select y …)`: what is known of y is known of x.
    private void AddMembership(BoundExpression operand, BoundSubquery subquery)
    {
        if (ColumnOf(operand) is { } column && _memberships is not null && _memberships.TryGetValue(subquery, out var facts) && facts.Inclusions is { } known)
        {
            foreach (var inclusion in known)
            {
                if (inclusion.Columns is [0])
                {
                    AddInclusion([column.Id], inclusion.Target);
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
            if (_inclusions[i].Columns.Length == 1 && _inclusions[i].Columns[0] == inner)
            {
                AddInclusion([outer], _inclusions[i].Target);
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

        foreach (var inclusion in _inclusions)
        {
            if (ReferenceEquals(inclusion.Target.Relation, partner.Relation) && Matches(inclusion, outer, inner))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(Inclusion inclusion, int[] outer, string[] inner)
    {
        if (inclusion.Columns.Length != outer.Length)
        {
            return false;
        }

        for (var i = 0; i < outer.Length; i++)
        {
            var place = Array.IndexOf(inclusion.Columns, outer[i]);
            if (place < 0 || inclusion.Target.Columns[place] != inner[i])
            {
                return false;
            }
        }

        return true;
    }

    private List<Inclusion>? ShownInclusions(BoundSelect select, Dependencies dependencies, int firstInclusion)
    {
        if (select.From is not { } from)
        {
            return null;
        }

        List<Inclusion>? shown = null;
        for (var i = firstInclusion; i < _inclusions.Count; i++)
        {
            var inclusion = _inclusions[i];
            if (!AreIn(inclusion.Columns, from.StartId, from.EndId))
            {
                continue;
            }

            var places = new int[inclusion.Columns.Length];
            var isShown = true;
            for (var j = 0; j < places.Length && isShown; j++)
            {
                places[j] = PlaceOfValue(inclusion.Columns[j], select, dependencies);
                isShown = places[j] >= 0;
            }

            if (isShown)
            {
                AddShown(ref shown, new Inclusion(places, inclusion.Target));
            }
        }

        return shown;
    }

    private static void AddShown(ref List<Inclusion>? shown, Inclusion inclusion)
    {
        shown ??= [];
        if (shown.Count < Inclusion.Max && !shown.Exists(inclusion.IsSame))
        {
            shown.Add(inclusion);
        }
    }

    private static bool AreIn(int[] columns, int from, int to)
    {
        foreach (var column in columns)
        {
            if (column < from || column >= to)
            {
                return false;
            }
        }

        return true;
    }

    // The item that shows the very values of a column, or of one that is always equal to it.
    private int PlaceOfValue(int id, BoundSelect select, Dependencies dependencies)
    {
        for (var i = 0; i < select.Items.Length; i++)
        {
            if (select.Items[i].Value is BoundColumn column && column.Id == id)
            {
                return i;
            }
        }

        if (EqualTo(id, dependencies) is not { } same)
        {
            return -1;
        }

        for (var i = 0; i < select.Items.Length; i++)
        {
            if (select.Items[i].Value is BoundColumn column && same[column.Id])
            {
                return i;
            }
        }

        return -1;
    }

    // A column and those that are always equal to it; null when there are none.
    private ColumnSet? EqualTo(int id, Dependencies dependencies)
    {
        if (!dependencies.HasEqual(id))
        {
            return null;
        }

        var same = new ColumnSet(_capacity);
        same.Add(id);
        dependencies.CloseEqual(same);
        return same;
    }

    private List<Inclusion>? InclusionsOf(int first, int count, int firstInclusion)
    {
        List<Inclusion>? shown = null;
        for (var i = firstInclusion; i < _inclusions.Count; i++)
        {
            if (AreIn(_inclusions[i].Columns, first, first + count))
            {
                AddShown(ref shown, new Inclusion(Array.ConvertAll(_inclusions[i].Columns, id => id - first), _inclusions[i].Target));
            }
        }

        return shown;
    }
}
