using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>PostgreSQL's words.</summary>
internal sealed partial class PostgresWriter : TargetWriter
{
    public PostgresWriter()
    {
        AddArithmetic();
        AddNumbers();
        AddTexts();
        AddMoments();
        AddAggregates();
        AddPaths();
        AddLists();
        AddJson();
        AddDocuments();
    }

    protected override Dialect Dialect => Dialect.Postgres;

    private void AddNumbers()
    {
        Add(Operation.DivideWhole, (translator, call) => Whole(translator, call, orNull: false));
        Add(Operation.DivideWholeOrNull, (translator, call) => Whole(translator, call, orNull: true));
        Add(Operation.DivideDouble, (translator, call) => DoubleQuotient(translator, call));
        Add(Operation.DivideDoubleOrInfinite, DoubleOrInfinite);
        AddInfix(Operation.DivideDecimal, "/", Precedence.Multiplicative, (_, _) => SqlType.WithPrecision(SqlTypeKind.Decimal, null));
        Add(Operation.DivideDecimalCut, (translator, call) => CutQuotient(translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]), TypeClasses.ScaleOf(call.Type) ?? 6));
        Add(Operation.Remainder, (translator, call) => Modulo(translator, call, orNull: false));
        Add(Operation.RemainderOrNull, (translator, call) => Modulo(translator, call, orNull: true));
        Add(Operation.Power, (translator, call) => Fragment.Simple($"power({AsDouble(translator, call.Arguments[0])}, {translator.Value(call.Arguments[1]).Text})", SqlType.Double));
        AddInfix(Operation.BitAnd, "&", Precedence.OtherOperator);
        AddInfix(Operation.BitOr, "|", Precedence.OtherOperator);
        AddInfix(Operation.BitXor, "#", Precedence.OtherOperator);
        Add(Operation.BitNot, "~{0!}", precedence: Precedence.OtherOperator);
        Add(Operation.ShiftLeft, (translator, call) => Shift(translator, call, "<<"));
        Add(Operation.ShiftRight, (translator, call) => Shift(translator, call, ">>"));
        AddKeepingType(Operation.Absolute, "abs({0})");
        Add(Operation.Sign, (translator, call) => translator.CastTo(Fragment.Simple($"sign({translator.Value(call.Arguments[0]).Text})", SqlType.Double), SqlType.Integer));
        Add(Operation.RoundAway, RoundAway);
        Add(Operation.RoundEven, (translator, call) => call.Arguments.Length == 1 ? Fragment.Simple($"round({AsDouble(translator, call.Arguments[0])})", SqlType.Double) : null);
        Add(Operation.Cut, (translator, call) => call.Arguments.Length == 1 || TypeClasses.Of(call.Arguments[0].Type) != TypeClass.Double ? Rounded(translator, call, "trunc") : null);
        Add(Operation.Floor, (translator, call) => ToWhole(translator, call, "floor"));
        Add(Operation.Ceiling, (translator, call) => ToWhole(translator, call, "ceil"));
        foreach (var (operation, name) in Functions)
        {
            Add(operation, (translator, call) => Fragment.Simple($"{name}({AsDouble(translator, call.Arguments[0])})", SqlType.Double));
        }

        Add(Operation.Logarithm2, (translator, call) => new Fragment($"ln({AsDouble(translator, call.Arguments[0])}) / ln(cast(2 as double precision))", Precedence.Multiplicative, SqlType.Double));
        Add(Operation.LogarithmOf, (translator, call) => new Fragment($"ln({AsDouble(translator, call.Arguments[1])}) / ln({AsDouble(translator, call.Arguments[0])})", Precedence.Multiplicative, SqlType.Double));
        Add(Operation.ArcTangent2, (translator, call) => Fragment.Simple($"atan2({AsDouble(translator, call.Arguments[0])}, {AsDouble(translator, call.Arguments[1])})", SqlType.Double));
        Add(Operation.Pi, "pi()", SqlType.Double);
        Add(Operation.Random, "random()", SqlType.Double);
        Add(Operation.GreatestCommonDivisor, "gcd({0}, {1})");
        Add(Operation.LeastCommonMultiple, "lcm({0}, {1})");
        Add(Operation.Greatest, (translator, call) => Widest(translator, call, "greatest"));
        Add(Operation.Least, (translator, call) => Widest(translator, call, "least"));
        Add(Operation.NullIf, NullIf);
        Add(Operation.NewUuid, "gen_random_uuid()", SqlType.Uuid);
    }

    private static readonly (Operation Operation, string Name)[] Functions =
    [
        (Operation.SquareRoot, "sqrt"),
        (Operation.Exponential, "exp"),
        (Operation.NaturalLogarithm, "ln"),
        (Operation.Logarithm10, "log"),
        (Operation.Sine, "sin"),
        (Operation.Cosine, "cos"),
        (Operation.Tangent, "tan"),
        (Operation.Cotangent, "cot"),
        (Operation.ArcSine, "asin"),
        (Operation.ArcCosine, "acos"),
        (Operation.ArcTangent, "atan"),
        (Operation.Degrees, "degrees"),
        (Operation.Radians, "radians"),
    ];

    private static string AsDouble(Translator translator, BoundExpression value)
    {
        var written = translator.Value(value);
        return TypeClasses.Of(written.Type) == TypeClass.Double ? written.Text : translator.CastTo(written, SqlType.Double).Text;
    }

    private static Fragment OrNull(Fragment divisor, BoundExpression value, bool orNull) =>
        !orNull || IsNeverZero(value) ? divisor : Fragment.Simple($"nullif({divisor.Text}, 0)", divisor.Type);

    // Decimals that stand for whole numbers too great for the engine's integers are divided by div.
    private static Fragment? Whole(Translator translator, NeutralCall call, bool orNull)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), OrNull(translator.Value(call.Arguments[1]), call.Arguments[1], orNull));
        return TypeClasses.Of(left.Type) == TypeClass.Integer && TypeClasses.Of(right.Type) == TypeClass.Integer
            ? new Fragment($"{left.Within(Precedence.Multiplicative)} / {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, Arithmetic(Operation.Add, left.Type, right.Type))
            : Fragment.Simple($"div({left.Text}, {right.Text})", SqlType.Decimal(39, 0));
    }

    private static Fragment? Modulo(Translator translator, NeutralCall call, bool orNull)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), OrNull(translator.Value(call.Arguments[1]), call.Arguments[1], orNull));
        return TypeClasses.Of(left.Type) == TypeClass.Double || TypeClasses.Of(right.Type) == TypeClass.Double
            ? null
            : new Fragment($"{left.Within(Precedence.Multiplicative)} % {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, Arithmetic(Operation.Add, left.Type, right.Type));
    }

    private static Fragment? DoubleQuotient(Translator translator, NeutralCall call)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        if (TypeClasses.Of(left.Type) != TypeClass.Double)
        {
            left = translator.CastTo(left, SqlType.Double);
        }

        return new Fragment($"{left.Within(Precedence.Multiplicative)} / {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, SqlType.Double);
    }

    // By zero: infinite with the dividend's sign, or no number.
    private static Fragment? DoubleOrInfinite(Translator translator, NeutralCall call)
    {
        var quotient = DoubleQuotient(translator, call)!.Value;
        if (IsNeverZero(call.Arguments[1]))
        {
            return quotient;
        }

        var divisor = translator.Value(call.Arguments[1]);
        var dividend = translator.Value(call.Arguments[0]);
        return Fragment.Simple(
            $"case when {divisor.Within(Precedence.Comparison + 1)} = 0 then {dividend.Within(Precedence.Multiplicative)} * cast('Infinity' as double precision) else {quotient.Text} end", SqlType.Double);
    }

    private static Fragment CutQuotient(Fragment left, Fragment right, int scale) =>
        new($"div({left.Within(Precedence.Multiplicative)} * {PowerOfTen(scale)}, {right.Text}) * {Fraction(scale)}", Precedence.Multiplicative, SqlType.Decimal(38, scale));

    // The engine takes a shift by the number's width and more for one by the rest.
    private static Fragment? Shift(Translator translator, NeutralCall call, string sign)
    {
        var value = translator.Value(call.Arguments[0]);
        return Translator.ConstantNumber(call.Arguments[1]) is >= 0 and <= 62 and var places
            ? new Fragment($"{translator.CastTo(value, SqlType.BigInt).Text} {sign} {Digits(places)}", Precedence.OtherOperator, SqlType.BigInt)
            : null;
    }

    // Of floating point the engine rounds halves to the even one.
    private Fragment? RoundAway(Translator translator, NeutralCall call)
    {
        var value = translator.Value(call.Arguments[0]);
        if (TypeClasses.Of(value.Type) != TypeClass.Double)
        {
            if (TypeClasses.Of(value.Type) == TypeClass.Integer && call.Arguments.Length == 1)
            {
                return value;
            }

            return Rounded(translator, call, "round") is var rounded && TypeClasses.Of(value.Type) == TypeClass.Integer
                ? translator.CastTo(rounded, value.Type)
                : rounded;
        }

        var places = call.Arguments.Length > 1 ? Translator.ConstantNumber(call.Arguments[1]) : 0;
        if (places is not (>= 0 and <= 15 and var digits))
        {
            return null;
        }

        var primary = value.Within(Precedence.Multiplicative);
        if (digits == 0)
        {
            return new Fragment($"sign({value.Text}) * floor(abs({value.Text}) + 0.5)", Precedence.Multiplicative, SqlType.Double);
        }

        var power = PowerOfTen((int)digits);
        return new Fragment($"sign({value.Text}) * floor(abs({primary} * {power}) + 0.5) / {power}", Precedence.Multiplicative, SqlType.Double);
    }

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
}
