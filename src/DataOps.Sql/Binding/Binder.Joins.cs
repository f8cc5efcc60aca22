using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>Joins, their conditions and the columns they merge.</summary>
internal sealed partial class Binder
{
    private BoundJoin BindJoin(JoinTable syntax, Scope scope)
    {
        var leftStart = scope.Sources.Count;
        var left = BindTable(syntax.Left, scope);
        var rightStart = scope.Sources.Count;
        var right = BindRight(syntax, scope);
        var keepsLeftOnly = syntax.Kind is JoinKind.Semi or JoinKind.Anti;

        BoundExpression? condition = null;
        if (syntax.Natural)
        {
            condition = Merge(NaturalNames(scope, leftStart, rightStart), syntax, scope, leftStart, rightStart);
        }
        else if (!syntax.Using.IsEmpty)
        {
            condition = Merge(syntax.Using, syntax, scope, leftStart, rightStart);
        }
        else if (syntax.On is { } on)
        {
            condition = BindOn(on, scope, leftStart);
        }

        if (syntax.AsOf && condition is not null && syntax.Using.IsEmpty && CountInequalities(condition) != 1)
        {
            Report(BindingDiagnostics.UnsupportedForm, syntax.On!.Span, "An asof join needs exactly one comparison with '<', '<=', '>' or '>=' beside its equalities.");
        }

        if (syntax.UsingAlias is { } usingAlias)
        {
            AddUsingAlias(usingAlias, syntax, scope);
        }

        if (keepsLeftOnly)
        {
            for (var i = rightStart; i < scope.Sources.Count; i++)
            {
                scope.Sources[i].IsHidden = true;
            }
        }

        return new BoundJoin(left, right, syntax.Kind, syntax.AsOf, condition) { Span = syntax.Span };
    }

    private static int CountInequalities(BoundExpression condition) => condition switch
    {
        BoundError => 1,
        BoundOperator { Operation: BoundOperation.And } both => both.Operands.Sum(CountInequalities),
        BoundOperator { Operation: BoundOperation.Less or BoundOperation.LessOrEqual or BoundOperation.Greater or BoundOperation.GreaterOrEqual } => 1,
        _ => 0,
    };

    // What is applied sees the tables before it.
    private bool _isApplied;

    private BoundTable BindRight(JoinTable syntax, Scope scope)
    {
        var outer = _isApplied;
        _isApplied = syntax.Kind is JoinKind.CrossApply or JoinKind.OuterApply;
        var right = BindTable(syntax.Right, scope);
        _isApplied = outer;
        return right;
    }

    // PostgreSQL's name for the merged columns of one join.
    private void AddUsingAlias(Identifier alias, JoinTable syntax, Scope scope)
    {
        var merged = new List<MergedColumn>();
        foreach (var identifier in syntax.Using)
        {
            var name = Fold(identifier);
            if (scope.Merged?.FindLast(column => _names.Equals(column.Name, name)) is { } column)
            {
                merged.Add(column);
            }
        }

        var source = new TableSource(Fold(alias), Reserve(0), [.. merged.Select(column => column.Name)], [.. merged.Select(column => column.Type)])
        {
            IsQualifiedOnly = true,
            Values = [.. merged.Select(column => column.Value)],
        };
        scope.Sources.Add(source);
    }

    private BoundExpression BindOn(Expression on, Scope scope, int leftStart)
    {
        var reachable = scope.FirstReachable;
        scope.FirstReachable = leftStart;
        _scope = scope;
        var condition = BindCondition(on, Clause.On);
        scope.FirstReachable = reachable;
        _clause = Clause.From;
        return condition;
    }

    private static NodeList<Identifier> NaturalNames(Scope scope, int leftStart, int rightStart)
    {
        var common = new List<Identifier>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = rightStart; i < scope.Sources.Count; i++)
        {
            foreach (var name in scope.Sources[i].Names)
            {
                for (var j = leftStart; j < rightStart; j++)
                {
                    if (scope.Sources[j].Find(name, StringComparer.OrdinalIgnoreCase) >= 0 && seen.Add(name))
                    {
                        common.Add(new Identifier(name, default, quoted: true));
                        break;
                    }
                }
            }
        }

        return new NodeList<Identifier>([.. common]);
    }

    private BoundExpression? Merge(NodeList<Identifier> names, JoinTable join, Scope scope, int leftStart, int rightStart)
    {
        BoundExpression? condition = null;
        foreach (var identifier in names)
        {
            var name = Fold(identifier);
            var span = identifier.Span.Length == 0 ? join.Span : identifier.Span;
            var left = FindSide(name, span, scope, leftStart, rightStart, out var leftMerged);
            MergedColumn? rightMerged = null;
            var right = left is null ? null : FindSide(name, span, scope, rightStart, scope.Sources.Count, out rightMerged);
            if (left is null || right is null)
            {
                continue;
            }

            var equal = Compare(BoundOperation.Equal, left, right, span, join.Span);
            condition = condition is null ? equal : new BoundOperator(Types.SqlType.Boolean, join.Span, BoundOperation.And, [condition, equal]);
            scope.Merge(MergeColumn(name, join.Kind, left, leftMerged, right, rightMerged));
        }

        return condition;
    }

    private MergedColumn MergeColumn(
        string name, JoinKind kind, BoundExpression left, MergedColumn? leftMerged, BoundExpression right, MergedColumn? rightMerged)
    {
        var leftIds = leftMerged?.Ids ?? [((BoundColumn)left).Id];
        var rightIds = rightMerged?.Ids ?? [((BoundColumn)right).Id];
        if (_isPostgres)
        {
            // The merged column has the common type; an inner join shows the side that has it already (buildMergedJoinVar, parse_clause.c).
            var type = CommonTypeOf([left, right], "a merged column");
            var (convertedLeft, convertedRight) = (Convert(left, type), Convert(right, type));
            var isRightAlike = !ReferenceEquals(convertedLeft, left) && ReferenceEquals(convertedRight, right);
            (left, right) = (kind == JoinKind.Inner && isRightAlike ? right : convertedLeft, convertedRight);
        }

        var value = kind switch
        {
            JoinKind.Right => right,
            JoinKind.Full => Coalesce(left, right),
            _ => left,
        };
        return new MergedColumn(name, leftMerged?.ShownId ?? leftIds[0], [.. leftIds, .. rightIds], value);
    }

    // The one column of a name on one side of a join; a column merged before counts once.
    private BoundExpression? FindSide(string name, Text.TextSpan span, Scope scope, int from, int to, out MergedColumn? merged)
    {
        merged = null;
        BoundExpression? found = null;
        var isOpen = false;
        for (var i = from; i < to; i++)
        {
            var source = scope.Sources[i];
            if (source.IsHidden)
            {
                continue;
            }

            isOpen |= source.IsOpen;
            var place = source.Find(name, _names);
            if (place < 0 || merged?.Has(source.FirstId + place) == true)
            {
                continue;
            }

            if (found is not null)
            {
                Report(BindingDiagnostics.AmbiguousColumn, span, name, "an on condition instead of using");
                return null;
            }

            var id = source.FirstId + place;
            merged = scope.MergedOf(id);
            found = merged?.Value ?? new BoundColumn(source.Types[place], span, id, source.Names[place]);
        }

        if (found is null && !isOpen)
        {
            var candidates = scope.Sources.Skip(from).Take(to - from).SelectMany(source => source.Names);
            var side = from == 0 || to < scope.Sources.Count ? " on the left side of the join" : " on the right side of the join";
            Report(BindingDiagnostics.UnknownColumn, span, name, side, Suggestion.Phrase(name, candidates));
        }

        return found;
    }
}
