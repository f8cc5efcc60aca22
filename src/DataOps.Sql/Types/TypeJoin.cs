namespace DataOps.Sql.Types;

/// <summary>Joins two types into one that holds both.</summary>
/// <param name="isForced">Whether one of the two is taken when nothing joins them.</param>
internal sealed class TypeJoin(bool isForced)
{
    private const int MaxDecimalDigits = 38;

    /// <summary>Gives up when nothing joins two types.</summary>
    public static TypeJoin Try { get; } = new(isForced: false);

    /// <summary>Takes the type of higher rank when nothing joins them, at every depth.</summary>
    public static TypeJoin Force { get; } = new(isForced: true);

    /// <summary>The operand that stands for both from then on; null when a cast has to decide.</summary>
    public Operand? Combine(Operand left, Operand right)
    {
        // Types the engine keeps apart by their name alone win over everything.
        if (left.Type.Kind == SqlTypeKind.Json || right.Type.Kind == SqlTypeKind.Json)
        {
            return Operand.Value(SqlType.Json);
        }

        if (left.Type.Kind == SqlTypeKind.Enum && right.Form == OperandForm.StringLiteral)
        {
            return Operand.Value(SqlType.Text);
        }

        if (right.Type.Kind == SqlTypeKind.Enum && left.Form == OperandForm.StringLiteral)
        {
            return Operand.Value(SqlType.Text);
        }

        if (IsOpen(left) || IsOpen(right))
        {
            return CombineOpen(left, right);
        }

        if (left.Form == OperandForm.IntegerLiteral && right.Form == OperandForm.IntegerLiteral)
        {
            return ToValue(Combine(left.Type, right.Type));
        }

        if (left.Form == OperandForm.IntegerLiteral)
        {
            return ToValue(CombineLiteral(left, right.Type));
        }

        return ToValue(right.Form == OperandForm.IntegerLiteral ? CombineLiteral(right, left.Type) : Combine(left.Type, right.Type));
    }

    private static bool IsOpen(Operand operand) => operand.Form is OperandForm.Null or OperandForm.Parameter or OperandForm.StringLiteral;

    // Null gives way first, then parameters, then string literals; two string literals are text.
    private static Operand CombineOpen(Operand left, Operand right)
    {
        if (left.Form == OperandForm.StringLiteral && right.Form == OperandForm.StringLiteral)
        {
            return Operand.Value(SqlType.Text);
        }

        foreach (var form in new[] { OperandForm.Null, OperandForm.Parameter, OperandForm.StringLiteral })
        {
            if (left.Form == form)
            {
                return right;
            }

            if (right.Form == form)
            {
                return left;
            }
        }

        return left;
    }

    private static Operand? ToValue(SqlType? type) => type is null ? null : Operand.Value(type);

    private SqlType? CombineLiteral(Operand literal, SqlType type)
    {
        if (type.Kind != SqlTypeKind.Enum && Conversions.Cost(literal, type) is not null)
        {
            return Fit(literal.Type, type);
        }

        return Combine(literal.Type, type);
    }

    private SqlType? Combine(SqlType left, SqlType right)
    {
        var joined = Join(left, right);
        return joined is null && isForced ? TypeRank.Greater(left, right) : joined;
    }

    private SqlType? Join(SqlType left, SqlType right)
    {
        if (left.Kind == right.Kind && left.Unit() == right.Unit())
        {
            return CombineSameKind(left, right);
        }

        if (left.Kind == SqlTypeKind.Enum || right.Kind == SqlTypeKind.Enum)
        {
            return Combine(EnumAsText(left), EnumAsText(right));
        }

        if (Conversions.IsVariant(left) || Conversions.IsVariant(right))
        {
            return Conversions.IsVariant(left) ? left : right;
        }

        if (left.Kind == SqlTypeKind.Null || right.Kind == SqlTypeKind.Null)
        {
            return left.Kind == SqlTypeKind.Null ? right : left;
        }

        var leftToRight = Conversions.Cost(left, right);
        var rightToLeft = Conversions.Cost(right, left);
        if (leftToRight is not null && (rightToLeft is null || leftToRight < rightToLeft))
        {
            return Fit(left, right);
        }

        return rightToLeft is not null ? Fit(right, left) : CombineIntegers(left, right);
    }

    private static SqlType EnumAsText(SqlType type) => type.Kind == SqlTypeKind.Enum ? SqlType.Text : type;

    private static SqlType Fit(SqlType from, SqlType to) => to.Kind == SqlTypeKind.Decimal ? GrowDecimal(from, to) : to;

