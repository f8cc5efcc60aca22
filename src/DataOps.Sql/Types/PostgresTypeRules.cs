using System.Globalization;
using System.Numerics;
using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Types;

/// <summary>PostgreSQL's rules (documentation, chapter 4.1.2 for literals, 10.5 for common types).</summary>
internal sealed class PostgresTypeRules : TypeRules
{
    public override SqlType GroupingType => SqlType.Integer;

    public override SqlType Literal(LiteralKind kind, string text) => kind switch
    {
        LiteralKind.Null or LiteralKind.Default => SqlType.Null,
        LiteralKind.True or LiteralKind.False => SqlType.Boolean,
        LiteralKind.Integer => Integer(text),
        LiteralKind.HexInteger => Integer(text, 16),
        LiteralKind.OctalInteger => Integer(text, 8),
        LiteralKind.BinaryInteger => Integer(text, 2),
        LiteralKind.NationalString => SqlType.WithLength(SqlTypeKind.Char, null),
        LiteralKind.Decimal or LiteralKind.Float => PostgresTypes.Numeric,
        LiteralKind.BitString or LiteralKind.HexString => PostgresTypes.Bits,
        _ => SqlType.Text,
    };

    // 10.5: literals that are still unknown give way; all in one category; a later type wins when the earlier converts to it only one
    // way and is not preferred.
    public override SqlType? Common(IReadOnlyList<Operand> operands)
    {
        var types = PostgresTypes.Instance;
        SqlType? chosen = null;
        var isSame = true;
        foreach (var operand in operands)
        {
            if (operand.IsUnknown)
            {
                return SqlType.Unknown;
            }

            if (IsOpen(operand))
            {
                isSame = false;
                continue;
            }

            var next = operand.Type;
            if (chosen is null)
            {
                chosen = next;
                continue;
            }

            isSame &= chosen == next;
            if (PostgresTypes.NameOf(chosen) == PostgresTypes.NameOf(next))
            {
                continue;
            }

            if (types.Category(chosen) != types.Category(next))
            {
                return null;
            }

            if (!types.IsPreferred(chosen) && types.IsImplicit(chosen, next) && !types.IsImplicit(next, chosen))
            {
                chosen = next;
            }
        }

        if (chosen is null)
        {
            // Where nothing says a type it is text, for bare nulls, too.
            return SqlType.Text;
        }

        if (!isSame)
        {
            chosen = PostgresTypes.Bare(chosen);
        }

        return operands.All(operand => IsOpen(operand) || types.IsImplicit(operand.Type, chosen)) ? chosen : null;
    }

    public override SqlType? Comparison(IReadOnlyList<Operand> operands)
    {
        if (Common(operands) is { } common)
        {
            return common;
        }

        // Each with the first, through the operator that compares the two types.
        var resolver = new FunctionResolver(FunctionCatalog.For(Dialects.Dialect.Postgres));
        for (var i = 1; i < operands.Count; i++)
        {
            if (resolver.Resolve("=", [operands[0], operands[i]]).Function is null)
            {
                return null;
            }
        }

        return SqlType.Unknown;
    }

    public override SqlType? SetOperation(Operand left, Operand right) => Common([left, right]);

    public override SqlType Result(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Null => SqlType.Text,
        SqlTypeKind.List when type.Element!.Kind == SqlTypeKind.Null => SqlType.List(SqlType.Text),
        _ => type,
    };

    public override bool IsCondition(Operand operand) => IsOpen(operand) || PostgresTypes.Instance.IsImplicit(operand.Type, SqlType.Boolean);

    /// <summary>Whether its type is still open: a bare null, a string literal, a parameter.</summary>
    internal static bool IsOpen(Operand operand) => operand.Form is OperandForm.Null or OperandForm.StringLiteral or OperandForm.Parameter;

    private static SqlType Integer(string digits) =>
        BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Smallest(value) : PostgresTypes.Numeric;

    // 0x1f: behind the mark of the radix.
    private static SqlType Integer(string text, int radix)
    {
        var value = BigInteger.Zero;
        foreach (var digit in text.Substring(2))
        {
            value = (value * radix) + (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return Smallest(value);
    }

    private static SqlType Smallest(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? SqlType.Integer
        : value >= long.MinValue && value <= long.MaxValue ? SqlType.BigInt
        : PostgresTypes.Numeric;
}
