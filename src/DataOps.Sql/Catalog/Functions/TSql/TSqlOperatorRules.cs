using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>Result types of SQL Server's operators; null where the engine says that the operands are incompatible.</summary>
internal static class TSqlOperatorRules
{
    public static void AddTo(TSqlReturnRules rules)
    {
        rules.Add("add", call => Concatenate(call) ?? Moment(call) ?? Arithmetic(call, TSqlDecimals.Add));
        rules.Add("subtract", call => Moment(call) ?? Arithmetic(call, TSqlDecimals.Add));
        rules.Add("multiply", call => Arithmetic(call, TSqlDecimals.Multiply));
        rules.Add("divide", call => Arithmetic(call, TSqlDecimals.Divide));
        rules.Add("modulo", call => IsApproximate(call[0]) || IsApproximate(call[1]) ? null : Arithmetic(call, TSqlDecimals.Modulo));
        rules.Add("bits", Bits);
        rules.Add("shift", call => IsBits(call[0]) || call[0].Kind == SqlTypeKind.Binary ? call[0] : null);
        rules.Add("complement", call => IsBits(call[0]) ? call[0] : null);
        rules.Add("plus", call => IsValue(call[0]) || TSqlTypes.IsString(call[0]) ? call[0] : null);
        rules.Add("negate", call => call[0].Kind == SqlTypeKind.UTinyInt ? SqlType.SmallInt : IsValue(call[0]) ? call[0] : null);
    }

    /// <summary>What an operand of arithmetic is converted to beside the other; its own type where nothing is.</summary>
    public static SqlType Target(Operand operand, Operand other, SqlType result)
    {
        if (!TSqlTypes.IsString(operand.Type) || TSqlTypes.IsString(result) || result.IsUnknown)
        {
            return operand.Type;
        }

        return TSqlTypes.IsMoment(result) ? result : other.Type.IsUnknown ? operand.Type : other.Type;
    }

    /// <summary>Whether the result may depend on how a whole number is written: beside a decimal it has that many digits.</summary>
    public static bool DependOnDigits(Operand[] operands) =>
        operands.Length == 2
        && (IsDigits(operands[0]) || IsDigits(operands[1]))
        && (operands[0].Type.Kind == SqlTypeKind.Decimal || operands[1].Type.Kind == SqlTypeKind.Decimal);

    private static bool IsDigits(Operand operand) => operand.Form == OperandForm.IntegerLiteral;

    private static bool IsValue(SqlType type) => TSqlTypes.IsNumber(type) || type.Kind is SqlTypeKind.Unknown or SqlTypeKind.Null;

    private static bool IsApproximate(SqlType type) => type.Kind is SqlTypeKind.Real or SqlTypeKind.Double;

    // "+ (String concatenation)": text with text, bytes with bytes.
    private static SqlType? Concatenate(TSqlCall call)
    {
        var (left, right) = (call[0], call[1]);
        if (left.Kind == SqlTypeKind.Null && IsJoinable(right))
        {
            return right;
        }

        if (right.Kind == SqlTypeKind.Null && IsJoinable(left))
        {
            return left;
        }

        if (!IsJoinable(left) || !IsJoinable(right) || left.IsText() != right.IsText())
        {
            return null;
        }

        var length = left.Length + right.Length;
        if (!left.IsText())
        {
            return TSqlTypes.VarBinary(length is { } bytes ? Math.Min(bytes, TSqlTypes.MaxBytes) : null);
        }

        var isUnicode = TSqlTypes.IsUnicode(left) || TSqlTypes.IsUnicode(right);
        var result = TSqlTypes.String(isUnicode, length);
        return length is not null && left.Kind == right.Kind ? left.Limited(result.Length) : result;
    }

    private static bool IsJoinable(SqlType type) => TSqlTypes.IsString(type) || type is { Kind: SqlTypeKind.Binary, Name: null or "binary" };

    // "+ (Add)", "- (Subtract)": days are added to datetime and smalldatetime, but not to the newer types.
    private static SqlType? Moment(TSqlCall call)
    {
        var (left, right) = (call[0], call[1]);
        if (!TSqlTypes.IsMoment(left) && !TSqlTypes.IsMoment(right))
        {
            return null;
        }

        var (moment, other) = TSqlPrecedence.Of(left) <= TSqlPrecedence.Of(right) ? (left, right) : (right, left);
        var isPossible = TSqlTypes.IsOldMoment(moment)
            && (TSqlTypes.IsOldMoment(other) || TSqlTypes.IsNumber(other) || TSqlTypes.IsString(other)
                || other.Kind is SqlTypeKind.Boolean or SqlTypeKind.Null or SqlTypeKind.Unknown);
        return isPossible ? moment : null;
    }

    private static SqlType? Arithmetic(TSqlCall call, Func<SqlType, SqlType, SqlType> decimals)
    {
        var (left, right) = (call[0], call[1]);
        if (left.IsUnknown || right.IsUnknown)
        {
            // A parameter is taken for the type of the other operand.
            var known = left.IsUnknown ? right : left;
            var isParameter = call.Operands[0].Form == OperandForm.Parameter || call.Operands[1].Form == OperandForm.Parameter;
            return isParameter && TSqlTypes.IsNumber(known) ? known : SqlType.Unknown;
        }

        if (left.Kind == SqlTypeKind.Null || right.Kind == SqlTypeKind.Null)
        {
            var known = left.Kind == SqlTypeKind.Null ? right : left;
            return IsValue(known) ? known.Kind == SqlTypeKind.Null ? SqlType.Integer : known : null;
        }

        if (!TSqlTypes.IsNumber(left) && !TSqlTypes.IsNumber(right))
        {
            return null;
        }

        if (!IsArithmetic(left) || !IsArithmetic(right))
        {
            return null;
        }

        var high = TSqlPrecedence.Of(left) <= TSqlPrecedence.Of(right) ? left : right;
        if (high.Kind != SqlTypeKind.Decimal)
        {
            return high;
        }

        return decimals(TSqlDecimals.Of(call.Operands[0]) ?? high, TSqlDecimals.Of(call.Operands[1]) ?? high);
    }

    // Text and bytes become the number beside them.
    private static bool IsArithmetic(SqlType type) =>
        TSqlTypes.IsNumber(type) || TSqlTypes.IsString(type) || type.Kind == SqlTypeKind.Boolean
        || type is { Kind: SqlTypeKind.Binary, Name: null or "binary" };

    private static bool IsBits(SqlType type) =>
        TSqlTypes.IsInteger(type) || type.Kind is SqlTypeKind.Boolean or SqlTypeKind.Unknown or SqlTypeKind.Null;

    // "& (Bitwise AND)": integers, and bytes beside an integer.
    private static SqlType? Bits(TSqlCall call)
    {
        var (left, right) = (call[0], call[1]);
        if (left.Kind == SqlTypeKind.Binary || right.Kind == SqlTypeKind.Binary)
        {
            var other = left.Kind == SqlTypeKind.Binary ? right : left;
            return IsBits(other) ? other : null;
        }

        if (!IsBits(left) || !IsBits(right))
        {
            return null;
        }

        return left.IsUnknown || right.IsUnknown ? SqlType.Unknown : TSqlPrecedence.Of(left) <= TSqlPrecedence.Of(right) ? left : right;
    }
}
