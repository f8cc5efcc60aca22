using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>DuckDB's words.</summary>
internal sealed partial class DuckDbWriter : TargetWriter
{
    // The digits that a quotient of decimals gets behind its point.
    private const int QuotientScale = 18;

    // Beyond it the digits of dividend and quotient together are too many.
    private const int MaxExactScale = 8;

    public DuckDbWriter()
    {
        AddArithmetic();
        AddNumbers();
        AddTexts();
        AddMoments();
        AddAggregates();
        AddLists();
        AddJson();
        AddDocuments();
        AddPaths();
    }

    protected override Dialect Dialect => Dialect.DuckDb;

    private void AddNumbers()
    {
        Add(Operation.DivideWhole, (translator, call) => Whole(translator, call));
        Add(Operation.DivideWholeOrNull, (translator, call) => Whole(translator, call));
        Add(Operation.DivideDouble, (translator, call) => DoubleQuotient(translator, call));
        Add(Operation.DivideDoubleOrInfinite, (translator, call) => DoubleQuotient(translator, call));
        Add(Operation.DivideDecimal, (translator, call) => DecimalQuotient(translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]), QuotientScale));
        Add(Operation.DivideDecimalCut, (translator, call) => DecimalQuotient(translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]), TypeClasses.ScaleOf(call.Type) ?? 6));
        AddInfix(Operation.Remainder, "%", Precedence.Multiplicative, (a, b) => Arithmetic(Operation.Add, a, b));
        AddInfix(Operation.RemainderOrNull, "%", Precedence.Multiplicative, (a, b) => Arithmetic(Operation.Add, a, b));
        Add(Operation.Power, "power({0}, {1})", SqlType.Double);
        AddInfix(Operation.BitAnd, "&", Precedence.OtherOperator);
        AddInfix(Operation.BitOr, "|", Precedence.OtherOperator);
        Add(Operation.BitXor, "xor({0}, {1})");
        Add(Operation.BitNot, "~{0!}", precedence: Precedence.OtherOperator);
        AddInfix(Operation.ShiftLeft, "<<", Precedence.OtherOperator);
        AddInfix(Operation.ShiftRight, ">>", Precedence.OtherOperator);
        AddKeepingType(Operation.Absolute, "abs({0})");
        Add(Operation.Sign, "sign({0})", SqlType.TinyInt);
        Add(Operation.RoundAway, (translator, call) => Rounded(translator, call, "round"));
        Add(Operation.RoundEven, (translator, call) => Fragment.Simple(
            $"round_even({translator.Value(call.Arguments[0]).Text}, {(call.Arguments.Length > 1 ? translator.Value(call.Arguments[1]).Text : "0")})", SqlType.Double));
        Add(Operation.Cut, (translator, call) => Cut(translator, call));
        Add(Operation.Floor, (translator, call) => ToWhole(translator, call, "floor"));
        Add(Operation.Ceiling, (translator, call) => ToWhole(translator, call, "ceil"));
        Add(Operation.SquareRoot, "sqrt({0})", SqlType.Double);
        Add(Operation.Exponential, "exp({0})", SqlType.Double);
        Add(Operation.NaturalLogarithm, "ln({0})", SqlType.Double);
        Add(Operation.Logarithm10, "log10({0})", SqlType.Double);
        Add(Operation.Logarithm2, "log2({0})", SqlType.Double);
        Add(Operation.LogarithmOf, "log({0}, {1})", SqlType.Double);
        Add(Operation.Sine, "sin({0})", SqlType.Double);
        Add(Operation.Cosine, "cos({0})", SqlType.Double);
        Add(Operation.Tangent, "tan({0})", SqlType.Double);
        Add(Operation.Cotangent, "cot({0})", SqlType.Double);
        Add(Operation.ArcSine, "asin({0})", SqlType.Double);
        Add(Operation.ArcCosine, "acos({0})", SqlType.Double);
        Add(Operation.ArcTangent, "atan({0})", SqlType.Double);
        Add(Operation.ArcTangent2, "atan2({0}, {1})", SqlType.Double);
        Add(Operation.Degrees, "degrees({0})", SqlType.Double);
        Add(Operation.Radians, "radians({0})", SqlType.Double);
        Add(Operation.Pi, "pi()", SqlType.Double);
        Add(Operation.Random, "random()", SqlType.Double);
        Add(Operation.GreatestCommonDivisor, "gcd({0}, {1})");
        Add(Operation.LeastCommonMultiple, "lcm({0}, {1})");
        AddKeepingWidest(Operation.Greatest, "greatest");
        AddKeepingWidest(Operation.Least, "least");
        Add(Operation.NullIf, NullIf);
        Add(Operation.NewUuid, "uuid()", SqlType.Uuid);
    }

    private static Fragment? Whole(Translator translator, NeutralCall call)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        if (TypeClasses.Of(left.Type) != TypeClass.Integer || TypeClasses.Of(right.Type) != TypeClass.Integer)
        {
            left = translator.Conform(left, call.Arguments[0].Type, false, call.Span);
            right = translator.Conform(right, call.Arguments[1].Type, false, call.Span);
        }

        return new Fragment($"{left.Within(Precedence.Multiplicative)} // {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, Arithmetic(Operation.Add, left.Type, right.Type));
    }

    private static Fragment? DoubleQuotient(Translator translator, NeutralCall call)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        return new Fragment($"{left.Within(Precedence.Multiplicative)} / {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, SqlType.Double);
    }

    // The engine divides decimals as floating point; whole numbers are divided exactly.
    private static Fragment? DecimalQuotient(Fragment left, Fragment right, int scale)
    {
        if (TypeClasses.ScaleOf(left.Type) is not { } leftScale || TypeClasses.ScaleOf(right.Type) is not { } rightScale)
        {
            return TypeClasses.IsNumber(left.Type) && TypeClasses.IsNumber(right.Type) ? Inexact(left, right) : null;
        }

        if (leftScale > MaxExactScale || rightScale > MaxExactScale)
        {
            return Inexact(left, right);
        }

        scale = Math.Max(scale, leftScale - rightScale);
        var dividend = ScaledWhole(left, leftScale, scale + rightScale);
        var divisor = ScaledWhole(right, rightScale, rightScale);
        return new Fragment($"{dividend} // {divisor} * {Fraction(scale)}", Precedence.Multiplicative, SqlType.Decimal(38, scale));
    }

    // What is a quotient itself already has no digits to spare.
    private static Fragment Inexact(Fragment left, Fragment right) =>
        new($"{left.Within(Precedence.Multiplicative)} / {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, SqlType.Double);

    private static string ScaledWhole(Fragment value, int scale, int digits)
    {
        if (scale == 0)
        {
            var whole = value.Type.Kind == SqlTypeKind.HugeInt ? value.Within(Precedence.Multiplicative) : $"cast({value.Text} as hugeint)";
            return digits == 0 ? whole : $"({whole} * {PowerOfTen(digits)})";
        }

        var wide = value.Type.Precision == 38 ? value.Within(Precedence.Multiplicative) : $"cast({value.Text} as decimal(38, {Digits(scale)}))";
        return $"cast({wide} * {PowerOfTen(digits)} as hugeint)";
    }

    private static Fragment? Cut(Translator translator, NeutralCall call)
    {
        if (call.Arguments.Length == 1)
        {
            return Rounded(translator, call, "trunc");
        }

        var value = translator.Value(call.Arguments[0]);
        if (Translator.ConstantNumber(call.Arguments[1]) is not (>= 0 and <= 18 and var digits) || TypeClasses.Of(value.Type) == TypeClass.Double)
        {
            return null;
        }

        if (digits == 0)
        {
            return Fragment.Simple($"trunc({value.Text})", value.Type.Kind == SqlTypeKind.Decimal ? SqlType.Decimal(value.Type.Precision ?? 38, 0) : value.Type);
        }

        var scale = (int)digits;
        return TypeClasses.ScaleOf(value.Type) is { } own && own > scale
            ? new Fragment($"trunc({value.Within(Precedence.Multiplicative)} * {PowerOfTen(scale)}) * {Fraction(scale)}", Precedence.Multiplicative, SqlType.Decimal(38, scale))
            : value;
    }

    // Of whole numbers the engine makes floating point.
    private static Fragment ToWhole(Translator translator, NeutralCall call, string function)
    {
        var value = translator.Value(call.Arguments[0]);
        return TypeClasses.Of(value.Type) switch
        {
            TypeClass.Integer when TypeClasses.Of(call.Type) != TypeClass.Double => value,
            TypeClass.Decimal => Fragment.Simple($"{function}({value.Text})", SqlType.Decimal(value.Type.Precision ?? 38, 0)),
            _ => Fragment.Simple($"{function}({value.Text})", SqlType.Double),
        };
    }

    private void AddKeepingWidest(Operation operation, string function) => Add(operation, (translator, call) => Widest(translator, call, function));
}
