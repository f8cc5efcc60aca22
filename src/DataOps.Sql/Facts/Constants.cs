using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <summary>Constants in bound expressions, as far as their value is plain.</summary>
internal static class Constants
{
    public static bool IsNull(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => literal.Kind == LiteralKind.Null,
        BoundCast cast => IsNull(cast.Operand),
        _ => false,
    };

    public static bool IsNeverNull(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => literal.Kind is not (LiteralKind.Null or LiteralKind.Default),
        BoundCast { IsTry: false } cast => IsNeverNull(cast.Operand),
        _ => false,
    };

    public static bool IsLiteral(BoundExpression expression) => Unwrap(expression) is BoundLiteral;

    /// <summary>Without the conversions around it.</summary>
    public static BoundExpression Unwrap(BoundExpression expression) =>
        expression is BoundCast { IsTry: false } cast ? Unwrap(cast.Operand) : expression;

    public static bool? Truth(BoundExpression expression) => expression switch
    {
        BoundLiteral { Kind: LiteralKind.True } => true,
        BoundLiteral { Kind: LiteralKind.False } => false,
        _ => null,
    };

    /// <summary>Whether a comparison of two plain constants holds; null when that is not sure in every dialect and collation.</summary>
    public static bool? Compare(BoundOperation operation, BoundExpression left, BoundExpression right)
    {
        if (Unwrap(left) is not BoundLiteral first || Unwrap(right) is not BoundLiteral second || !KeepsValue(left) || !KeepsValue(right))
        {
            return null;
        }

        if (NumberOf(first) is { } a && NumberOf(second) is { } b)
        {
            return Holds(operation, a.CompareTo(b));
        }

        // Texts that differ in more than letter case and blanks may still be equal under a collation; the same text never differs.
        return IsText(first) && IsText(second) && first.Text == second.Text ? Holds(operation, 0) : null;
    }

    /// <summary>The value of a constant of a type; null when it is not plain or the type may change it.</summary>
    public static ConstantValue? ValueOf(BoundExpression expression, SqlType type)
    {
        if (Unwrap(expression) is not BoundLiteral literal || !KeepsValue(expression))
        {
            return null;
        }

        switch (type.Kind)
        {
            case SqlTypeKind.Boolean:
                return literal.Kind switch
                {
                    LiteralKind.True => new(ConstantKind.Boolean, "true"),
                    LiteralKind.False => new(ConstantKind.Boolean, "false"),
                    LiteralKind.Integer when literal.Text is "0" or "1" => new(ConstantKind.Boolean, literal.Text == "1" ? "true" : "false"),
                    _ => null,
                };
            case SqlTypeKind.Text or SqlTypeKind.NText:
                return IsText(literal) && !(literal.Text.Length > type.Length) ? new(ConstantKind.Text, literal.Text) : null;
            case SqlTypeKind.Enum:
                return IsText(literal) ? new(ConstantKind.Text, literal.Text) : null;
            case SqlTypeKind.Date:
                return IsText(literal) && IsIsoDate(literal.Text) ? new(ConstantKind.Date, literal.Text) : null;
            case >= SqlTypeKind.TinyInt and <= SqlTypeKind.Decimal:
                return NumberOf(literal) is { } number && Fits(number, type) ? new(ConstantKind.Number, Canonical(number)) : null;
            default:
                return null;
        }
    }

    // Conversions on the way must be of the same sort as the literal, so that its text is the value.
    private static bool KeepsValue(BoundExpression expression)
    {
        for (; expression is BoundCast cast; expression = cast.Operand)
        {
            var isKept = cast.Type.Kind switch
            {
                SqlTypeKind.Text or SqlTypeKind.NText => Unwrap(cast) is BoundLiteral literal && IsText(literal) && !(literal.Text.Length > cast.Type.Length),
                SqlTypeKind.Enum or SqlTypeKind.Date or SqlTypeKind.Boolean => true,
                >= SqlTypeKind.TinyInt and <= SqlTypeKind.Decimal => Unwrap(cast) is BoundLiteral number && NumberOf(number) is { } value && Fits(value, cast.Type),
                SqlTypeKind.Real or SqlTypeKind.Double => cast.IsImplicit && Unwrap(cast) is BoundLiteral { Kind: LiteralKind.Integer, Text.Length: < 7 },
                _ => false,
            };
            if (!isKept)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(decimal number, SqlType type) =>
        type.Kind == SqlTypeKind.Decimal
            ? type.Scale is not { } scale || (scale >= 0 && (scale > 28 || decimal.Round(number, scale) == number))
            : decimal.Truncate(number) == number;

    public static bool IsText(BoundLiteral literal) => literal.Kind is LiteralKind.String or LiteralKind.EscapeString or LiteralKind.UnicodeString
        or LiteralKind.NationalString or LiteralKind.DollarString;

    private static decimal? NumberOf(BoundLiteral literal) =>
        literal.Kind is LiteralKind.Integer or LiteralKind.Decimal
        && literal.Text.Length <= 28
        && decimal.TryParse(literal.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Canonical(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.IndexOf('.') >= 0)
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }

        return text is "-0" or "" ? "0" : text;
    }

    private static bool IsIsoDate(string text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i is not (4 or 7) && text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static bool? Holds(BoundOperation operation, int order) => operation switch
    {
        BoundOperation.Equal => order == 0,
        BoundOperation.NotEqual => order != 0,
        BoundOperation.Less => order < 0,
        BoundOperation.LessOrEqual => order <= 0,
        BoundOperation.Greater => order > 0,
        BoundOperation.GreaterOrEqual => order >= 0,
        _ => null,
    };
}
