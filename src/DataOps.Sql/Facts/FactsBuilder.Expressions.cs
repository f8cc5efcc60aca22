using DataOps.Sql.Binding;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;
using BoundCall = DataOps.Sql.Binding.BoundCall;

namespace DataOps.Sql.Facts;

/// <content>Expressions: whether they may be null, what they come from, whether they repeat.</content>
internal sealed partial class FactsBuilder
{
    private Nullness Evaluate(BoundExpression expression, LineageKind via)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_nullableGroups is not null && IsNullableGroup(expression))
        {
            EvaluateForm(expression, via);
            return Nullness.Maybe;
        }

        return EvaluateForm(expression, via);
    }

    private bool IsNullableGroup(BoundExpression expression) =>
        Array.Exists(_nullableGroups!, group => BoundEquality.Same(group, expression));

    private Nullness EvaluateForm(BoundExpression expression, LineageKind via)
    {
        switch (expression)
        {
            case BoundColumn column:
                Collect(_lineage[column.Id], via);
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
                    Collect(_lineage[row.FirstId + i], Deeper(via));
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

    private void Collect(int[]? lineage, LineageKind via)
    {
        if (lineage is null)
        {
            return;
        }

        foreach (var code in lineage)
        {
            _collected.Add(LineageCodes.Via(code, via));
        }
    }

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
            return Nullness.Maybe;
        }

        return nulls == Nullness.Never && !KeepsValues(cast.Operand.Type, cast.Type) ? Nullness.Unknown : nulls;
    }

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

        return isNever ? Nullness.Never : nulls;
    }

    // A result is only reached where its condition holds, so what the condition rejects as null is not null there.
    private Nullness Case(BoundCase expression, LineageKind via)
    {
        var nulls = expression.Otherwise is null ? Nullness.Maybe : Evaluate(expression.Otherwise, via);
        for (var i = 0; i < expression.Conditions.Length; i++)
        {
            Evaluate(expression.Conditions[i], via);
            nulls = nulls.Or(EvaluateWhere(expression.Conditions[i], expression.Results[i], via));
        }

        return nulls;
    }

    private Nullness EvaluateWhere(BoundExpression condition, BoundExpression result, LineageKind via)
    {
        // Groups that a grouping set leaves out are not the columns the condition saw.
        if (result is BoundLiteral || _nullableGroups is not null)
        {
            return Evaluate(result, via);
        }

        var rejected = new ColumnSet(columnCount);
        NullRejection.WhenTrue(condition, rejected, columnCount);
        var restore = new List<KeyValuePair<int, Nullness>>();
        for (var id = 0; id < columnCount; id++)
        {
            if (rejected[id] && _nulls[id] != Nullness.Never)
            {
                restore.Add(new KeyValuePair<int, Nullness>(id, _nulls[id]));
                _nulls[id] = Nullness.Never;
            }
        }

        var nulls = Evaluate(result, via);
        foreach (var pair in restore)
        {
            _nulls[pair.Key] = pair.Value;
        }

        return nulls;
    }

    private Nullness Call(BoundCall call, LineageKind via)
    {
        IsDeterministic &= call.Stability == FunctionStability.Consistent;
        if (call.Window is { } window)
        {
            return Windowed(call, window);
        }

        if (call.IsAggregate)
        {
            return Aggregate(call);
        }

        var nulls = EvaluateAll(call.Arguments, via);
        if ((call.Nulls & NullBehavior.NeverNull) != 0)
        {
            return Nullness.Never;
        }

        if ((call.Nulls & NullBehavior.NotNullOnNotNull) != 0 && nulls == Nullness.Never)
        {
            return Nullness.Never;
        }

        return (call.Nulls & NullBehavior.NullOnNull) != 0 && nulls == Nullness.Maybe ? Nullness.Maybe : Nullness.Unknown;
    }

    private Nullness Aggregate(BoundCall call)
    {
        var nulls = EvaluateAll(call.Arguments, LineageKind.Aggregate);
        foreach (var item in call.OrderBy)
        {
            Evaluate(item.Value, LineageKind.Aggregate);
        }

        if (call.Filter is { } filter)
        {
            Evaluate(filter, LineageKind.Aggregate);
        }

        if ((call.Nulls & NullBehavior.NeverNull) != 0)
        {
            return Nullness.Never;
        }

        var seesRows = !_groupsMayBeEmpty && call.Filter is null;
        var isNever = seesRows && nulls == Nullness.Never && (call.Nulls & NullBehavior.NotNullOnNotNull) != 0;
        return isNever ? Nullness.Never : seesRows && nulls == Nullness.Never ? Nullness.Unknown : Nullness.Maybe;
    }

    private Nullness Windowed(BoundCall call, BoundWindow window)
    {
        var nulls = EvaluateAll(call.Arguments, LineageKind.Window);
        EvaluateAll(window.PartitionBy, LineageKind.Window);
        foreach (var item in window.OrderBy.Concat(call.OrderBy))
        {
            Evaluate(item.Value, LineageKind.Window);
        }

        if (call.Filter is { } filter)
        {
            Evaluate(filter, LineageKind.Window);
        }

        if ((call.Nulls & NullBehavior.NeverNull) != 0)
        {
            return Nullness.Never;
        }

        var seesItself = call.Filter is null && SeesItself(window.Frame);
        var isNever = seesItself && nulls == Nullness.Never && call.Kind == FunctionKind.Aggregate
            && (call.Nulls & NullBehavior.NotNullOnNotNull) != 0;
        return isNever ? Nullness.Never : seesItself ? Nullness.Unknown : Nullness.Maybe;
    }

    // Whether the frame always holds the row it is computed for.
    private static bool SeesItself(BoundFrame? frame)
    {
        if (frame is null)
        {
            return true;
        }

        var isRows = frame.Unit == FrameUnit.Rows;
        var startsBefore = frame.Start is FrameBoundKind.UnboundedPreceding or FrameBoundKind.CurrentRow
            || (isRows && frame.Start == FrameBoundKind.Preceding && frame.StartOffset is BoundLiteral);
        var endsBehind = frame.End is FrameBoundKind.UnboundedFollowing or FrameBoundKind.CurrentRow
            || (isRows && frame.End == FrameBoundKind.Following && frame.EndOffset is BoundLiteral);
        return startsBefore && endsBehind && (frame.Exclusion is FrameExclusion.None or FrameExclusion.NoOthers);
    }

    private Nullness Subquery(BoundSubquery subquery, LineageKind via)
    {
        var operand = subquery.Operand is null ? Nullness.Never : Evaluate(subquery.Operand, via);
        var outer = _collected;
        _collected = [];
        var facts = Query(subquery.Query);
        _collected = outer;
        if (subquery.Kind != SubqueryKind.Exists)
        {
            foreach (var lineage in facts.Lineage)
            {
                Collect(lineage, via);
            }
        }

        var first = facts.Nulls.Length > 0 ? facts.Nulls[0] : Nullness.Unknown;
        return subquery.Kind switch
        {
            SubqueryKind.Exists or SubqueryKind.Array => Nullness.Never,
            SubqueryKind.Scalar => facts.Rows == RowCount.ExactlyOne ? first : Nullness.Maybe,
            _ => facts.Nulls.Length == 1 ? operand.Or(first) : Nullness.Unknown,
        };
    }
}
