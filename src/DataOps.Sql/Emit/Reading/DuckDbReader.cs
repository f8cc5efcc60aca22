using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What DuckDB's calls mean.</summary>
internal sealed partial class DuckDbReader : SourceReader
{
    public DuckDbReader()
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

    private void AddNumbers()
    {
        Add("+", ReadAdd);
        Add("-", ReadSubtract);
        Add("*", call => TypeClasses.Of(call.Type) == TypeClass.Interval ? Of(call, Operation.IntervalMultiply, call.Arguments) : Of(call, Operation.Multiply, call.Arguments));
        Add("/", ReadDivide);
        Add("//", ReadWholeDivide);
        Add("divide", ReadWholeDivide);
        Add("%", call => Of(call, Operation.RemainderOrNull, call.Arguments));
        Add("mod", call => Of(call, Operation.RemainderOrNull, call.Arguments));
        Add("^ ** pow power", Operation.Power);
        Add("&", Operation.BitAnd);
        Add("|", Operation.BitOr);
        Add("xor", Operation.BitXor);
        Add("~", Operation.BitNot);
        Add("<<", Operation.ShiftLeft);
        Add(">>", Operation.ShiftRight);
        Add("abs @", Operation.Absolute);
        Add("sign", Operation.Sign);
        Add("round", Operation.RoundAway);
        Add("round_even roundbankers", Operation.RoundEven);
        Add("trunc", Operation.Cut);
        Add("floor", Operation.Floor);
        Add("ceil ceiling", Operation.Ceiling);
        Add("sqrt", Operation.SquareRoot);
        Add("exp", Operation.Exponential);
        Add("ln", Operation.NaturalLogarithm);
        Add("log", call => call.Arguments.Length == 2 ? Of(call, Operation.LogarithmOf, call.Arguments) : Of(call, Operation.Logarithm10, call.Arguments));
        Add("log10", Operation.Logarithm10);
        Add("log2", Operation.Logarithm2);
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
        Add("factorial !__postfix", Operation.Factorial);
        Add("gcd greatest_common_divisor", Operation.GreatestCommonDivisor);
        Add("lcm least_common_multiple", Operation.LeastCommonMultiple);
        Add("greatest", Operation.Greatest);
        Add("least", Operation.Least);
        Add("nullif", Operation.NullIf);
        Add("add", ReadAdd);
        Add("subtract", ReadSubtract);
        Add("multiply", Operation.Multiply);
        Add("uuid gen_random_uuid", Operation.NewUuid);
    }

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
            _ when TypeClasses.IsNumber(call.Arguments[0].Type) && TypeClasses.IsNumber(call.Arguments[1].Type) => Of(call, Operation.Add, call.Arguments),
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
            _ when TypeClasses.IsNumber(call.Arguments[0].Type) && TypeClasses.IsNumber(call.Arguments[1].Type) => Of(call, Operation.Subtract, call.Arguments),
            _ => null,
        };
    }

    // The engine converts both to floating point; decimals are divided by // as such, too.
    private static NeutralCall ReadDivide(BoundCall call) =>
        TypeClasses.Of(call.Type) == TypeClass.Interval ? Of(call, Operation.IntervalDivide, call.Arguments) : Of(call, Operation.DivideDoubleOrInfinite, call.Arguments);

    private static NeutralCall ReadWholeDivide(BoundCall call) =>
        TypeClasses.Of(call.Type) == TypeClass.Integer ? Of(call, Operation.DivideWholeOrNull, call.Arguments) : Of(call, Operation.DivideDoubleOrInfinite, call.Arguments);
}
