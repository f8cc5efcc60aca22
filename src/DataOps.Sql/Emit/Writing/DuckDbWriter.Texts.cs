using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddTexts()
    {
        // Null joined with a text has no type of its own here.
        Add(Operation.Concat, (translator, call) => new Fragment(
            string.Join(" || ", call.Arguments.Select(translator.Value).Select((part, i) => (part.Type.Kind == SqlTypeKind.Null ? translator.CastTo(part, SqlType.Text) : part).Within(i == 0 ? Precedence.OtherOperator : Precedence.OtherOperator + 1))),
            Precedence.OtherOperator, SqlType.Text));
        Add(Operation.ConcatSkippingNulls, (translator, call) => Fragment.Simple($"concat({translator.Texts(call, call.Arguments)})", SqlType.Text));
        Add(Operation.ConcatWithSeparator, (translator, call) => Fragment.Simple($"concat_ws({translator.Texts(call, call.Arguments)})", SqlType.Text));
        Add(Operation.Upper, "upper({0})", SqlType.Text);
        Add(Operation.Lower, "lower({0})", SqlType.Text);
        Add(Operation.CharacterLength, "length({0})", SqlType.BigInt);
        Add(Operation.CharacterLengthTrimmed, "length(rtrim({0}))", SqlType.BigInt);
        Add(Operation.ByteLength, "strlen({0})", SqlType.BigInt);
        Add(Operation.Substring, (translator, call) => SubstringOf(translator, call));
        Add(Operation.SubstringFromEnd, "substring({*})", SqlType.Text);
        Add(Operation.Left, "left({0}, {1})", SqlType.Text);
        Add(Operation.Right, "right({0}, {1})", SqlType.Text);
        Add(Operation.Position, (translator, call) => Fragment.Simple($"strpos({translator.CaseFolded(call.Arguments[0])}, {translator.CaseFolded(call.Arguments[1])})", SqlType.BigInt));
        Add(Operation.PositionFrom, PositionFrom);
        Add(Operation.Replace, (translator, call) => ReplaceText(translator, call));
        Add(Operation.Reverse, "reverse({0})", SqlType.Text);
        Add(Operation.Repeat, "repeat({0}, {1})", SqlType.Text);
        Add(Operation.PadLeft, "lpad({0}, {1}, {2})", SqlType.Text);
        Add(Operation.PadRight, "rpad({0}, {1}, {2})", SqlType.Text);
        Add(Operation.Trim, "trim({*})", SqlType.Text);
        Add(Operation.TrimLeft, "ltrim({*})", SqlType.Text);
        Add(Operation.TrimRight, "rtrim({*})", SqlType.Text);
        Add(Operation.SplitPart, "split_part({0}, {1}, {2})", SqlType.Text);
        // Of the empty text PostgreSQL makes no part, the engine one that is empty.
        Add(Operation.SplitToList, (translator, call) =>
        {
            var (text, separator) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
            var parts = $"string_split({text.Text}, {separator.Text})";
            return Fragment.Simple(translator.Source.Kind != DialectKind.Postgres || Translator.Constant(call.Arguments[0]) is { Length: > 0 } ? parts : $"case when {text.AsPrimary} = '' then [] else {parts} end", TypeOf(call));
        });
        Add(Operation.Translate, "translate({0}, {1}, {2})", SqlType.Text);
        Add(Operation.StartsWith, "starts_with({0}, {1})", SqlType.Boolean);
        Add(Operation.EndsWith, "ends_with({0}, {1})", SqlType.Boolean);
        Add(Operation.ContainsText, "contains({0}, {1})", SqlType.Boolean);
        Add(Operation.CharacterOf, "chr({0})", SqlType.Text);
        Add(Operation.CodeOrNull, "unicode(nullif({0}, ''))", SqlType.Integer);
        Add(Operation.CodeOrZero, "ascii({0})", SqlType.Integer);
        Add(Operation.CodeOrMinusOne, "unicode({0})", SqlType.Integer);
        Add(Operation.Md5, "md5({0})", SqlType.Text);
        Add(Operation.Sha256, "sha256({0})", SqlType.Text);
        // Words are of letters and digits.
        Add(Operation.TitleCase, (translator, call) => Fragment.Simple(
            $"array_to_string(list_transform(regexp_extract_all(lower({translator.Value(call.Arguments[0]).Text}), '[\\p{{L}}\\p{{N}}]+|[^\\p{{L}}\\p{{N}}]+'), lambda w: upper(w[1]) || w[2:]), '')", SqlType.Text));
        Add(Operation.FormatNumber, FormatNumber);
        Add(Operation.ZeroPadded, (translator, call) => Fragment.Simple($"printf('%0{call.Detail}d', {translator.Value(call.Arguments[0]).Text})", SqlType.Text));
        Add(Operation.Overlay, (translator, call) => Overlaid(translator, call));
        AddPatterns("like", "ilike");
        Add(Operation.RegexMatches, (translator, call) => Regex(translator, call, "regexp_matches({0}, {1})", isPredicate: true));
        Add(Operation.RegexMatchesIgnoringCase, (translator, call) => Regex(translator, call, "regexp_matches({0}, {1}, 'i')", isPredicate: true));
        Add(Operation.RegexMatchesWhole, (translator, call) => Regex(translator, call, "regexp_full_match({0}, {1})", isPredicate: true));
        Add(Operation.RegexReplaceFirst, (translator, call) => Regex(translator, call, "regexp_replace({0}, {1}, {2})"));
        Add(Operation.RegexReplaceAll, (translator, call) => Regex(translator, call, "regexp_replace({0}, {1}, {2}, 'g')"));
        Add(Operation.RegexSplit, (translator, call) => Regex(translator, call, "string_split_regex({0}, {1})"));
        Add(Operation.RegexExtract, RegexExtract);
        Add(Operation.RegexGroup, (translator, call) => Group(translator, call, "case when regexp_matches({0}, {1}) then regexp_extract({0}, {1}, {2}) end"));
        Add(Operation.RegexGroupOrEmpty, (translator, call) => Group(translator, call, "regexp_extract({0}, {1}, {2})"));
        Add(Operation.RegexAll, (translator, call) => Group(translator, call, "regexp_extract_all({0}, {1}, {2})"));
        Add(Operation.RegexCount, (translator, call) => Regex(translator, call, "len(regexp_extract_all({0}, {1}))"));
    }

    // A group that may take no part in a match is null in PostgreSQL and empty here.
    private Fragment? Group(Translator translator, NeutralCall call, string template)
    {
        if (Translator.Constant(call.Arguments[1]) is not { } pattern || !RegexText.IsPortable(pattern))
        {
            return Regex(translator, call, template);
        }

        if (call.Detail != "0" && RegexText.HasOptionalGroup(pattern))
        {
            return translator.ReportPattern(call.Arguments[1].Span, pattern, "a group that may be left out is null in one engine and empty in the other");
        }

        return Fragment.Simple(Fill(template, translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]), Fragment.Simple(call.Detail!, SqlType.Integer)), TypeOf(call));
    }

    // The whole part and the digits behind the point are written apart, exactly; more digits than the format has make the statement fail.
    private static Fragment? FormatNumber(Translator translator, NeutralCall call)
    {
        var format = NumberFormat.OfDetail(call.Detail!);
        var value = translator.Value(call.Arguments[0]);
        if (TypeClasses.Of(value.Type) is not (TypeClass.Integer or TypeClass.Decimal))
        {
            return null;
        }

        var decimals = Digits(format.Decimals);
        var number = $"round(cast({value.Text} as decimal(38, {Digits(Math.Max(format.Decimals, TypeClasses.ScaleOf(value.Type) ?? 0))})), {decimals})";
        var whole = $"cast(trunc(abs({number})) as bigint)";
        var digits = format.Grouped ? $"format('{{:,}}', {whole})" : format.Least > 1 ? $"printf('%0{Digits(format.Least)}d', {whole})" : $"cast({whole} as varchar)";
        var before = format.Least == 0 ? $"case when {whole} = 0 then '' else {digits} end" : digits;
        var behind = format.Decimals == 0 ? "" : $" || '.' || right(cast(cast(abs({number}) as decimal(38, {decimals})) as varchar), {decimals})";
        var text = $"case when {number} < 0 then '-' else '' end || {(format.Least == 0 ? "(" + before + ")" : before)}{behind}";
        text = format.Width > 0 ? $"lpad({text}, {Digits(format.Width)}, ' ')" : text;
        var fits = format.Most > 0 ? $"case when {whole} >= {PowerOfTen(Math.Min(18, format.Most))} then error('More digits than the format has') else {text} end" : text;
        return format.Grouped && format.Least > 1 ? null : Fragment.Simple(format.Most > 0 || format.Width > 0 ? fits : "(" + fits + ")", SqlType.Text);
    }

    private static Fragment Overlaid(Translator translator, NeutralCall call)
    {
        var (text, other, from) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]), translator.Value(call.Arguments[2]));
        var count = call.Arguments.Length > 3 ? translator.Value(call.Arguments[3]).AsPrimary : $"length({other.Text})";
        return new Fragment($"left({text.Text}, {from.Within(Precedence.Additive)} - 1) || {other.Within(Precedence.OtherOperator + 1)} || substring({text.Text}, {from.Within(Precedence.Additive)} + {count})", Precedence.OtherOperator, SqlType.Text);
    }

    // No match gives null elsewhere, the empty text here; a group in parentheses is what is taken.
    private static Fragment? RegexExtract(Translator translator, NeutralCall call)
    {
        if (Translator.Constant(call.Arguments[1]) is not { } pattern || !RegexText.IsPortable(pattern))
        {
            return null;
        }

        var (text, written) = (translator.Value(call.Arguments[0]).Text, translator.Text(pattern));
        var group = RegexText.HasGroup(pattern) ? ", 1" : "";
        return Fragment.Simple($"case when regexp_matches({text}, {written}) then regexp_extract({text}, {written}{group}) end", SqlType.Text);
    }

    private static Fragment? SubstringOf(Translator translator, NeutralCall call)
    {
        var text = translator.Value(call.Arguments[0]).Text;
        var start = translator.Value(call.Arguments[1]);
        var from = Translator.ConstantNumber(call.Arguments[1]);
        if (call.Arguments.Length == 2)
        {
            return Fragment.Simple(from is >= 1 ? $"substring({text}, {start.Text})" : $"substring({text}, greatest({start.Text}, 1))", SqlType.Text);
        }

        var length = translator.Value(call.Arguments[2]);
        if (from is >= 1)
        {
            return Fragment.Simple($"substring({text}, {start.Text}, {length.Text})", SqlType.Text);
        }

        if (from is { } place && Translator.ConstantNumber(call.Arguments[2]) is { } count)
        {
            return Fragment.Simple($"substring({text}, 1, {Digits(Math.Max(0, count + place - 1))})", SqlType.Text);
        }

        return Fragment.Simple($"substring({text}, greatest({start.Text}, 1), greatest({length.AsPrimary} + least({start.AsPrimary} - 1, 0), 0))", SqlType.Text);
    }

    private static Fragment? PositionFrom(Translator translator, NeutralCall call)
    {
        var (text, part, start) = (translator.CaseFolded(call.Arguments[0]), translator.CaseFolded(call.Arguments[1]), translator.Value(call.Arguments[2]));
        var from = Translator.ConstantNumber(call.Arguments[2]) is { } number ? Digits(Math.Max(1, number)) : $"greatest({start.Text}, 1)";
        return Fragment.Simple(
            $"coalesce(nullif(strpos(substring({text}, {from}), {part}), 0) + {from} - 1, case when {text} is not null and {part} is not null then 0 end)", SqlType.BigInt);
    }
}
