using DataOps.Sql.Syntax;

namespace DataOps.Sql.Types;

/// <summary>DuckDB's rules: see <see cref="CommonType"/> and <see cref="Conversions"/>.</summary>
internal sealed class DuckDbTypeRules : TypeRules
{
    public override SqlType GroupingType => SqlType.BigInt;

    public override SqlType Literal(LiteralKind kind, string text) => kind switch
    {
        LiteralKind.Null or LiteralKind.Default => SqlType.Null,
        LiteralKind.True or LiteralKind.False => SqlType.Boolean,
        LiteralKind.Integer => Operand.IntegerLiteral(text).Type,
        LiteralKind.HexInteger or LiteralKind.BinaryInteger or LiteralKind.OctalInteger => SqlType.Integer,
        LiteralKind.Decimal => DecimalLiteral(text),
        LiteralKind.Float => SqlType.Double,
        LiteralKind.Money => SqlType.Money,
        LiteralKind.BitString => SqlType.BitString,
        LiteralKind.HexString => SqlType.Binary,
        _ => SqlType.Text,
    };

    public override SqlType? Common(IReadOnlyList<Operand> operands) => CommonType.Of(operands);

    // Comparisons, unlike case or coalesce, read text as whatever it is compared with.
    public override SqlType? Comparison(IReadOnlyList<Operand> operands)
    {
        if (CommonType.Of(operands) is { } common)
        {
            return common;
        }

        var hasText = false;
        SqlType? other = null;
        foreach (var operand in operands)
        {
            if (operand.Type.Kind == SqlTypeKind.Text)
            {
                hasText = true;
            }
            else if (operand.Type.Kind != SqlTypeKind.Null)
            {
                other = other is null ? operand.Type : CommonType.Of(other, operand.Type);
                if (other is null)
                {
                    return null;
                }
            }
        }

        return hasText ? other : null;
    }

    public override SqlType? SetOperation(Operand left, Operand right) => CommonType.OfSetOperation(Operand.Value(left.Type), Operand.Value(right.Type));

    public override SqlType Result(SqlType type) => CommonType.OfResult(type);

    // DuckDB takes numbers, and text that reads as a boolean, for conditions.
    public override bool IsCondition(Operand operand) =>
        Conversions.IsImplicit(operand, SqlType.Boolean)
        || operand.Type.Kind is (>= SqlTypeKind.TinyInt and <= SqlTypeKind.Double) or SqlTypeKind.Text;

    // As many digits as are written; more than a decimal holds make a double.
    private static SqlType DecimalLiteral(string text)
    {
        var point = text.IndexOf('.');
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var digits = point < 0 ? text : text.Substring(0, point);
        var width = digits.TrimStart('0').Length + scale;
        return width > 38 ? SqlType.Double : SqlType.Decimal(Math.Max(width, Math.Max(1, scale)), scale);
    }
}