    // The decimal must hold all digits of the integer before its point, as far as decimals go.
    private static SqlType GrowDecimal(SqlType from, SqlType @decimal)
    {
        var digits = IntegerRange.DecimalDigits(from.Kind);
        var scale = @decimal.Scale ?? 0;
        return digits > @decimal.Precision - scale ? SqlType.Decimal(Math.Min(MaxDecimalDigits, digits + scale), scale) : @decimal;
    }

    private static SqlType? CombineIntegers(SqlType left, SqlType right)
    {
        if (left.Kind == SqlTypeKind.Boolean && IntegerRange.Bits(right.Kind) is not null)
        {
            return right;
        }

        if (right.Kind == SqlTypeKind.Boolean && IntegerRange.Bits(left.Kind) is not null)
        {
            return left;
        }

        return IntegerRange.Bits(left.Kind) is not null && IntegerRange.Bits(right.Kind) is not null
            ? IntegerRange.IsSigned(left.Kind) ? CombineSigned(left, right) : CombineSigned(right, left)
            : null;
    }

    // Twice the bits of the greater. That an unsigned type of 128 bits counts for less than it is, is the engine's rule.
    private static SqlType CombineSigned(SqlType signed, SqlType unsigned)
    {
        var unsignedBits = unsigned.Kind == SqlTypeKind.UHugeInt ? 0 : IntegerRange.Bits(unsigned.Kind)!.Value;
        return (2 * Math.Max(IntegerRange.Bits(signed.Kind)!.Value, unsignedBits)) switch
        {
            16 => SqlType.SmallInt,
            32 => SqlType.Integer,
            64 => SqlType.BigInt,
            128 => SqlType.HugeInt,
            _ => SqlType.Double,
        };
    }

    private SqlType? CombineSameKind(SqlType left, SqlType right) => left.Kind switch
    {
        SqlTypeKind.Decimal => CombineDecimals(left, right),
        SqlTypeKind.Enum => left.Values.SequenceEqual(right.Values, StringComparer.Ordinal) ? left : SqlType.Text,
        SqlTypeKind.List => Combine(left.Element!, right.Element!) is { } element ? SqlType.List(element) : null,
        SqlTypeKind.Array => Combine(left.Element!, right.Element!) is { } element
            ? SqlType.Array(element, Math.Max(left.Length ?? 0, right.Length ?? 0))
            : null,
        SqlTypeKind.Map => Combine(left.Key!, right.Key!) is { } key && Combine(left.Element!, right.Element!) is { } value
            ? SqlType.Map(key, value)
            : null,
        SqlTypeKind.Struct => CombineStructs(left, right),
        SqlTypeKind.Union => left.Fields.Count >= right.Fields.Count ? left : right,
        SqlTypeKind.Named => left == right ? left : null,
        SqlTypeKind.Time => left.Precision == right.Precision ? left : null,
        _ => left,
    };

    private static SqlType CombineDecimals(SqlType left, SqlType right)
    {
        var before = Math.Max(left.Precision!.Value - left.Scale!.Value, right.Precision!.Value - right.Scale!.Value);
        var scale = Math.Max(left.Scale.Value, right.Scale.Value);
        var precision = before + scale;
        return precision > MaxDecimalDigits ? SqlType.Decimal(MaxDecimalDigits, MaxDecimalDigits - before) : SqlType.Decimal(precision, scale);
    }

    private SqlType? CombineStructs(SqlType left, SqlType right)
    {
        return HasNames(left) && HasNames(right) ? CombineByName(left, right) : CombineByPlace(left, right);
    }

    private static bool HasNames(SqlType type) => type.Fields.Count > 0 && type.Fields[0].Name.Length > 0;

    private SqlType? CombineByPlace(SqlType left, SqlType right)
    {
        if (left.Fields.Count != right.Fields.Count)
        {
            return null;
        }

        var fields = new SqlField[left.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            if (Combine(left.Fields[i].Type, right.Fields[i].Type) is not { } type)
            {
                return null;
            }

            fields[i] = new SqlField(left.Fields[i].Name.Length == 0 ? right.Fields[i].Name : left.Fields[i].Name, type);
        }

        return SqlType.Struct(fields);
    }

    // The fields of the left, then those that only the right has.
    private SqlType? CombineByName(SqlType left, SqlType right)
    {
        var fields = new List<SqlField>(left.Fields);
        foreach (var field in right.Fields)
        {
            var place = fields.FindIndex(other => other.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase));
            if (place < 0)
            {
                fields.Add(field);
            }
            else if (Combine(fields[place].Type, field.Type) is { } type)
            {
                fields[place] = new SqlField(fields[place].Name, type);
            }
            else
            {
                return null;
            }
        }

        return SqlType.Struct(fields.ToArray());
    }
}
