using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>
/// Casts that give null where they fail. Which texts are numbers or dates differs between the engines, so a pattern tells those that the
/// source reads in the usual forms; PostgreSQL has no such cast at all, so there everything is tested before.
/// </summary>
internal sealed partial class Translator
{
    private const string Digits = "[0-9]+";
    private const string Fixed = @"([0-9]+\.?[0-9]*|\.[0-9]+)";
    private const string Exponent = "([eE][+-]?[0-9]+)?";

    private Fragment TryCast(BoundCast cast, Fragment value)
    {
        var (from, to) = (TypeClasses.Of(value.Type), TypeClasses.Of(cast.Type));
        if (from == to || (from != TypeClass.Text && !(IsNumber(from) && IsNumber(to))))
        {
            return TryOther(cast, value, from, to);
        }

        if (TargetTypes.Map(cast.Type, _dialect) is not { } type)
        {
            return ReportType(cast.Span, cast.Type);
        }

        if (from != TypeClass.Text)
        {
            return Bounded(value.Text, Number(cast, value, from, to) ?? CastTo(value, type), type);
        }

        if (_dialect.Kind == DialectKind.Postgres && Constant(cast.Operand) is { } constant && ConstantTry(constant, cast, to, type) is { } known)
        {
            return known;
        }

        var written = to switch
        {
            TypeClass.Integer or TypeClass.Decimal or TypeClass.Double => TryNumber(value, to, type),
            TypeClass.Date or TypeClass.Timestamp => TryMoment(value, to, type),
            TypeClass.Uuid when _dialect.Kind != DialectKind.Postgres => Native(value, type),
            TypeClass.Uuid => Fragment.Simple($"case when {value.AsPrimary} ~* '^[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$' then {CastTo(value, type).Text} end", type),
            _ => ReportForm(cast.Span, "this cast that gives null where it fails", "Test the text by a pattern first, in a case."),
        };
        if (to is not TypeClass.Uuid && Constant(cast.Operand) is null)
        {
            Report(TranslationDiagnostics.RareText, cast.Span, _target.Engine, TargetRules.EngineName(_source));
        }

        return written;
    }

    // The engine computes constants in branches that are never taken, too.
    private Fragment? ConstantTry(string text, BoundCast cast, TypeClass to, SqlType type)
    {
        var none = CastTo(Fragment.Simple("null", SqlType.Null), type);
        if (!IsNumber(to))
        {
            return to is TypeClass.Date or TypeClass.Timestamp ? DateTexts.Normalize(text, cast.Type, _source) is { } moment ? TypedLiteral(moment, cast) : none : null;
        }

        var isBlank = text.Trim().Length == 0;
        if (isBlank || !decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return isBlank && _source.Kind == DialectKind.TSql && to != TypeClass.Decimal ? CastTo(Fragment.Simple("0", SqlType.Integer), type) : none;
        }

        if (_source.Kind == DialectKind.TSql && to != TypeClass.Double && text.Any(c => c is 'e' or 'E' || (c == '.' && to == TypeClass.Integer)))
        {
            return none;
        }

        var digits = number.ToString(CultureInfo.InvariantCulture);
        return to == TypeClass.Double ? CastTo(Fragment.Simple(digits, SqlType.Decimal(38, 0)), type) : Bounded(digits, CastTo(Fragment.Simple(digits, SqlType.Decimal(38, 0)), type), type);
    }

    private static bool IsNumber(TypeClass type) => type is TypeClass.Integer or TypeClass.Decimal or TypeClass.Double;

    private Fragment TryOther(BoundCast cast, Fragment value, TypeClass from, TypeClass to)
    {
        var plain = new BoundCast(cast.Type, cast.Span, cast.Operand, isTry: false, isImplicit: false);
        if (from != to || from is TypeClass.Text or TypeClass.Boolean or TypeClass.Date or TypeClass.Uuid)
        {
            // None of these fails, or the source does not take it either.
            return to == TypeClass.Text || from == to || (from, to) is (TypeClass.Date, TypeClass.Timestamp) or (TypeClass.Timestamp, TypeClass.Date) or (TypeClass.Timestamp, TypeClass.Time)
                ? Converted(plain, value)
                : ReportForm(cast.Span, "this cast that gives null where it fails", "Test the value first, in a case.");
        }

        return TargetTypes.Map(cast.Type, _dialect) is { } type && IsNumber(from) ? Bounded(value.Text, CastTo(value, type), type) : Converted(plain, value);
    }

    private Fragment Native(Fragment value, SqlType type) => Fragment.Simple($"try_cast({value.Text} as {TargetTypes.Spell(type, _dialect)})", type);

