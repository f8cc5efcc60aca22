using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>What the engines' numbers have in common.</summary>
internal abstract partial class TargetWriter
{
    /// <summary>The type of a sum, difference or product in an engine with fixed decimals.</summary>
    protected static SqlType Arithmetic(Operation operation, SqlType left, SqlType right)
    {
        var (a, b) = (TypeClasses.Of(left), TypeClasses.Of(right));
        if (a == TypeClass.Double || b == TypeClass.Double)
        {
            return SqlType.Double;
        }

        if (a == TypeClass.Integer && b == TypeClass.Integer)
        {
            return left.Kind >= right.Kind ? left : right;
        }

        if (a is not (TypeClass.Integer or TypeClass.Decimal) || b is not (TypeClass.Integer or TypeClass.Decimal))
        {
            return a is TypeClass.Unknown ? right : left;
        }

        var (x, y) = (AsDecimal(left), AsDecimal(right));
        if (x.Precision is null || y.Precision is null || x.Scale is null || y.Scale is null)
        {
            return SqlType.WithPrecision(SqlTypeKind.Decimal, null);
        }

        return operation == Operation.Multiply
            ? Catalog.Functions.DecimalArithmetic.Multiply(x, y) ?? SqlType.Decimal(38, 38)
            : Catalog.Functions.DecimalArithmetic.Add(x, y);
    }

    protected static SqlType AsDecimal(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Decimal => type.Precision is null ? type : SqlType.Decimal(Math.Min(38, type.Precision.Value), type.Scale ?? 0),
        SqlTypeKind.Money => SqlType.Decimal(19, 4),
        SqlTypeKind.SmallMoney => SqlType.Decimal(10, 4),
        SqlTypeKind.TinyInt or SqlTypeKind.UTinyInt => SqlType.Decimal(3, 0),
        SqlTypeKind.SmallInt or SqlTypeKind.USmallInt => SqlType.Decimal(5, 0),
        SqlTypeKind.Integer or SqlTypeKind.UInteger => SqlType.Decimal(10, 0),
        SqlTypeKind.BigInt => SqlType.Decimal(19, 0),
        _ => SqlType.Decimal(38, 0),
    };

    /// <summary>One and so many zeros.</summary>
    protected static string PowerOfTen(int digits) => "1" + new string('0', digits);

    /// <summary>One at so many digits behind the point.</summary>
    protected static string Fraction(int digits) => digits == 0 ? "1" : "0." + new string('0', digits - 1) + "1";

    protected static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a divisor is a constant or guarded, so that it is not zero.</summary>
    protected static bool IsNeverZero(BoundExpression divisor) => divisor switch
    {
        BoundLiteral literal => literal.Text.IndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']) >= 0,
        BoundCast cast => IsNeverZero(cast.Operand),
        BoundCall { Name: "nullif", Arguments: { Length: 2 } arguments } => IsZero(arguments[1]),
        NeutralCall { Operation: Operation.NullIf, Arguments: { Length: 2 } arguments } => IsZero(arguments[1]),
        _ => false,
    };

    protected static bool IsZero(BoundExpression value) => value switch
    {
        BoundLiteral { Kind: LiteralKind.Integer or LiteralKind.Decimal } literal => literal.Text.All(c => c is '0' or '.'),
        BoundCast cast => IsZero(cast.Operand),
        _ => false,
    };

    protected void AddArithmetic()
    {
        AddInfix(Operation.Add, "+", Precedence.Additive, (a, b) => Arithmetic(Operation.Add, a, b));
        AddInfix(Operation.Subtract, "-", Precedence.Additive, (a, b) => Arithmetic(Operation.Subtract, a, b));
        AddInfix(Operation.Multiply, "*", Precedence.Multiplicative, (a, b) => Arithmetic(Operation.Multiply, a, b));
        Add(Operation.Negate, (translator, call) =>
        {
            var value = translator.Value(call.Arguments[0]);
            var text = value.Within(Precedence.Unary);
            return new Fragment(text.StartsWith("-", StringComparison.Ordinal) ? $"-({text})" : "-" + text, Precedence.Unary, value.Type);
        });
    }

    /// <summary>A call whose result is of the type of its first argument.</summary>
    protected void AddKeepingType(Operation operation, string template) =>
        Add(operation, (translator, call) =>
        {
            var arguments = Array.ConvertAll(call.Arguments, translator.Value);
            return Fragment.Simple(Fill(template, arguments), arguments[0].Type);
        });

    /// <summary>Rounding or cutting to constant digits: the scale shrinks to them.</summary>
    protected static Fragment Rounded(Translator translator, NeutralCall call, string function)
    {
        var value = translator.Value(call.Arguments[0]);
        var digits = call.Arguments.Length > 1 ? Translator.ConstantNumber(call.Arguments[1]) : 0;
        var text = call.Arguments.Length > 1 ? $"{function}({value.Text}, {translator.Value(call.Arguments[1]).Text})" : $"{function}({value.Text})";
        var type = value.Type;
        if (type is { Kind: SqlTypeKind.Decimal, Precision: { } precision, Scale: { } scale } && digits is { } kept)
        {
            type = SqlType.Decimal(Math.Min(38, precision + 1), (int)Math.Max(0, Math.Min(scale, kept)));
        }

        return Fragment.Simple(text, type);
    }
}
