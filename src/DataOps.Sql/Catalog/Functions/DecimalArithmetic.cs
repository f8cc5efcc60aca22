using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Precision and scale of DuckDB's decimal operators. Results stay within 64 bits where both operands are, at the risk of an overflow error.</summary>
internal static class DecimalArithmetic
{
    private const int MaxDigits = 38;
    private const int MaxDigitsOf64Bits = 18;

    /// <summary>The decimal that a type becomes where any decimal is wanted.</summary>
    public static SqlType AsDecimal(SqlType type) => type.Kind switch
    {
        _ when !type.IsInteger() && type.Kind != SqlTypeKind.Boolean => type,
        _ => SqlType.Decimal(IntegerRange.DecimalDigits(type.Kind), 0),
    };

    public static SqlType Add(SqlType left, SqlType right)
    {
        var widest = Math.Max(left.Precision!.Value, right.Precision!.Value);
        var needed = Math.Max(Before(left, right) + Scale(left, right), widest) + 1;
        if (needed > MaxDigitsOf64Bits && widest <= MaxDigitsOf64Bits)
        {
            needed = MaxDigitsOf64Bits;
        }

        return SqlType.Decimal(Math.Min(needed, MaxDigits), Scale(left, right));
    }

    /// <summary>The product; null when its scale is too great.</summary>
    public static SqlType? Multiply(SqlType left, SqlType right)
    {
        var widest = Math.Max(left.Precision!.Value, right.Precision!.Value);
        var needed = left.Precision.Value + right.Precision.Value;
        var scale = left.Scale!.Value + right.Scale!.Value;
        if (scale > MaxDigits)
        {
            return null;
        }

        if (needed > MaxDigitsOf64Bits && widest <= MaxDigitsOf64Bits && scale < MaxDigitsOf64Bits)
        {
            needed = MaxDigitsOf64Bits;
        }

        return SqlType.Decimal(Math.Min(needed, MaxDigits), scale);
    }

    /// <summary>The remainder; a double where no decimal holds it.</summary>
    public static SqlType Modulo(SqlType left, SqlType right)
    {
        var widest = Math.Max(left.Precision!.Value, right.Precision!.Value);
        var needed = Math.Max(Before(left, right) + Scale(left, right), widest);
        return needed > MaxDigits ? SqlType.Double : SqlType.Decimal(needed, Scale(left, right));
    }

    private static int Before(SqlType left, SqlType right) =>
        Math.Max(left.Precision!.Value - left.Scale!.Value, right.Precision!.Value - right.Scale!.Value);

    private static int Scale(SqlType left, SqlType right) => Math.Max(left.Scale!.Value, right.Scale!.Value);
}
