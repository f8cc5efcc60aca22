using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <content>Expressions: whether they may be null, what they come from, whether they repeat.</content>
internal sealed partial class FactsBuilder
{
    // Asking how much stack is left takes longer than most expressions do.
    private const int DepthsBetweenChecks = 15;

    private int _depth;

    private Nullness Evaluate(BoundExpression expression, LineageKind via)
    {
        if (_nullableGroups is null && expression is BoundColumn or BoundLiteral)
        {
            return EvaluateForm(expression, via);
        }

        if ((++_depth & DepthsBetweenChecks) == 0)
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        }

        var nulls = EvaluateForm(expression, via);
        _depth--;
        return _nullableGroups is not null && IsNullableGroup(expression) ? Nullness.Maybe : nulls;
    }

    private bool IsNullableGroup(BoundExpression expression) =>
        Array.Exists(_nullableGroups!, group => BoundEquality.Same(group, expression));

    private Nullness EvaluateForm(BoundExpression expression, LineageKind via)
    {
        switch (expression)
        {
            case BoundColumn column:
                CollectColumn(column.Id, via);
                return _nulls[column.Id];
            case BoundLiteral literal:
                return literal.Kind is LiteralKind.Null or LiteralKind.Default ? Nullness.Maybe : Nullness.Never;
            case BoundAlias alias:
                return Evaluate(alias.Item.Value, via);
            case BoundCast cast:
                return Cast(cast, via);
            case BoundOperator @operator:
                return Operator(@operator, Deeper(via));
            case BoundCall call:
                return Call(call, Deeper(via));
            case BoundCase @case:
                return Case(@case, Deeper(via));
            case BoundSubquery subquery:
                return Subquery(subquery, Deeper(via));
            case BoundLambda lambda:
                return Evaluate(lambda.Body, Deeper(via));
            case BoundRow row:
                for (var i = 0; i < row.Count; i++)
                {
                    CollectColumn(row.FirstId + i, Deeper(via));
                }

                return Nullness.Unknown;
            case BoundError error:
                EvaluateAll(error.Children, Deeper(via));
                return Nullness.Unknown;
            default:
                return Nullness.Unknown;
        }
    }

    private static LineageKind Deeper(LineageKind via) => via == LineageKind.Identity ? LineageKind.Expression : via;

    // Never only when all are never null.
    private Nullness EvaluateAll(BoundExpression[] expressions, LineageKind via)
    {
        var nulls = Nullness.Never;
        foreach (var expression in expressions)
        {
            nulls = nulls.Or(Evaluate(expression, via));
        }

        return nulls;
    }

    private Nullness Cast(BoundCast cast, LineageKind via)
    {
        var nulls = Evaluate(cast.Operand, Deeper(via));
        if (cast.IsTry)
        {
            return nulls == Nullness.Never && cast.Operand.Type.Kind != SqlTypeKind.Unknown && KeepsDistinct(cast.Operand.Type, cast.Type) && NeverFails(cast)
                ? Nullness.Never
                : Nullness.Maybe;
        }

        return nulls == Nullness.Never && !KeepsValues(cast.Operand.Type, cast.Type) ? Nullness.Unknown : nulls;
    }

    // A conversion to the same type or to unlimited text.
    private static bool NeverFails(BoundCast cast) => cast.Operand.Type == cast.Type || cast.Type is { Kind: SqlTypeKind.Text, Length: null };

    // JSON holds a null of its own, and text may spell one where lists are read from it.
    private static bool KeepsValues(SqlType from, SqlType to) =>
        IsScalar(from) && from.Kind is not (SqlTypeKind.Json or SqlTypeKind.JsonB) && (IsScalar(to) || from == to);

    private static bool IsScalar(SqlType type) =>
        type.Kind is not (SqlTypeKind.Unknown or SqlTypeKind.Null or SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Struct
            or SqlTypeKind.Map or SqlTypeKind.Union or SqlTypeKind.Named or SqlTypeKind.Lambda);

    private Nullness Operator(BoundOperator expression, LineageKind via)
    {
        switch (expression.Operation)
        {
            case BoundOperation.Coalesce:
                return CoalesceOf(expression.Operands, via);
            case BoundOperation.IsNull or BoundOperation.IsNotNull or BoundOperation.IsTrue or BoundOperation.IsNotTrue
                or BoundOperation.IsFalse or BoundOperation.IsNotFalse or BoundOperation.DistinctFrom or BoundOperation.NotDistinctFrom
                or BoundOperation.Row or BoundOperation.Struct or BoundOperation.List or BoundOperation.Map or BoundOperation.Grouping:
                EvaluateAll(expression.Operands, via);
                return Nullness.Never;
            case BoundOperation.And or BoundOperation.Or:
                return Connected(expression.Operands, expression.Operation == BoundOperation.And, via);
            case BoundOperation.Subscript or BoundOperation.Field or BoundOperation.Try:
                EvaluateAll(expression.Operands, via);
                return Nullness.Maybe;
            case BoundOperation.Any or BoundOperation.All or BoundOperation.Opaque or BoundOperation.Slice:
                var nulls = EvaluateAll(expression.Operands, via);
                return nulls == Nullness.Never ? Nullness.Unknown : nulls;
            case BoundOperation.Comprehension:
                var source = Evaluate(expression.Operands[0], via);
                for (var i = 1; i < expression.Operands.Length; i++)
                {
                    Evaluate(expression.Operands[i], via);
                }

                return source;
            default:
                return EvaluateAll(expression.Operands, via);
        }
    }

    // `x is not null and x > 0` is never null: where the first term does not decide, x is not null.
    private Nullness Connected(BoundExpression[] terms, bool isAnd, LineageKind via)
    {
        var nulls = Nullness.Never;
        var hasTest = Array.Exists(terms, IsDecided);
        for (var i = 0; i < terms.Length; i++)
        {
            if (!hasTest)
            {
                nulls = nulls.Or(Evaluate(terms[i], via));
                continue;
            }

            var rejected = new ColumnSet(_capacity);
            for (var j = 0; j < terms.Length; j++)
            {
                if (j != i && IsDecided(terms[j]))
                {
                    if (isAnd)
                    {
                        NullRejection.WhenTrue(terms[j], rejected);
                    }
                    else
                    {
                        NullRejection.WhenNotTrue(terms[j], rejected);
                    }
                }
            }

            nulls = nulls.Or(EvaluateWhere(rejected, terms[i], via));
        }

        return nulls;
    }

    // Tests that are never null themselves.
    private static bool IsDecided(BoundExpression term) =>
        term is BoundOperator { Operation: BoundOperation.IsNull or BoundOperation.IsNotNull }
        or BoundOperator { Operation: BoundOperation.Not, Operands: [BoundOperator { Operation: BoundOperation.IsNull or BoundOperation.IsNotNull }] };

    private Nullness CoalesceOf(BoundExpression[] operands, LineageKind via)
    {
        var isNever = false;
        var nulls = Nullness.Never;
        foreach (var operand in operands)
        {
            var next = Evaluate(operand, via);
            isNever |= next == Nullness.Never;
            nulls = next == Nullness.Unknown || nulls == Nullness.Unknown ? Nullness.Unknown : nulls.Or(next);
        }

        return isNever || IsMerged(operands) ? Nullness.Never : nulls;
    }

    // A result is only reached where its condition holds and those before do not, so what they reject as null is not null there.
    private Nullness Case(BoundCase expression, LineageKind via)
    {
        var nulls = Nullness.Never;
        var before = new ColumnSet(_capacity);
        var (all, groups) = (_nullableGroups, _nullableGroups);
        for (var i = 0; i < expression.Conditions.Length; i++)
        {
            var condition = expression.Conditions[i];
            Evaluate(condition, via);
            var given = before.Copy();
            NullRejection.WhenTrue(condition, given);
            Shrink(condition, isTrue: true);
            var result = EvaluateWhere(given, expression.Results[i], via);
            nulls = nulls.Or(result);
            _nullableGroups = groups;
            Shrink(condition, isTrue: false);
            groups = _nullableGroups;
            NullRejection.WhenNotTrue(condition, before);
        }

        nulls = expression.Otherwise is null ? Nullness.Maybe : nulls.Or(EvaluateWhere(before, expression.Otherwise, via));
        _nullableGroups = all;
        return nulls;
    }

    private Nullness EvaluateWhere(ColumnSet rejected, BoundExpression result, LineageKind via)
    {
        if (result is BoundLiteral)
        {
            return Evaluate(result, via);
        }

        // A group that is not null is one that the grouping set has.
        var groups = _nullableGroups;
        if (groups is not null)
        {
            var kept = Array.FindAll(groups, group => group is not BoundColumn column || !rejected[column.Id]);
            _nullableGroups = kept.Length == 0 ? null : kept;
        }

        List<KeyValuePair<int, Nullness>>? restore = null;
        for (var id = rejected.Next(0); id >= 0 && id < _columnCount; id = rejected.Next(id + 1))
        {
            if (_nulls[id] != Nullness.Never)
            {
                (restore ??= []).Add(new KeyValuePair<int, Nullness>(id, _nulls[id]));
                _nulls[id] = Nullness.Never;
            }
        }

        var nulls = Evaluate(result, via);
        _nullableGroups = groups;
        if (restore is not null)
        {
            foreach (var pair in restore)
            {
                _nulls[pair.Key] = pair.Value;
            }
        }

        return nulls;
    }

    // `grouping(a) = 0` holds only in grouping sets that have a.
    private void Shrink(BoundExpression condition, bool isTrue)
    {
        if (_nullableGroups is null
            || condition is not BoundOperator { Operation: BoundOperation.Equal, Operands: [var left, var right] }
            || Constants.Unwrap(left) is not BoundOperator { Operation: BoundOperation.Grouping, Operands: [var group] }
            || Constants.Unwrap(right) is not BoundLiteral { Text: "0" or "1" } literal
            || (literal.Text == "0") != isTrue)
        {
            return;
        }

        var kept = Array.FindAll(_nullableGroups, other => !BoundEquality.Same(Unwrap(group), other));
        _nullableGroups = kept.Length == 0 ? null : kept;
    }

    private Nullness Subquery(BoundSubquery subquery, LineageKind via)
    {
        var operand = subquery.Operand is null ? Nullness.Never : Evaluate(subquery.Operand, via);
        var outer = Begin();
        var facts = Query(subquery.Query);
        Leave(outer);
        if (subquery.Kind == SubqueryKind.In)
        {
            (_memberships ??= [])[subquery] = facts;
        }

        if (subquery.Kind != SubqueryKind.Exists)
        {
            foreach (var lineage in facts.Lineage)
            {
                Collect(lineage, via);
            }
        }

        if (subquery.Kind == SubqueryKind.Array && !IsOrderedArray(subquery.Query, facts))
        {
            TaintValue(NondeterminismKind.AggregateOrder, "array", subquery.Span);
        }

        var first = facts.Nulls.Length > 0 ? facts.Nulls[0] : Nullness.Unknown;
        return subquery.Kind switch
        {
            SubqueryKind.Exists or SubqueryKind.Array => Nullness.Never,
            SubqueryKind.Scalar => facts.Rows.IsAtLeastOne() ? first : Nullness.Maybe,
            _ => facts.Nulls.Length == 1 ? operand.Or(first) : Nullness.Unknown,
        };
    }

    private bool IsOrderedArray(BoundQuery query, BodyFacts facts) =>
        facts.Rows.IsAtMostOne() || (query.Body is BoundSelect select ? IsTotal(query.OrderBy, facts, null) || ShowsOrder(query, select) : IsTotal(query.OrderBy, facts, null));

    private static bool ShowsOrder(BoundQuery query, BoundSelect select) =>
        Array.Exists(query.OrderBy, item => item.Value is not BoundOutputReference && PlaceOf(item.Value, select) == 0);
}