    // Only PostgreSQL must look before it casts.
    private Fragment Bounded(string number, Fragment cast, SqlType type)
    {
        if (_dialect.Kind != DialectKind.Postgres)
        {
            return Fragment.Simple("try_" + (cast.Text.StartsWith("cast(", StringComparison.Ordinal) ? cast.Text : CastTo(cast, type).Text), type);
        }

        var bounds = type.Kind switch
        {
            SqlTypeKind.SmallInt => "-32768 and 32767",
            SqlTypeKind.Integer => "-2147483648 and 2147483647",
            SqlTypeKind.BigInt => "-9223372036854775808 and 9223372036854775807",
            _ => null,
        };
        if (bounds is not null)
        {
            return Fragment.Simple($"case when round(cast({number} as numeric)) between {bounds} then {cast.Text} end", type);
        }

        return type is { Kind: SqlTypeKind.Decimal, Precision: { } precision } && (type.Scale ?? 0) is var scale
            ? Fragment.Simple($"case when abs(round(cast({number} as numeric), {Count(scale)})) < 1{new string('0', precision - scale)} then {cast.Text} end", type)
            : cast;
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Fragment TryNumber(Fragment value, TypeClass to, SqlType type)
    {
        var isTSql = _source.Kind == DialectKind.TSql;
        var number = to == TypeClass.Double || !isTSql ? Fixed + Exponent : to == TypeClass.Integer ? Digits : Fixed;
        var (space, text) = isTSql ? (" *", value.Text) : (@"\s*", value.Text);
        var pattern = Text($"^{space}[+-]?{number}{space}$");
        var blank = isTSql && to != TypeClass.Decimal ? $" when rtrim({value.Text}) = '' then 0" : "";
        switch (_dialect.Kind)
        {
            case DialectKind.Postgres:
                var cast = to == TypeClass.Integer ? Fragment.Simple($"cast(cast({text} as numeric) as {TargetTypes.Spell(type, _dialect)})", type) : CastTo(value, type);
                return Fragment.Simple($"case when {value.AsPrimary} ~ {pattern} then {(to == TypeClass.Double ? cast : Bounded(text, cast, type)).Text}{blank} end", type);
            case DialectKind.DuckDb:
                return Fragment.Simple($"case when regexp_matches({text}, {pattern}) then {Native(value, type).Text}{blank} end", type);
            default:
                // The engine takes the empty text for nothing, and whole numbers with a fraction for none.
                var given = Fragment.Simple($"nullif({text}, '')", SqlType.Text);
                return to == TypeClass.Integer
                    ? Native(Fragment.Simple($"round({Native(given, SqlType.Decimal(38, 10)).Text}, 0)", SqlType.Decimal(38, 10)), type)
                    : Native(given, type);
        }
    }

    // Formats that SQL Server reads under us_english ("CAST and CONVERT", "Date and time data types").
    private static readonly string[] EnglishDates =
    [
        "%Y-%m-%d", "%Y%m%d", "%Y/%m/%d", "%Y.%m.%d", "%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%b %d %Y", "%b %d, %Y", "%d %b %Y", "%B %d %Y", "%B %d, %Y", "%d %B %Y",
    ];

    private static readonly string[] TimesOfDay = ["", " %H:%M", " %H:%M:%S", " %H:%M:%S.%f", "T%H:%M:%S", "T%H:%M:%S.%f"];

    private Fragment TryMoment(Fragment value, TypeClass to, SqlType type)
    {
        switch (_dialect.Kind)
        {
            case DialectKind.TSql:
                return Fragment.Simple($"case when {value.Within(Precedence.Predicate + 1)} like '[0-9][0-9][0-9][0-9]-%' then {Native(value, type).Text} end", type);
            case DialectKind.DuckDb when _source.Kind == DialectKind.TSql:
                var formats = string.Join(", ", EnglishDates.SelectMany((date, i) => i == 0 ? TimesOfDay.Select(time => date + time) : [date]).Select(Text));
                var parsed = $"try_strptime(trim({value.Text}), [{formats}])";
                var start = to == TypeClass.Date ? "date '1900-01-01'" : "timestamp '1900-01-01 00:00:00'";
                return Fragment.Simple($"case when trim({value.Text}) = '' then {start} else {(to == TypeClass.Date ? $"cast({parsed} as date)" : parsed)} end", type);
            case DialectKind.DuckDb:
                return Native(value, type);
            default:
                return Fragment.Simple(MatchedMoment(value, to), type);
        }
    }

    // Year, month and day are taken apart, and are a date when the month has the day.
    private string MatchedMoment(Fragment value, TypeClass to)
    {
        var isTSql = _source.Kind == DialectKind.TSql;
        const string time = "(?:[ T]+((?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.][0-9]{1,6})?)?))?";
        var text = value.Text;
        if (isTSql)
        {
            text = $@"regexp_replace(regexp_replace({text}, '^\s*(\d{{4}})(\d\d)(\d\d)\s*$', '\1-\2-\3'), '^\s*(\d\d?)[-/.](\d\d?)[-/.](\d{{4}})(?!\d)', '\3-\1-\2')";
        }

        var tail = isTSql || to == TypeClass.Timestamp ? time + @"\s*$" : "(?:[^0-9]|$)";
        var pattern = Text($@"^\s*(\d{{4}})[-/{(isTSql ? "." : "")}](\d\d?)[-/{(isTSql ? "." : "")}](\d\d?){tail}");
        var date = "make_date(cast(p[1] as integer), cast(p[2] as integer), cast(p[3] as integer))";
        var result = to == TypeClass.Date ? date : $"{date} + cast(coalesce(p[4], '00:00') as time)";
        var days = "extract(day from make_date(cast(p[1] as integer), cast(p[2] as integer), 1) + interval '1 month -1 day')";
        return $"(select case when p[1] <> '0000' and cast(p[2] as integer) between 1 and 12 then case when cast(p[3] as integer) between 1 and {days} then {result} end end"
            + $" from (select regexp_match({text}, {pattern})) as m (p))";
    }
}
