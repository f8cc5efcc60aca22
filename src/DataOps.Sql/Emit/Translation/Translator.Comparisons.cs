using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Comparisons: with the meaning that equal and less have in the source.</summary>
internal sealed partial class Translator
{
    private static string Sign(BoundOperation operation) => operation switch
    {
        BoundOperation.Equal => "=",
        BoundOperation.NotEqual => "<>",
        BoundOperation.Less => "<",
        BoundOperation.LessOrEqual => "<=",
        BoundOperation.Greater => ">",
        _ => ">=",
    };

    private Fragment Comparison(BoundOperator operation)
    {
        var (left, right) = (operation.Operands[0], operation.Operands[1]);
        if (left is BoundOperator { Operation: BoundOperation.Row } leftRow && right is BoundOperator { Operation: BoundOperation.Row } rightRow)
        {
            return RowComparison(operation, leftRow, rightRow);
        }

        _converted = IsWord(right) ? left : IsWord(left) ? right : null;
        if (BitComparison(operation) is { } bit)
        {
            return bit;
        }

        var isOrder = operation.Operation is not (BoundOperation.Equal or BoundOperation.NotEqual);
        var (a, b) = FoldedPair(left, right);
        (a, b) = Comparable(a, b, left, right);
        var collation = isOrder && TypeClasses.IsText(left.Type) ? OrderCollation : "";
        return Fragment.Predicate(
            $"{a.Within(Precedence.Comparison + 1)} {Sign(operation.Operation)} {b.Within(Precedence.Comparison + 1)}{collation}", Precedence.Comparison);
    }

    // A bit against 0 or 1 is a condition where there are true booleans.
    private Fragment? BitComparison(BoundOperator operation)
    {
        if (operation.Operation is not (BoundOperation.Equal or BoundOperation.NotEqual) || !_target.HasBooleans)
        {
            return null;
        }

        var (value, number) = (Bit(operation.Operands[0]), ConstantNumber(operation.Operands[1]));
        if (value is null)
        {
            (value, number) = (Bit(operation.Operands[1]), ConstantNumber(operation.Operands[0]));
        }

        if (value is null || number is not (0 or 1))
        {
            return null;
        }

        var condition = Condition(value);
        return (number == 1) == (operation.Operation == BoundOperation.Equal)
            ? condition
            : Fragment.Predicate("not " + condition.Within(Precedence.Not), Precedence.Not);
    }

