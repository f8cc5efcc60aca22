using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Conversions, written and implied.</summary>
internal sealed partial class Translator
{
    /// <summary>A value with the type that the source gives it, as far as that matters: its class, or exactly.</summary>
    public Fragment Conform(Fragment value, SqlType expected, bool exactly, TextSpan span)
    {
        if (expected.IsUnknown || value.Type.IsUnknown)
        {
            return value;
        }

        var (own, wanted) = (TypeClasses.Of(value.Type), TypeClasses.Of(expected));
        if (value.Type.Kind == SqlTypeKind.Null)
        {
            return exactly && wanted != TypeClass.Unknown ? To(value, expected, span) : value;
        }

        if (own != wanted)
        {
            // Both engines widen numbers where they meet.
            if (!exactly && TypeClasses.IsNumber(value.Type) && TypeClasses.IsNumber(expected) && own < wanted)
            {
                return value;
            }

            return wanted is TypeClass.Unknown ? value : To(value, expected, span);
        }

        if (!exactly && !(own == TypeClass.Decimal && _source.Kind == DialectKind.TSql))
        {
            return own == TypeClass.Text && _isRecursiveBranch ? To(value, expected, span) : value;
        }

        var mapped = TargetTypes.Map(expected, _dialect);
        var differs = own switch
        {
            TypeClass.Integer => mapped is not null && mapped.Kind != value.Type.Kind,
            TypeClass.Decimal => expected.Scale is { } scale && value.Type.Scale is { } ownScale && scale != ownScale && expected.Kind == SqlTypeKind.Decimal,
            TypeClass.Double => mapped is not null && mapped.Kind != value.Type.Kind,
            TypeClass.Text => _isRecursiveBranch && _dialect.Kind != DialectKind.DuckDb,
            TypeClass.List => mapped is not null && TypeClasses.Of(mapped.Element!) != TypeClass.Unknown && mapped.Element!.Kind != value.Type.Element?.Kind,
            _ => false,
        };
        return differs ? To(value, expected, span) : value;
    }

    /// <summary>A cast to the target's type for a type of the source.</summary>
    public Fragment To(Fragment value, SqlType type, TextSpan span)
    {
        if (TargetTypes.Map(type, _dialect) is { } mapped)
        {
            return CastTo(value, mapped);
        }

        if (type is { Kind: SqlTypeKind.Decimal, Precision: null })
        {
            // A number without bound takes what the value needs.
            return TypeClasses.Of(value.Type) switch
            {
                TypeClass.Decimal => value,
                TypeClass.Integer => CastTo(value, SqlType.Decimal(38, 0)),
                TypeClass.Double => CastTo(value, SqlType.Decimal(38, 15)),
                TypeClass.Text when _dialect.Kind == DialectKind.DuckDb => Unbounded(value),
                _ => ReportType(span, type, "State precision and scale: numeric(p, s)."),
            };
        }

        return ReportType(span, type);
    }

    /// <summary>A cast to a type of the target.</summary>
    public Fragment CastTo(Fragment value, SqlType type) =>
        Fragment.Simple($"cast({value.Text} as {TargetTypes.Spell(type, _dialect)})", type);

    private Fragment Cast(BoundCast cast)
    {
        var operand = cast.Operand;
        if (cast.IsImplicit && Implied(cast) is { } implied)
        {
            return implied;
        }

        if (Constant(operand) is { } text && (cast.Type.Kind == SqlTypeKind.Interval ? IntervalLiteral(text, cast.Span) : Moment(text, cast)) is { } literal)
        {
            return literal;
        }

        if (cast is { IsTry: false, Type: { Kind: SqlTypeKind.Decimal, Precision: null } } && Constant(operand) is { } digits && NumberText(digits) is { } plain)
        {
            return Number(plain, DecimalType(new BoundLiteral(SqlType.Unknown, cast.Span, LiteralKind.Decimal, plain)));
        }

        if (cast.Type.Kind == SqlTypeKind.Binary && Constant(operand) is { } given && BytesOf(given, cast) is { } bytes)
        {
            return bytes;
        }

        if (_source.Kind == DialectKind.Postgres && ArrayText(cast) is { } list)
        {
            return Raw(list);
        }

        if (_source.Kind == DialectKind.TSql && TypeClasses.Of(operand.Type) == TypeClass.TimestampTz && TypeClasses.Of(cast.Type) is not TypeClass.TimestampTz)
        {
            // Elsewhere a moment keeps no zone of its own.
            return TSqlReader.WallClock(operand) is { } clock
                ? Raw(new BoundCast(cast.Type, cast.Span, clock, cast.IsTry, isImplicit: false))
                : ReportForm(cast.Span, "a moment with its own offset as one without: no offset is kept", "Give it a zone first: cast(x at time zone '…' as datetime2).");
        }

        if (_source.Kind == DialectKind.TSql && TypeClasses.IsText(cast.Type) && TypeClasses.Of(operand.Type) == TypeClass.Timestamp && TSqlReader.DefaultText(cast) is { } written)
        {
            return Raw(written);
        }

        _converted = TypeClasses.IsText(cast.Type) || TypeClasses.Of(cast.Type) == TypeClass.Json ? _converted : operand;
        return Converted(cast, Value(operand));
    }

