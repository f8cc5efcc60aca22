using System.Globalization;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Types;

/// <summary>
/// SQL Server's rules (Microsoft, "Constants (Transact-SQL)" for literals, "Data type precedence" and "Precision, scale, and length"
/// for what several values have in common).
/// </summary>
internal sealed class TSqlTypeRules : TypeRules
{
    private const int MaxPrecision = 38;

    public override SqlType GroupingType => SqlType.UTinyInt;

    public override SqlType Literal(LiteralKind kind, string text) => kind switch
    {
        LiteralKind.Null or LiteralKind.Default => SqlType.Null,
        LiteralKind.Integer => Integer(text),
        LiteralKind.Decimal => Decimal(text),
        LiteralKind.Float => SqlType.Double,
        LiteralKind.Money => SqlType.Money,
        LiteralKind.HexString => Bytes(text),
        LiteralKind.NationalString => TSqlTypes.NVarchar(LengthOf(text, TSqlTypes.MaxUnicode)),
        _ => TSqlTypes.Varchar(LengthOf(text, TSqlTypes.MaxBytes)),
    };

    public override SqlType? Common(IReadOnlyList<Operand> operands)
    {
        var result = SqlType.Null;
        foreach (var operand in operands)
        {
            if (operand.IsUnknown)
            {
                return SqlType.Unknown;
            }

            if (operand.Form == OperandForm.Parameter)
            {
                continue;
            }

            if (Common(result, operand.Type) is not { } common)
            {
                return null;
            }

            result = common;
        }

        return result;
    }

    // What is compared as it stands needs no conversion: numbers that are exact, strings, moments of one type.
    public override SqlType? Comparison(IReadOnlyList<Operand> operands)
    {
        if (Common(operands) is not { } common || IsNeverCompared(common))
        {
            return null;
        }

        foreach (var operand in operands)
        {
            if (operand.Form is OperandForm.Value or OperandForm.StringLiteral or OperandForm.IntegerLiteral && !IsComparedAs(operand.Type, common))
            {
                return common;
            }
        }

        return SqlType.Unknown;
    }

    public override SqlType? SetOperation(Operand left, Operand right) => Common([left, right]);

    public override SqlType Result(SqlType type) => type.Kind == SqlTypeKind.Null ? SqlType.Integer : type;

    // A predicate is told from a value by its form, not by its type: see the binder.
    public override bool IsCondition(Operand operand) => operand.Type.Kind == SqlTypeKind.Boolean;

    /// <summary>The type of both; null when there is no conversion that nobody writes.</summary>
    public static SqlType? Common(SqlType left, SqlType right)
    {
        if (left.Kind == SqlTypeKind.Null || left == right)
        {
            return right;
        }

        if (right.Kind == SqlTypeKind.Null)
        {
            return left;
        }

        var (high, low) = TSqlPrecedence.Of(left) <= TSqlPrecedence.Of(right) ? (left, right) : (right, left);
        if (!TSqlConversions.IsImplicit(low, high))
        {
            return null;
        }

        return high.Kind switch
        {
            SqlTypeKind.Decimal => TSqlDecimals.Of(low) is { } @decimal ? TSqlDecimals.Union(high, @decimal) : high,
            SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar or SqlTypeKind.Binary when high.Name is null or "binary"
                => Longest(high, low),
            SqlTypeKind.Time or SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz when high.Name is null && TSqlTypes.IsMoment(low)
                => SqlType.WithPrecision(high.Kind, Math.Max(TSqlTypes.TimeDigits(high), TSqlTypes.TimeDigits(low))),
            _ => high,
        };
    }

    private static SqlType Longest(SqlType high, SqlType low)
    {
        if (TSqlTypes.IsMax(low) && high.Kind is SqlTypeKind.Char or SqlTypeKind.NChar)
        {
            return TSqlTypes.String(TSqlTypes.IsUnicode(high), null);
        }

        if (high.Length is not { } longest || low.Length is not { } other)
        {
            return high.Limited(null);
        }

        var limit = TSqlTypes.IsUnicode(high) ? TSqlTypes.MaxUnicode : TSqlTypes.MaxBytes;
        return high.Limited(Math.Min(limit, Math.Max(longest, other)));
    }

    // "Comparison operators": text, ntext, image, xml, json and the spatial types are not compared.
    private static bool IsNeverCompared(SqlType type) =>
        type.Kind is SqlTypeKind.Xml or SqlTypeKind.Json
        || type is { Kind: SqlTypeKind.Text or SqlTypeKind.NText, Name: not null }
        || type is { Kind: SqlTypeKind.Binary, Name: "image" }
        || type is { Kind: SqlTypeKind.Named, Name: "geometry" or "geography" };

    private static bool IsComparedAs(SqlType type, SqlType common) =>
        type.Kind == SqlTypeKind.Null
        || (type.IsText() && common.IsText())
        || (IsExact(type) && IsExact(common))
        || (type.Kind == common.Kind && type.Name == common.Name);

    private static bool IsExact(SqlType type) => TSqlTypes.IsInteger(type) || type.Kind is SqlTypeKind.Decimal;

    // What is too great for an int is numeric, never bigint.
    private static SqlType Integer(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return SqlType.Integer;
        }

        return TSqlTypes.Numeric(Math.Min(MaxPrecision, text.TrimStart('-', '0').Length), 0);
    }

    // As many digits as are written, without zeros in front.
    private static SqlType Decimal(string text)
    {
        var point = text.IndexOf('.');
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var integral = (point < 0 ? text : text.Substring(0, point)).TrimStart('-', '0').Length;
        return TSqlTypes.Numeric(Math.Min(MaxPrecision, Math.Max(1, integral + scale)), Math.Min(MaxPrecision, scale));
    }

    private static SqlType Bytes(string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.Length - 2 : text.Length;
        return TSqlTypes.VarBinary(LengthOf((digits + 1) / 2, TSqlTypes.MaxBytes));
    }

    private static int? LengthOf(string text, int limit) => LengthOf(text.Length, limit);

    // The empty string has a length of one; what is too long is max.
    private static int? LengthOf(int length, int limit) => length > limit ? null : Math.Max(1, length);
}