    private static BoundExpression? Bit(BoundExpression value) => value switch
    {
        { Type.Kind: SqlTypeKind.Boolean } and not BoundLiteral and not BoundCast { Operand: BoundLiteral } => value,
        BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Boolean } cast when cast.Operand is not BoundLiteral => cast.Operand,
        _ => null,
    };

    private static bool IsMoment(TypeClass type) => type is TypeClass.Date or TypeClass.Timestamp or TypeClass.TimestampTz;

    private Fragment RowComparison(BoundOperator operation, BoundOperator left, BoundOperator right)
    {
        var pairs = left.Operands.Zip(right.Operands, (a, b) => new BoundOperator(SqlType.Boolean, operation.Span, operation.Operation, [a, b])).ToList();
        if (_target.HasRowValues && !left.Operands.Any(operand => Folds(operand.Type)))
        {
            var a = string.Join(", ", left.Operands.Select(operand => Value(operand).Text));
            var b = string.Join(", ", right.Operands.Select(operand => Value(operand).Text));
            return Fragment.Predicate($"({a}) {Sign(operation.Operation)} ({b})", Precedence.Comparison);
        }

        switch (operation.Operation)
        {
            case BoundOperation.Equal:
                return Logical(new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.And, [.. pairs]), "and", Precedence.And);
            case BoundOperation.NotEqual:
                return Logical(new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Or, [.. pairs]), "or", Precedence.Or);
            default:
                return Lexicographic(operation, left.Operands, right.Operands);
        }
    }

    // (a, b) < (c, d): a < c or a = c and b < d.
    private Fragment Lexicographic(BoundOperator operation, BoundExpression[] left, BoundExpression[] right)
    {
        var strict = operation.Operation switch
        {
            BoundOperation.LessOrEqual => BoundOperation.Less,
            BoundOperation.GreaterOrEqual => BoundOperation.Greater,
            var other => other,
        };
        BoundExpression? result = null;
        for (var i = left.Length - 1; i >= 0; i--)
        {
            BoundExpression Pair(BoundOperation sign) => new BoundOperator(SqlType.Boolean, operation.Span, sign, [left[i], right[i]]);
            result = result is null
                ? Pair(operation.Operation)
                : new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Or,
                    [Pair(strict), new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.And, [Pair(BoundOperation.Equal), result])]);
        }

        return Raw(result!);
    }

    private Fragment DistinctFrom(BoundOperator operation)
    {
        var (left, right) = FoldedPair(operation.Operands[0], operation.Operands[1]);
        var isEqual = operation.Operation == BoundOperation.NotDistinctFrom;
        if (_target.HasDistinctFrom)
        {
            return Fragment.Predicate(
                $"{left.Within(Precedence.Is + 1)} is {(isEqual ? "not " : "")}distinct from {right.Within(Precedence.Is + 1)}", Precedence.Is);
        }

        // Before SQL Server 2022 only set operations take two nulls for the same.
        return Fragment.Predicate($"{(isEqual ? "" : "not ")}exists (select {left.Text} intersect select {right.Text})", isEqual ? Fragment.Primary : Precedence.Not);
    }

    private Fragment TruthTest(BoundOperator operation)
    {
        var operand = operation.Operands[0];
        var word = operation.Operation switch
        {
            BoundOperation.IsTrue => "is true",
            BoundOperation.IsFalse => "is false",
            BoundOperation.IsNotTrue => "is not true",
            _ => "is not false",
        };
        if (_target.HasBooleans)
        {
            return Fragment.Predicate(Condition(operand).Within(Precedence.Is + 1) + " " + word, Precedence.Is);
        }

        var value = Value(operand).AsPrimary;
        return operation.Operation switch
        {
            BoundOperation.IsTrue => Fragment.Predicate($"coalesce({value}, 0) = 1", Precedence.Comparison),
            BoundOperation.IsFalse => Fragment.Predicate($"coalesce({value}, 1) = 0", Precedence.Comparison),
            BoundOperation.IsNotTrue => Fragment.Predicate($"coalesce({value}, 0) = 0", Precedence.Comparison),
            _ => Fragment.Predicate($"coalesce({value}, 1) = 1", Precedence.Comparison),
        };
    }

    private Fragment Between(BoundOperator operation)
    {
        var (value, low, high) = (operation.Operands[0], operation.Operands[1], operation.Operands[2]);
        var not = operation.Operation == BoundOperation.NotBetween ? "not " : "";
        if (operation.Detail == "symmetric")
        {
            var first = new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Between, [value, low, high]);
            var second = new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Between, [value, high, low]);
            var either = new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Or, [first, second]);
            return Raw(not.Length == 0 ? either : new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Not, [either]));
        }

        var (a, b) = FoldedPair(value, low);
        var c = FoldedPair(value, high).Right;
        (a, b) = Comparable(a, b, value, low);
        c = Comparable(a, c, value, high).Right;
        var collation = TypeClasses.IsText(value.Type) ? OrderCollation : "";
        return Fragment.Predicate(
            $"{a.Within(Precedence.Predicate + 1)}{collation} {not}between {b.Within(Precedence.Predicate + 1)} and {c.Within(Precedence.Predicate + 1)}",
            Precedence.Predicate);
    }

    private Fragment In(BoundOperator operation)
    {
        var value = operation.Operands[0];
        var not = operation.Operation == BoundOperation.NotIn ? "not " : "";
        if (value is BoundOperator { Operation: BoundOperation.Row } && !_target.HasRowValues)
        {
            var terms = operation.Operands.Skip(1).Select(other => (BoundExpression)new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Equal, [value, other])).ToArray();
            var any = new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Or, terms);
            return Raw(not.Length == 0 ? any : new BoundOperator(SqlType.Boolean, operation.Span, BoundOperation.Not, [any]));
        }

        var left = Folded(value);
        var list = new List<string>();
        foreach (var candidate in operation.Operands.Skip(1))
        {
            var (a, b) = Comparable(left, Folded(candidate), value, candidate);
            left = a;
            list.Add(b.Text);
        }

        return Fragment.Predicate($"{left.Within(Precedence.Predicate + 1)} {not}in ({string.Join(", ", list)})", Precedence.Predicate);
    }

    // What both engines compare after the same implicit conversions stays; what only the source converts is converted in words.
    private (Fragment Left, Fragment Right) Comparable(Fragment left, Fragment right, BoundExpression a, BoundExpression b)
    {
        var (x, y) = (TypeClasses.Of(left.Type), TypeClasses.Of(right.Type));
        if (x == y || x == TypeClass.Unknown || y == TypeClass.Unknown || (TypeClasses.IsNumber(left.Type) && TypeClasses.IsNumber(right.Type)))
        {
            return (left, right);
        }

        if (IsMoment(x) && IsMoment(y) || Constant(a) is not null || Constant(b) is not null)
        {
            return (left, right);
        }

        return (Conform(left, a.Type, false, a.Span), Conform(right, b.Type, false, b.Span));
    }
}
