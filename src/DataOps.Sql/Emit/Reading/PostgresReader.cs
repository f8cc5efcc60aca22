using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What PostgreSQL's calls mean.</summary>
internal sealed partial class PostgresReader : SourceReader
{
    public PostgresReader()
    {
        AddNumbers();
        AddTexts();
        AddMoments();
        AddAggregates();
        AddLists();
        AddJson();
        AddDocuments();
        AddInstants();
    }

    // The groups of a match, or the whole of it where there are none.
    public override BoundExpression? Element(BoundOperator subscript) =>
        subscript.Operands is [BoundCall { Name: "regexp_match", Arguments: { Length: 2 } arguments } call, var place] && Translator.ConstantNumber(place) is >= 1 and var group
            && Translator.Constant(arguments[1]) is { } pattern && (RegexText.HasGroup(pattern) || group == 1)
            ? Of(call, Operation.RegexGroup, (RegexText.HasGroup(pattern) ? group : 0).ToString(System.Globalization.CultureInfo.InvariantCulture), arguments)
            : null;

    private void AddNumbers()
    {
        Add("+", ReadAdd);
        Add("-", ReadSubtract);
        Add("*", call => TypeClasses.IsNumber(call.Type) ? Of(call, Operation.Multiply, call.Arguments)
            : TypeClasses.Of(call.Type) != TypeClass.Interval ? null
            : TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Interval ? Of(call, Operation.IntervalMultiply, call.Arguments[0], Unconverted(call.Arguments[1]))
            : Of(call, Operation.IntervalMultiply, call.Arguments[1], Unconverted(call.Arguments[0])));
        Add("/", call => TypeClasses.Of(call.Type) switch
        {
            TypeClass.Integer => Of(call, Operation.DivideWhole, call.Arguments),
            TypeClass.Decimal when call.Type.Kind == SqlTypeKind.Decimal => Of(call, Operation.DivideDecimal, call.Arguments),
            TypeClass.Double => Of(call, Operation.DivideDouble, call.Arguments),
            TypeClass.Interval => Of(call, Operation.IntervalDivide, call.Arguments),
            _ => null,
        });
        Add("div", call => call.Type.Kind == SqlTypeKind.Decimal ? new BoundCast(call.Type, call.Span, Of(call, Operation.Cut, new NeutralCall(call.Type, call.Span, Operation.DivideDecimal, call.Arguments)), false, true) : null);
        Add("%", Operation.Remainder);
        Add("mod", Operation.Remainder);
        Add("^ pow power", Operation.Power);
        Add("|/", Operation.SquareRoot);
        Add("&", call => TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.BitAnd, call.Arguments) : null);
        Add("|", call => TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.BitOr, call.Arguments) : null);
        Add("#", call => TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.BitXor, call.Arguments) : null);
        Add("~", call => call.Arguments.Length == 1 ? TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.BitNot, call.Arguments) : null : Of(call, Operation.RegexMatches, call.Arguments));
        Add("<<", call => TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.ShiftLeft, call.Arguments) : null);
        Add(">>", call => TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.ShiftRight, call.Arguments) : null);
        Add("abs @", Operation.Absolute);
        Add("sign", Operation.Sign);
        Add("round", call => TypeClasses.Of(call.Arguments[0].Type) == TypeClass.Double ? Of(call, Operation.RoundEven, call.Arguments) : Of(call, Operation.RoundAway, call.Arguments));
        Add("trunc", Operation.Cut);
        Add("floor", Operation.Floor);
        Add("ceil ceiling", Operation.Ceiling);
        Add("sqrt", Operation.SquareRoot);
        Add("exp", Operation.Exponential);
        Add("ln", Operation.NaturalLogarithm);
        Add("log10", Operation.Logarithm10);
        Add("log", call => call.Arguments.Length == 2 ? Of(call, Operation.LogarithmOf, call.Arguments) : Of(call, Operation.Logarithm10, call.Arguments));
        Add("sin", Operation.Sine);
        Add("cos", Operation.Cosine);
        Add("tan", Operation.Tangent);
        Add("cot", Operation.Cotangent);
        Add("asin", Operation.ArcSine);
        Add("acos", Operation.ArcCosine);
        Add("atan", Operation.ArcTangent);
        Add("atan2", Operation.ArcTangent2);
        Add("degrees", Operation.Degrees);
        Add("radians", Operation.Radians);
        Add("pi", Operation.Pi);
        Add("random", Operation.Random);
        Add("gcd", Operation.GreatestCommonDivisor);
        Add("lcm", Operation.LeastCommonMultiple);
        Add("greatest", Operation.Greatest);
        Add("least", Operation.Least);
        Add("nullif", Operation.NullIf);
        Add("gen_random_uuid", Operation.NewUuid);
    }

    // A whole number of times is one, although the engine takes it as floating point.
    private static BoundExpression Unconverted(BoundExpression value) =>
        value is BoundCast { IsImplicit: true, Operand: var operand } && TypeClasses.Of(operand.Type) == TypeClass.Integer ? operand : value;

    private static NeutralCall? ReadAdd(BoundCall call)
    {
        if (call.Arguments.Length == 1)
        {
            return null;
        }

        var (left, right) = (TypeClasses.Of(call.Arguments[0].Type), TypeClasses.Of(call.Arguments[1].Type));
        return (left, right) switch
        {
            (TypeClass.Date, TypeClass.Integer) => Of(call, Operation.AddDays, call.Arguments),
            (TypeClass.Integer, TypeClass.Date) => Of(call, Operation.AddDays, call.Arguments[1], call.Arguments[0]),
            (TypeClass.Interval, TypeClass.Interval) => Of(call, Operation.IntervalAdd, call.Arguments),
            (TypeClass.Date or TypeClass.Timestamp or TypeClass.TimestampTz, TypeClass.Interval) => Of(call, Operation.AddInterval, call.Arguments),
            (TypeClass.Interval, TypeClass.Date or TypeClass.Timestamp or TypeClass.TimestampTz) => Of(call, Operation.AddInterval, call.Arguments[1], call.Arguments[0]),
            (TypeClass.Date, TypeClass.Time) => Of(call, Operation.DateAndTime, call.Arguments),
            _ when TypeClasses.IsNumber(call.Type) => Of(call, Operation.Add, call.Arguments),
            _ => null,
        };
    }

    private static NeutralCall? ReadSubtract(BoundCall call)
    {
        if (call.Arguments.Length == 1)
        {
            return TypeClasses.Of(call.Type) == TypeClass.Interval ? Of(call, Operation.IntervalNegate, call.Arguments) : Of(call, Operation.Negate, call.Arguments);
        }

        var (left, right) = (TypeClasses.Of(call.Arguments[0].Type), TypeClasses.Of(call.Arguments[1].Type));
        return (left, right) switch
        {
            (TypeClass.Date, TypeClass.Integer) => Of(call, Operation.SubtractDays, call.Arguments),
            (TypeClass.Date, TypeClass.Date) => Of(call, Operation.DaysBetween, call.Arguments),
            (TypeClass.Interval, TypeClass.Interval) => Of(call, Operation.IntervalSubtract, call.Arguments),
            (TypeClass.Date or TypeClass.Timestamp or TypeClass.TimestampTz, TypeClass.Interval) => Of(call, Operation.SubtractInterval, call.Arguments),
            (TypeClass.Timestamp, TypeClass.Timestamp) or (TypeClass.TimestampTz, TypeClass.TimestampTz) => Of(call, Operation.TimestampDifference, call.Arguments),
            _ when TypeClasses.IsNumber(call.Type) => Of(call, Operation.Subtract, call.Arguments),
            _ => null,
        };
    }
}
