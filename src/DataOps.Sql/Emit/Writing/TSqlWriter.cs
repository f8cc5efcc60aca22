using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>SQL Server's words, as of 2019 where a version matters.</summary>
internal sealed partial class TSqlWriter : TargetWriter
{
    public TSqlWriter()
    {
        AddArithmetic();
        AddNumbers();
        AddTexts();
        AddMoments();
        AddAggregates();
        AddJson();
        AddIntervals();
        AddDocuments();
    }

    protected override Dialect Dialect => Dialect.TSql;

    private void AddNumbers()
    {
        Add(Operation.DivideWhole, (translator, call) => Quotient(translator, call, orNull: false, asDouble: false));
        Add(Operation.DivideWholeOrNull, (translator, call) => Quotient(translator, call, orNull: true, asDouble: false));
        Add(Operation.DivideDouble, (translator, call) => Quotient(translator, call, orNull: false, asDouble: true));
        // There is nothing infinite here: by zero the statement fails.
        Add(Operation.DivideDoubleOrInfinite, (translator, call) => Quotient(translator, call, orNull: false, asDouble: true));
        Add(Operation.DivideDecimal, DecimalQuotient);
        Add(Operation.Remainder, (translator, call) => Modulo(translator, call, orNull: false));
        Add(Operation.RemainderOrNull, (translator, call) => Modulo(translator, call, orNull: true));
        Add(Operation.Power, (translator, call) => Fragment.Simple($"power({AsDouble(translator, call.Arguments[0])}, {translator.Value(call.Arguments[1]).Text})", SqlType.Double));
        AddInfix(Operation.BitAnd, "&", Precedence.Additive);
        AddInfix(Operation.BitOr, "|", Precedence.Additive);
        AddInfix(Operation.BitXor, "^", Precedence.Additive);
        Add(Operation.BitNot, "~{0!}", precedence: Precedence.Unary);
        AddKeepingType(Operation.Absolute, "abs({0})");
        Add(Operation.Sign, "sign({0})", SqlType.Integer);
        Add(Operation.RoundAway, (translator, call) => Round(translator, call, ""));
        Add(Operation.Cut, (translator, call) => Round(translator, call, ", 1"));
        AddKeepingType(Operation.Floor, "floor({0})");
        AddKeepingType(Operation.Ceiling, "ceiling({0})");
        foreach (var (operation, name) in Functions)
        {
            Add(operation, (translator, call) => Fragment.Simple($"{name}({AsDouble(translator, call.Arguments[0])})", SqlType.Double));
        }

        Add(Operation.Logarithm2, (translator, call) => Fragment.Simple($"log({AsDouble(translator, call.Arguments[0])}, 2)", SqlType.Double));
        Add(Operation.LogarithmOf, (translator, call) => Fragment.Simple($"log({AsDouble(translator, call.Arguments[1])}, {translator.Value(call.Arguments[0]).Text})", SqlType.Double));
        Add(Operation.ArcTangent2, "atn2({0}, {1})", SqlType.Double);
        Add(Operation.Pi, "pi()", SqlType.Double);
        Add(Operation.Greatest, (translator, call) => FromList(translator, call, "max"));
        Add(Operation.Least, (translator, call) => FromList(translator, call, "min"));
        Add(Operation.NullIf, NullIf);
        Add(Operation.NewUuid, "newid()", SqlType.Uuid);
    }

    private static readonly (Operation Operation, string Name)[] Functions =
    [
        (Operation.SquareRoot, "sqrt"),
        (Operation.Exponential, "exp"),
        (Operation.NaturalLogarithm, "log"),
        (Operation.Logarithm10, "log10"),
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

    private static Fragment? Quotient(Translator translator, NeutralCall call, bool orNull, bool asDouble)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), OrNull(translator.Value(call.Arguments[1]), call.Arguments[1], orNull));
        if (asDouble && TypeClasses.Of(left.Type) != TypeClass.Double)
        {
            left = translator.CastTo(left, SqlType.Double);
        }
        else if (!asDouble && (TypeClasses.Of(left.Type) != TypeClass.Integer || TypeClasses.Of(right.Type) != TypeClass.Integer))
        {
            return Fragment.Simple($"round({left.Within(Precedence.Multiplicative)} / {right.Within(Precedence.Multiplicative + 1)}, 0, 1)", SqlType.Decimal(38, 0));
        }

        return new Fragment(
            $"{left.Within(Precedence.Multiplicative)} / {right.Within(Precedence.Multiplicative + 1)}",
            Precedence.Multiplicative,
            asDouble ? SqlType.Double : Arithmetic(Operation.Add, left.Type, right.Type));
    }

    // The dividend's scale decides how many digits the quotient has.
    private static Fragment? DecimalQuotient(Translator translator, NeutralCall call)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        var scale = Math.Max(16, TypeClasses.ScaleOf(left.Type) ?? 16);
        return new Fragment(
            $"cast({left.Text} as decimal(38, {Digits(scale)})) / {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, SqlType.Decimal(38, scale));
    }

    private static Fragment? Modulo(Translator translator, NeutralCall call, bool orNull)
    {
        var (left, right) = (translator.Value(call.Arguments[0]), OrNull(translator.Value(call.Arguments[1]), call.Arguments[1], orNull));
        return TypeClasses.Of(left.Type) == TypeClass.Double || TypeClasses.Of(right.Type) == TypeClass.Double
            ? null
            : new Fragment($"{left.Within(Precedence.Multiplicative)} % {right.Within(Precedence.Multiplicative + 1)}", Precedence.Multiplicative, Arithmetic(Operation.Add, left.Type, right.Type));
    }

    private static Fragment? Round(Translator translator, NeutralCall call, string cut)
    {
        var value = translator.Value(call.Arguments[0]);
        var digits = call.Arguments.Length > 1 ? translator.Value(call.Arguments[1]).Text : "0";
        return Fragment.Simple($"round({value.Text}, {digits}{cut})", value.Type);
    }

    // Before 2022 the engine has neither greatest nor least.
    private static Fragment? FromList(Translator translator, NeutralCall call, string function)
    {
        var arguments = Array.ConvertAll(call.Arguments, argument => translator.Conform(translator.Value(argument), call.Type, false, argument.Span));
        return Fragment.Simple($"(select {function}(v.value) from (values {string.Join(", ", arguments.Select(argument => $"({argument.Text})"))}) as v (value))", arguments[0].Type);
    }
}
