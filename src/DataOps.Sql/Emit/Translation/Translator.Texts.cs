using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Values as text, text as values, literals.</summary>
internal sealed partial class Translator
{
    /// <summary>A string literal.</summary>
    public string Text(string text)
    {
        var quoted = "'" + text.Replace("'", "''").Replace('\n', LineBreak) + "'";
        return _dialect.Kind == DialectKind.TSql && !IsAscii(text) ? "N" + quoted : quoted;
    }

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c > 127)
            {
                return false;
            }
        }

        return true;
    }

    public Fragment Boolean(bool value) => _target.HasBooleans
        ? Fragment.Simple(value ? "true" : "false", SqlType.Boolean)
        : Fragment.Simple(value ? "cast(1 as bit)" : "cast(0 as bit)", SqlType.Boolean);

    private Fragment Literal(BoundLiteral literal)
    {
        switch (literal.Kind)
        {
            case LiteralKind.Null or LiteralKind.Default:
                return Fragment.Simple("null", SqlType.Null);
            case LiteralKind.True or LiteralKind.False:
                return Boolean(literal.Kind == LiteralKind.True);
            case LiteralKind.Integer when TypeClasses.Of(literal.Type) == TypeClass.Double:
                // Too great for the source's whole numbers.
                return Float(new BoundLiteral(literal.Type, literal.Span, LiteralKind.Float, literal.Text.Replace("_", "") + "e0"));
            case LiteralKind.Integer:
                return Number(literal.Text.Replace("_", ""), literal.Type);
            case LiteralKind.Decimal:
                return Number(literal.Text.Replace("_", ""), DecimalType(literal));
            case LiteralKind.Money:
                return Fragment.Simple($"cast({literal.Text.TrimStart('$', ' ')} as decimal(19, 4))", SqlType.Decimal(19, 4));
            case LiteralKind.Float:
                return Float(literal);
            case LiteralKind.String or LiteralKind.NationalString or LiteralKind.EscapeString or LiteralKind.UnicodeString or LiteralKind.DollarString:
                return Fragment.Simple(Text(literal.Text), SqlType.Text);
            case LiteralKind.HexInteger or LiteralKind.BinaryInteger or LiteralKind.OctalInteger:
                return Radix(literal);
            case LiteralKind.HexString:
                return Bytes(literal);
            default:
                return ReportForm(literal.Span, "this literal");
        }
    }

    private static Fragment Number(string text, SqlType type) =>
        new(text, text[0] == '-' ? Precedence.Unary : Fragment.Primary, type);

    private static SqlType DecimalType(BoundLiteral literal)
    {
        if (literal.Type is { Kind: SqlTypeKind.Decimal, Precision: not null })
        {
            return literal.Type;
        }

        var digits = literal.Text.Replace("_", "").TrimStart('-');
        var point = digits.IndexOf('.');
        var scale = point < 0 ? 0 : digits.Length - point - 1;
        return SqlType.Decimal(Math.Max(digits.Length - (point < 0 ? 0 : 1), 1), scale);
    }

    private Fragment Float(BoundLiteral literal)
    {
        if (TypeClasses.Of(literal.Type) == TypeClass.Double)
        {
            return _dialect.Kind == DialectKind.Postgres
                ? Fragment.Simple($"cast({literal.Text} as double precision)", SqlType.Double)
                : Fragment.Simple(literal.Text, SqlType.Double);
        }

        // PostgreSQL's is exact.
        return decimal.TryParse(literal.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? Number(exact.ToString(CultureInfo.InvariantCulture), DecimalType(new BoundLiteral(SqlType.Unknown, literal.Span, LiteralKind.Decimal, exact.ToString(CultureInfo.InvariantCulture))))
            : ReportForm(literal.Span, "so great a number");
    }

    private Fragment Radix(BoundLiteral literal)
    {
        var digits = literal.Text.Replace("_", "");
        var radix = literal.Kind == LiteralKind.HexInteger ? 16 : literal.Kind == LiteralKind.OctalInteger ? 8 : 2;
        digits = digits.Length > 2 && digits[0] == '0' && char.IsLetter(digits[1]) ? digits.Substring(2) : digits;
        try
        {
            return Fragment.Simple(Convert.ToInt64(digits, radix).ToString(CultureInfo.InvariantCulture), literal.Type);
        }
        catch (Exception error) when (error is FormatException or OverflowException or ArgumentException)
        {
            return ReportForm(literal.Span, "this literal");
        }
    }

    private Fragment Bytes(BoundLiteral literal)
    {
        if (literal.Type.Kind != SqlTypeKind.Binary)
        {
            return ReportForm(literal.Span, "a string of bits");
        }

        var digits = literal.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? literal.Text.Substring(2) : literal.Text;
        digits = digits.Length % 2 == 0 ? digits : "0" + digits;
        return _dialect.Kind switch
        {
            DialectKind.TSql => Fragment.Simple("0x" + digits, SqlType.Binary),
            DialectKind.Postgres => Fragment.Simple($"cast('\\x{digits}' as bytea)", SqlType.Binary),
            _ => Fragment.Simple($"from_hex('{digits}')", SqlType.Binary),
        };
    }

    /// <summary>A date or time from a constant text, in the form every engine reads; null where the text is of another form.</summary>
    private Fragment? Moment(string text, BoundCast cast)
    {
        if (cast.Type.Kind is not (SqlTypeKind.Date or SqlTypeKind.Timestamp) || cast.IsTry)
        {
            return null;
        }

        if (DateTexts.Normalize(text, cast.Type, _source) is not { } normalized)
        {
            return DateTexts.IsSpecial(text) && _dialect.Kind != DialectKind.TSql && _source.Kind != DialectKind.TSql
                ? TypedLiteral(text.Trim(), cast)
                : ReportPattern(cast.Operand.Span, text, "write dates as '2024-01-31' and times as '2024-01-31 23:59:59'");
        }

        return TypedLiteral(normalized, cast);
    }

    private Fragment TypedLiteral(string text, BoundCast cast)
    {
        if (TargetTypes.Map(cast.Type, _dialect) is not { } type)
        {
            return ReportType(cast.Span, cast.Type);
        }

        if (cast.IsImplicit && _dialect.Kind != DialectKind.TSql && type.Kind == SqlTypeKind.Date)
        {
            return Fragment.Simple($"date {Text(text)}", type);
        }

        return _dialect.Kind == DialectKind.TSql
            ? Fragment.Simple($"cast({Text(text)} as {TargetTypes.Spell(type, _dialect)})", type)
            : Fragment.Simple($"{(type.Kind == SqlTypeKind.Date ? "date" : "timestamp")} {Text(text)}", type);
    }

    private Fragment ToText(BoundCast cast, Fragment value, TypeClass from)
    {
        var written = from switch
        {
            TypeClass.Text or TypeClass.Integer or TypeClass.Uuid => value,
            TypeClass.Decimal when cast.Operand.Type.Kind is SqlTypeKind.Money or SqlTypeKind.SmallMoney => CastTo(value, SqlType.Decimal(19, 2)),
            TypeClass.Decimal when cast.Operand.Type.Scale is not null && value.Type.Scale == cast.Operand.Type.Scale => value,
            TypeClass.Decimal when _source.Kind == DialectKind.Postgres && cast.Operand.Type.Scale is null && value.Type.Scale is not null => value,
            TypeClass.Decimal when cast.Operand.Type.Scale is not null => To(value, cast.Operand.Type, cast.Operand.Span),
            TypeClass.Date => value,
            TypeClass.Boolean => BooleanText(value),
            TypeClass.Timestamp when _source.Kind != DialectKind.TSql && _dialect.Kind != DialectKind.TSql => value,
            TypeClass.Json when _dialect.Kind != DialectKind.TSql && cast.Operand.Type.Kind != SqlTypeKind.JsonB && cast.Operand is BoundColumn => value,
            TypeClass.Time when _source.Kind != DialectKind.TSql && _dialect.Kind != DialectKind.TSql => value,
            _ => ReportForm(cast.Span, $"{SqlTypeNames.Spell(cast.Operand.Type, _source)} as text: each engine writes it otherwise", "Format it by a pattern."),
        };
        if (TypeClasses.IsText(written.Type) && from != TypeClass.Text)
        {
            return Shortened(written, cast);
        }

        if (from == TypeClass.Text && cast.Type.Length is null)
        {
            return value;
        }

        var text = from == TypeClass.Text
            ? value
            : _dialect.Kind == DialectKind.TSql
                ? Fragment.Simple($"cast({written.Text} as {(from == TypeClass.Date ? "nvarchar(10)" : "nvarchar(max)")})", SqlType.Text)
                : Fragment.Simple($"cast({written.Text} as {TargetTypes.Spell(SqlType.Text, _dialect)})", SqlType.Text);
        return Shortened(text, cast);
    }

    private Fragment BooleanText(Fragment value) => Fragment.Simple(
        _source.Kind == DialectKind.TSql
            ? $"case when {value.Text} then '1' when not {value.AsPrimary} then '0' end"
            : _dialect.Kind == DialectKind.TSql ? $"case {value.Text} when 1 then 'true' when 0 then 'false' end"
            : $"cast({value.Text} as {TargetTypes.Spell(SqlType.Text, _dialect)})",
        SqlType.Text);

    // Longer texts are cut; DuckDB takes no notice of the length.
    private Fragment Shortened(Fragment text, BoundCast cast)
    {
        if (cast.Type.Length is not { } length || _source.Kind == DialectKind.DuckDb || MaxLength(cast.Operand.Type) <= length)
        {
            return text;
        }

        var digits = length.ToString(CultureInfo.InvariantCulture);
        if (_dialect.Kind == DialectKind.DuckDb)
        {
            return Fragment.Simple($"left({text.Text}, {digits})", SqlType.Text);
        }

        var type = SqlType.WithLength(_dialect.Kind == DialectKind.TSql ? SqlTypeKind.NText : SqlTypeKind.Text, length);
        return Fragment.Simple($"cast({text.Text} as {TargetTypes.Spell(type, _dialect)})", type);
    }

    // The most characters that the text of a value has.
    private static int MaxLength(SqlType type) => type.Kind switch
    {
        SqlTypeKind.TinyInt or SqlTypeKind.UTinyInt => 4,
        SqlTypeKind.SmallInt or SqlTypeKind.USmallInt => 6,
        SqlTypeKind.Integer or SqlTypeKind.UInteger => 11,
        SqlTypeKind.BigInt or SqlTypeKind.UBigInt => 20,
        SqlTypeKind.Decimal when type.Precision is { } precision => precision + 3,
        SqlTypeKind.Date => 10,
        SqlTypeKind.Boolean => 5,
        SqlTypeKind.Uuid => 36,
        SqlTypeKind.Text or SqlTypeKind.NText or SqlTypeKind.Char or SqlTypeKind.NChar when type.Length is { } length => length,
        _ => int.MaxValue,
    };

    private Fragment ReadBoolean(BoundCast cast, Fragment value)
    {
        if (_dialect.Kind == DialectKind.TSql || _source.Kind == DialectKind.TSql)
        {
            return ReportForm(cast.Span, "text as true or false: each engine reads it otherwise", "Compare the text in a case.");
        }

        return CastTo(value, SqlType.Boolean);
    }

    private Fragment Style(BoundOperator operation) =>
        _reader.Style(operation) is { } meaning ? Raw(meaning) : ReportPattern(operation.Span, "style", "only constant styles of dates are known");
}
