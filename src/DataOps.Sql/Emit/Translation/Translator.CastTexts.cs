using System.Globalization;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Texts that are read as numbers, bytes and arrays.</summary>
internal sealed partial class Translator
{
    // More digits behind the point than there is room for make the statement fail.
    private Fragment Unbounded(Fragment text) => Fragment.Simple(
        $"case when regexp_matches({text.Text}, '[.][0-9]{{19}}') then error('More than 18 digits behind the point: ' || {text.Within(Precedence.OtherOperator + 1)}) else {CastTo(text, SqlType.Decimal(38, 18)).Text} end", SqlType.Decimal(38, 18));

    // PostgreSQL's '\x01ff' are bytes in hex; letters and digits are themselves everywhere.
    private Fragment? BytesOf(string text, BoundCast cast)
    {
        var isHex = _source.Kind == DialectKind.Postgres && text.StartsWith("\\x", StringComparison.Ordinal) && text.Length % 2 == 0;
        if (!isHex && (text.IndexOf('\\') >= 0 || !IsAscii(text) || _source.Kind == DialectKind.TSql))
        {
            return null;
        }

        var digits = isHex ? text.Substring(2) : string.Concat(text.Select(c => ((int)c).ToString("X2", CultureInfo.InvariantCulture)));
        return digits.All(Uri.IsHexDigit) ? Bytes(new BoundLiteral(SqlType.Binary, cast.Span, LiteralKind.HexString, digits)) : null;
    }

    // '{a,b}' as an array: its elements, where none is quoted or nested.
    private static BoundOperator? ArrayText(BoundCast cast)
    {
        if (cast is not { IsTry: false, Type: { Kind: SqlTypeKind.List or SqlTypeKind.Array, Element: { Kind: not (SqlTypeKind.List or SqlTypeKind.Array) } element } } || Constant(cast.Operand)?.Trim() is not { Length: > 1 } text
            || text[0] != '{' || text[text.Length - 1] != '}' || text.IndexOfAny(['"', '\\', '{'], 1) >= 0 || text.IndexOf('}') != text.Length - 1)
        {
            return null;
        }

        var inner = text.Substring(1, text.Length - 2);
        var parts = inner.Trim().Length == 0 ? [] : inner.Split(',').Select(part => part.Trim()).ToArray();
        var items = Array.ConvertAll(parts, part => string.Equals(part, "null", StringComparison.OrdinalIgnoreCase)
            ? (BoundExpression)new BoundLiteral(SqlType.Null, cast.Span, LiteralKind.Null, "")
            : TypeClasses.IsText(element) ? Quoted(cast, part) : new BoundCast(element, cast.Span, Quoted(cast, part), isTry: false, isImplicit: false));
        return new BoundOperator(cast.Type, cast.Span, BoundOperation.List, items);
    }

    private static string? NumberText(string text)
    {
        var trimmed = text.Trim();
        var digits = 0;
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] is >= '0' and <= '9')
            {
                digits++;
            }
            else if (!(trimmed[i] == '-' && i == 0) && trimmed[i] != '.')
            {
                return null;
            }
        }

        return digits > 0 ? trimmed : null;
    }
}
