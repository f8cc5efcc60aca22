using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What SQL Server's calls mean.</summary>
internal sealed partial class TSqlReader : SourceReader
{
    public TSqlReader()
    {
        AddNumbers();
        AddTexts();
        AddMoments();
        AddAggregates();
    }

    private static BoundLiteral Number(BoundExpression at, string digits) => new(SqlType.Integer, at.Span, LiteralKind.Integer, digits);

    private static BoundLiteral Text(BoundExpression at, string text) => new(SqlType.Text, at.Span, LiteralKind.String, text);

    private void AddNumbers()
    {
        Add("+", ReadAdd);
        Add("||", call => TypeClasses.IsText(call.Type) ? Of(call, Operation.Concat, call.Arguments) : null);
        Add("-", ReadSubtract);
        Add("*", call => TypeClasses.IsNumber(call.Type) ? Of(call, Operation.Multiply, call.Arguments) : null);
        Add("/", call => TypeClasses.Of(call.Type) switch
        {
            TypeClass.Integer => Of(call, Operation.DivideWhole, call.Arguments),
            TypeClass.Decimal => Of(call, Operation.DivideDecimalCut, call.Arguments),
            TypeClass.Double => Of(call, Operation.DivideDouble, call.Arguments),
            _ => null,
        });
        Add("%", Operation.Remainder);
        Add("power", call => TypeClasses.Of(call.Type) == TypeClass.Double ? Of(call, Operation.Power, call.Arguments)
            : Converted(call, Of(call, Operation.Power, call.Arguments)));
        Add("square", call => Of(call, Operation.Multiply, AsDouble(call.Arguments[0]), AsDouble(call.Arguments[0])));
        Add("&", call => Of(call, Operation.BitAnd, Whole(call.Arguments)));
        Add("|", call => Of(call, Operation.BitOr, Whole(call.Arguments)));
        Add("^", call => OfBits(call, BoundOperation.NotEqual) ?? (BoundExpression)Of(call, Operation.BitXor, Whole(call.Arguments)));
        Add("~", call => OfBits(call, BoundOperation.Not) ?? (BoundExpression)Of(call, Operation.BitNot, call.Arguments));
        Add("abs", Operation.Absolute);
        Add("sign", Operation.Sign);
        Add("round", call => call.Arguments.Length == 3
            ? Translator.ConstantNumber(call.Arguments[2]) switch
            {
                0 => Of(call, Operation.RoundAway, call.Arguments[0], call.Arguments[1]),
                { } => Of(call, Operation.Cut, call.Arguments[0], call.Arguments[1]),
                _ => null,
            }
            : Of(call, Operation.RoundAway, call.Arguments));
        Add("floor", Operation.Floor);
        Add("ceiling", Operation.Ceiling);
        Add("sqrt", Operation.SquareRoot);
        Add("exp", Operation.Exponential);
        Add("log", call => call.Arguments.Length == 2 ? Of(call, Operation.LogarithmOf, call.Arguments[1], call.Arguments[0]) : Of(call, Operation.NaturalLogarithm, call.Arguments));
        Add("log10", Operation.Logarithm10);
        Add("sin", Operation.Sine);
        Add("cos", Operation.Cosine);
        Add("tan", Operation.Tangent);
        Add("cot", Operation.Cotangent);
        Add("asin", Operation.ArcSine);
        Add("acos", Operation.ArcCosine);
        Add("atan", Operation.ArcTangent);
        Add("atn2", Operation.ArcTangent2);
        Add("degrees", call => TypeClasses.Of(call.Type) == TypeClass.Double ? Of(call, Operation.Degrees, call.Arguments) : null);
        Add("radians", call => TypeClasses.Of(call.Type) == TypeClass.Double ? Of(call, Operation.Radians, call.Arguments) : null);
        Add("pi", Operation.Pi);
        Add("greatest", Operation.Greatest);
        Add("least", Operation.Least);
        Add("nullif", Operation.NullIf);
        Add("choose", ReadChoose);
        Add("newid", Operation.NewUuid);
        Add("left_shift", Operation.ShiftLeft);
        Add("right_shift", call => null);
    }

    // Of single bits these two are what the words are of true and false; "and" and "or" make something of null.
    private static BoundOperator? OfBits(BoundCall call, BoundOperation operation) =>
        call.Type.Kind == SqlTypeKind.Boolean
            ? new BoundOperator(SqlType.Boolean, call.Span, operation, call.Arguments)
            : null;

    private static BoundExpression[] Whole(BoundExpression[] values) => Array.ConvertAll(
        values, value => value.Type.Kind == SqlTypeKind.Boolean ? new BoundCast(SqlType.Integer, value.Span, value, isTry: false, isImplicit: false) : value);

    private static BoundCast Converted(BoundCall call, BoundExpression value) => new(call.Type, call.Span, value, isTry: false, isImplicit: false);

    private static BoundExpression AsDouble(BoundExpression value) =>
        TypeClasses.Of(value.Type) == TypeClass.Double ? value : new BoundCast(SqlType.Double, value.Span, value, false, false);

    private static NeutralCall? ReadAdd(BoundCall call)
    {
        if (call.Arguments.Length == 1)
        {
            return null;
        }

        return TypeClasses.Of(call.Type) switch
        {
            TypeClass.Text => Of(call, Operation.Concat, call.Arguments),
            TypeClass.Integer or TypeClass.Decimal or TypeClass.Double => Of(call, Operation.Add, call.Arguments),
            TypeClass.Timestamp => ReadDays(call, Operation.DateAdd),
            _ => null,
        };
    }

    private static NeutralCall? ReadSubtract(BoundCall call)
    {
        if (call.Arguments.Length == 1)
        {
            return Of(call, Operation.Negate, call.Arguments);
        }

        return TypeClasses.Of(call.Type) switch
        {
            TypeClass.Integer or TypeClass.Decimal or TypeClass.Double => Of(call, Operation.Subtract, call.Arguments),
            TypeClass.Timestamp => ReadDays(call, Operation.Subtract),
            _ => null,
        };
    }

    // A whole number added to a datetime is days ("+ (Addition)").
    private static NeutralCall? ReadDays(BoundCall call, Operation operation)
    {
        var (moment, days) = (Unconverted(call.Arguments[0]), Unconverted(call.Arguments[1]));
        if (operation == Operation.DateAdd && TypeClasses.Of(moment.Type) == TypeClass.Integer)
        {
            (moment, days) = (days, moment);
        }

        if (TypeClasses.Of(days.Type) != TypeClass.Integer || TypeClasses.Of(moment.Type) != TypeClass.Timestamp)
        {
            return null;
        }

        var number = operation == Operation.Subtract ? new NeutralCall(days.Type, days.Span, Operation.Negate, days) : days;
        return Of(call, Operation.DateAdd, "day", moment, number);
    }

    private static BoundExpression Unconverted(BoundExpression value) => value is BoundCast { IsImplicit: true } cast ? cast.Operand : value;

    private static BoundCase ReadChoose(BoundCall call)
    {
        var conditions = new BoundExpression[call.Arguments.Length - 1];
        for (var i = 0; i < conditions.Length; i++)
        {
            var place = Number(call, (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            conditions[i] = new BoundOperator(SqlType.Boolean, call.Span, BoundOperation.Equal, [call.Arguments[0], place]);
        }

        return new BoundCase(call.Type, call.Span, conditions, call.Arguments.Skip(1).ToArray(), null);
    }
}