    // What the target converts by itself to the same effect.
    private Fragment? Implied(BoundCast cast)
    {
        var (from, to) = (TypeClasses.Of(cast.Operand.Type), TypeClasses.Of(cast.Type));
        if (cast.Operand is BoundLiteral { Kind: LiteralKind.Null })
        {
            return Fragment.Simple("null", SqlType.Null);
        }

        // SQL Server cuts what is longer than the type, told to or not.
        if (_source.Kind == DialectKind.TSql && to == TypeClass.Text && cast.Type.Length is { } length && MaxLength(cast.Operand.Type) > length)
        {
            return null;
        }

        if (from == to || (from == TypeClass.Integer && to is TypeClass.Decimal or TypeClass.Double && from == TypeClass.Integer)
            || (from == TypeClass.Decimal && to == TypeClass.Double))
        {
            return Value(cast.Operand);
        }

        if (from == TypeClass.Date && to == TypeClass.Timestamp)
        {
            return Value(cast.Operand);
        }

        if (Constant(cast.Operand) is { } text)
        {
            if (TypeClasses.IsNumber(cast.Type) && NumberText(text) is { } number)
            {
                return Fragment.Simple(number, cast.Type);
            }

            if (to == TypeClass.Boolean && text.Trim().ToLowerInvariant() is "t" or "true" or "1" or "f" or "false" or "0")
            {
                return Boolean(text.Trim().ToLowerInvariant() is "t" or "true" or "1");
            }
        }

        return null;
    }

    private Fragment Converted(BoundCast cast, Fragment value)
    {
        var (from, to) = (TypeClasses.Of(value.Type), TypeClasses.Of(cast.Type));
        if (from == TypeClass.Unknown || value.Type.Kind == SqlTypeKind.Null)
        {
            return value.Type.Kind == SqlTypeKind.Null || cast.Operand is BoundParameter ? To(value, cast.Type, cast.Span) : ReportUnknown(cast.Operand.Span, "the type of this");
        }

        if (cast.IsTry)
        {
            return TryCast(cast, value);
        }

        if (to == TypeClass.Text)
        {
            return ToText(cast, value, from);
        }

        if (from == TypeClass.Text && to == TypeClass.Boolean)
        {
            return ReadBoolean(cast, value);
        }

        if ((from == TypeClass.Binary) != (to == TypeClass.Binary))
        {
            return ReportForm(cast.Span, $"{SqlTypeNames.Spell(cast.Operand.Type, _source)} as {SqlTypeNames.Spell(cast.Type, _source)}: each engine has other bytes for it");
        }

        if (_source.Kind == DialectKind.TSql && to == TypeClass.Timestamp && from == TypeClass.Integer)
        {
            // Whole numbers are days since 1900 there ("datetime (Transact-SQL)").
            var start = new BoundCast(SqlType.Timestamp, cast.Span, new BoundLiteral(SqlType.Text, cast.Span, LiteralKind.String, "1900-01-01"), isTry: false, isImplicit: false);
            return ConstantNumber(cast.Operand) == 0 ? Raw(start) : Neutral(new NeutralCall(SqlType.Timestamp, cast.Span, Emit.Operation.DateAdd, start, cast.Operand) { Detail = "day" });
        }

        return Number(cast, value, from, to) ?? To(value, cast.Type, cast.Span);
    }

    // Whole numbers from fractions: T-SQL cuts, the others round, decimals with halves away from zero, doubles to the even one.
    private Fragment? Number(BoundCast cast, Fragment value, TypeClass from, TypeClass to)
    {
        if (to == TypeClass.Integer && from is TypeClass.Decimal or TypeClass.Double && to == TypeClass.Integer)
        {
            if (_source.Kind == DialectKind.TSql)
            {
                var isMoney = cast.Operand.Type.Kind is SqlTypeKind.Money or SqlTypeKind.SmallMoney;
                return isMoney ? To(value, cast.Type, cast.Span) : To(Fragment.Simple($"trunc({value.Text})", value.Type), cast.Type, cast.Span);
            }

            if (_dialect.Kind == DialectKind.TSql)
            {
                return from == TypeClass.Decimal
                    ? To(Fragment.Simple($"round({value.Text}, 0)", value.Type), cast.Type, cast.Span)
                    : ReportForm(cast.Span, "a cast of floating point to a whole number, halves to the even one", "Round to a decimal first.");
            }
        }

        if (to == TypeClass.Boolean && TypeClasses.IsNumber(value.Type))
        {
            return _dialect.Kind == DialectKind.TSql
                ? Fragment.Simple($"cast({value.Text} as bit)", SqlType.Boolean)
                : Fragment.Predicate($"{value.Within(Precedence.Comparison + 1)} <> 0", Precedence.Comparison);
        }

        if (from == TypeClass.Boolean && TypeClasses.IsNumber(cast.Type))
        {
            return _dialect.Kind == DialectKind.Postgres && to != TypeClass.Integer || cast.Type.Kind is not SqlTypeKind.Integer && _dialect.Kind == DialectKind.Postgres
                ? To(CastTo(value, SqlType.Integer), cast.Type, cast.Span)
                : To(value, cast.Type, cast.Span);
        }

        if (to == TypeClass.Decimal && from == TypeClass.Double && _source.Kind != _dialect.Kind && cast.Type.Precision is not null)
        {
            return To(value, cast.Type, cast.Span);
        }

        return null;
    }
}
