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
        _ => SqlType.Text,
    };

    public override SqlType? Common(IReadOnlyList<Operand> operands) => CommonType.Of(operands);

    // For equality text is read as whatever it is compared with, and anything else becomes the type of higher rank.
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
                    return Forced(operands);
                }
            }
        }

        return hasText ? other : Forced(operands);
    }

    // What is put in order must go together by itself.
    public override SqlType? Order(IReadOnlyList<Operand> operands) => CommonType.Of(operands);

    private static SqlType Forced(IReadOnlyList<Operand> operands)
    {
        var result = operands[0];
        for (var i = 1; i < operands.Count; i++)
        {
            result = TypeJoin.Force.Combine(result, operands[i])!;
        }

        return result.Type;
    }

    public override SqlType? SetOperation(Operand left, Operand right) => CommonType.OfSetOperation(Operand.Value(left.Type), Operand.Value(right.Type));

    public override SqlType Result(SqlType type) => CommonType.OfResult(type);

    // The engine knows a cast between nearly all types; only structs and unions must have something in common.
    public override bool CanCast(Operand from, SqlType to)
    {
        var type = from.Type;
        if (type.IsUnknown || to.IsUnknown || type.Kind == SqlTypeKind.Null || type == to || from.Form == OperandForm.Parameter)
        {
            return true;
        }

        return to.Kind switch
        {
            SqlTypeKind.Union when type.Kind == SqlTypeKind.Union => type.Fields.All(member => HasField(to, member.Name)),
            SqlTypeKind.Union => type.Kind is SqlTypeKind.Json || Conversions.IsVariant(type) || Conversions.IsImplicit(from, to),
            SqlTypeKind.Struct when type.Kind == SqlTypeKind.Struct => CanCastStruct(type, to),
            SqlTypeKind.List or SqlTypeKind.Array when type.Kind is SqlTypeKind.List or SqlTypeKind.Array =>
                CanCast(Operand.Value(type.Element!), to.Element!) && (to.Length is null || type.Length is null || to.Length == type.Length),
            _ => true,
        };
    }

    private bool CanCastStruct(SqlType from, SqlType to)
    {
        var isByName = from.Fields.All(field => field.Name.Length > 0) && to.Fields.All(field => field.Name.Length > 0);
        if (!isByName && from.Fields.Count != to.Fields.Count)
        {
            return false;
        }

        var hasMatch = false;
        for (var i = 0; i < from.Fields.Count; i++)
        {
            var target = isByName ? to.Fields.FirstOrDefault(field => SameName(field, from.Fields[i].Name)) : to.Fields[i];
            if (target is not null)
            {
                hasMatch = true;
                if (!CanCast(Operand.Value(from.Fields[i].Type), target.Type))
                {
                    return false;
                }
            }
        }

        return hasMatch;
    }

    private static bool HasField(SqlType type, string name) => type.Fields.Any(field => SameName(field, name));

    private static bool SameName(SqlField field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    // DuckDB takes numbers, and text that reads as a boolean, for conditions.
    public override bool IsCondition(Operand operand) =>
        Conversions.IsImplicit(operand, SqlType.Boolean)
        || operand.Type.Kind is (>= SqlTypeKind.TinyInt and <= SqlTypeKind.Double) or SqlTypeKind.Text;

    // As many digits as are written, zeros before the point too; more than a decimal holds make a double.
    private static SqlType DecimalLiteral(string text)
    {
        var point = text.IndexOf('.');
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var width = point < 0 ? text.Length : text.Length - 1;
        return width > 38 ? SqlType.Double : SqlType.Decimal(Math.Max(width, 1), scale);
    }
}
