namespace DataOps.Sql.Types;

/// <summary>
/// Precision and scale of results of type <c>decimal</c> (Microsoft, "Precision, scale, and length (Transact-SQL)").
/// </summary>
internal static class TSqlDecimals
{
    private const int MaxPrecision = 38;

    // "Division": the scale is at least this; products and quotients keep it when digits before the point run out.
    private const int LeastScale = 6;
    private const int LongestIntegralPart = MaxPrecision - LeastScale;

    /// <summary>The sum or difference.</summary>
    public static SqlType Add(SqlType left, SqlType right)
    {
        var scale = Scale(left, right);
        var integral = Integral(left, right);
        return Result(left, right, scale + integral + 1 > MaxPrecision ? MaxPrecision : scale + integral + 1, ScaleBeside(scale, integral));
    }

    /// <summary>The product.</summary>
    public static SqlType Multiply(SqlType left, SqlType right) =>
        Reduced(left, right, P(left) + P(right) + 1, S(left) + S(right));

    /// <summary>The quotient.</summary>
    public static SqlType Divide(SqlType left, SqlType right)
    {
        var scale = Math.Max(LeastScale, S(left) + P(right) + 1);
        return Reduced(left, right, P(left) - S(left) + S(right) + scale, scale);
    }

    /// <summary>The remainder.</summary>
    public static SqlType Modulo(SqlType left, SqlType right)
    {
        var scale = Scale(left, right);
        return Result(left, right, Math.Min(P(left) - S(left), P(right) - S(right)) + scale, scale);
    }

    /// <summary>What holds the values of both: set operations, <c>case</c> and the like.</summary>
    public static SqlType Union(SqlType left, SqlType right)
    {
        var scale = Scale(left, right);
        var integral = Integral(left, right);
        return Result(left, right, Math.Min(MaxPrecision, scale + integral), ScaleBeside(scale, integral));
    }

    /// <summary>The decimal that a number is taken for beside a decimal; null for what is not a number.</summary>
    public static SqlType? Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Decimal => type,
        SqlTypeKind.Boolean => SqlType.Decimal(1, 0),
        SqlTypeKind.UTinyInt => SqlType.Decimal(3, 0),
        SqlTypeKind.SmallInt => SqlType.Decimal(5, 0),
        SqlTypeKind.Integer => SqlType.Decimal(10, 0),
        SqlTypeKind.BigInt => SqlType.Decimal(19, 0),
        SqlTypeKind.Money => SqlType.Decimal(19, 4),
        SqlTypeKind.SmallMoney => SqlType.Decimal(10, 4),
        _ => null,
    };

    /// <summary>
    /// The same of an operand of arithmetic: a whole number that is written out has the digits it is written with
    /// ("int, bigint, smallint, and tinyint (Transact-SQL)", converting integer data).
    /// </summary>
    public static SqlType? Of(Operand operand) =>
        operand.Form == OperandForm.IntegerLiteral && operand.Type.Kind == SqlTypeKind.Integer
            ? SqlType.Decimal(Digits(operand.Text!), 0)
            : Of(operand.Type);

    private static int Digits(string text) => Math.Max(1, text.TrimStart('-', '0').Length);

    // "min(scale, 38 - (precision - scale))" where the integral part is less than 32, else what is left of the scale above 6.
    private static SqlType Reduced(SqlType left, SqlType right, int precision, int scale)
    {
        if (precision <= MaxPrecision)
        {
            return Result(left, right, precision, scale);
        }

        var integral = precision - scale;
        var kept = integral < LongestIntegralPart ? Math.Min(scale, MaxPrecision - integral) : Math.Min(scale, LeastScale);
        return Result(left, right, MaxPrecision, kept);
    }

    private static int ScaleBeside(int scale, int integral) => Math.Min(scale, Math.Max(0, MaxPrecision - integral));

    // Both names are one type; where either operand is numeric the engine calls the result so.
    private static SqlType Result(SqlType left, SqlType right, int precision, int scale) =>
        TSqlTypes.IsNumericByName(left) || TSqlTypes.IsNumericByName(right)
            ? TSqlTypes.Numeric(precision, scale)
            : SqlType.Decimal(precision, scale);

    private static int Scale(SqlType left, SqlType right) => Math.Max(S(left), S(right));

    private static int Integral(SqlType left, SqlType right) => Math.Max(P(left) - S(left), P(right) - S(right));

    private static int P(SqlType type) => type.Precision!.Value;

    private static int S(SqlType type) => type.Scale!.Value;
}
