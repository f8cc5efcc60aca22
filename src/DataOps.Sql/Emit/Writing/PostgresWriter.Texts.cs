using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class PostgresWriter
{
    private void AddTexts()
    {
        AddInfix(Operation.Concat, "||", Precedence.OtherOperator, (_, _) => SqlType.Text);
        Add(Operation.ConcatSkippingNulls, (translator, call) => Fragment.Simple($"concat({translator.Texts(call, call.Arguments)})", SqlType.Text));
        Add(Operation.ConcatWithSeparator, (translator, call) => Fragment.Simple($"concat_ws({translator.Texts(call, call.Arguments)})", SqlType.Text));
        Add(Operation.Upper, "upper({0})", SqlType.Text);
        Add(Operation.Lower, "lower({0})", SqlType.Text);
        Add(Operation.TitleCase, "initcap({0})", SqlType.Text);
        Add(Operation.CharacterLength, "length({0})", SqlType.Integer);
        Add(Operation.CharacterLengthTrimmed, "length(rtrim({0}))", SqlType.Integer);
        Add(Operation.ByteLength, "octet_length({0})", SqlType.Integer);
        Add(Operation.Substring, (translator, call) => Fragment.Simple($"substring({string.Join(", ", call.Arguments.Select(argument => Whole(translator, argument, argument == call.Arguments[0])))})", SqlType.Text));
        Add(Operation.SubstringFromEnd, FromEnd);
        Add(Operation.Left, (translator, call) => Fragment.Simple($"left({translator.Value(call.Arguments[0]).Text}, {Whole(translator, call.Arguments[1], false)})", SqlType.Text));
        Add(Operation.Right, (translator, call) => Fragment.Simple($"right({translator.Value(call.Arguments[0]).Text}, {Whole(translator, call.Arguments[1], false)})", SqlType.Text));
        Add(Operation.Position, (translator, call) => Fragment.Simple($"strpos({translator.CaseFolded(call.Arguments[0])}, {translator.CaseFolded(call.Arguments[1])})", SqlType.Integer));
        Add(Operation.PositionFrom, (translator, call) =>
        {
            var (text, part) = (translator.CaseFolded(call.Arguments[0]), translator.CaseFolded(call.Arguments[1]));
            var from = Translator.ConstantNumber(call.Arguments[2]) is { } number ? Digits(Math.Max(1, number)) : $"greatest({translator.Value(call.Arguments[2]).Text}, 1)";
            return Fragment.Simple($"coalesce(nullif(strpos(substring({text}, {from}), {part}), 0) + {from} - 1, case when {text} is not null and {part} is not null then 0 end)", SqlType.Integer);
        });
        Add(Operation.Replace, (translator, call) => ReplaceText(translator, call));
        Add(Operation.Reverse, "reverse({0})", SqlType.Text);
        Add(Operation.Repeat, (translator, call) => Fragment.Simple($"repeat({translator.Value(call.Arguments[0]).Text}, {Whole(translator, call.Arguments[1], false)})", SqlType.Text));
        Add(Operation.PadLeft, (translator, call) => Fragment.Simple($"lpad({translator.Value(call.Arguments[0]).Text}, {Whole(translator, call.Arguments[1], false)}, {translator.Value(call.Arguments[2]).Text})", SqlType.Text));
        Add(Operation.PadRight, (translator, call) => Fragment.Simple($"rpad({translator.Value(call.Arguments[0]).Text}, {Whole(translator, call.Arguments[1], false)}, {translator.Value(call.Arguments[2]).Text})", SqlType.Text));
        Add(Operation.Trim, "btrim({*})", SqlType.Text);
        Add(Operation.TrimLeft, "ltrim({*})", SqlType.Text);
        Add(Operation.TrimRight, "rtrim({*})", SqlType.Text);
        Add(Operation.SplitPart, (translator, call) => Fragment.Simple($"split_part({translator.Value(call.Arguments[0]).Text}, {translator.Value(call.Arguments[1]).Text}, {Whole(translator, call.Arguments[2], false)})", SqlType.Text));
        // Of the empty text the engine makes no part, the others one that is empty.
        Add(Operation.SplitToList, (translator, call) =>
        {
            var (text, separator) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
            var parts = $"string_to_array({text.Text}, {separator.Text})";
            return Fragment.Simple(Translator.Constant(call.Arguments[0]) is { Length: > 0 } ? parts : $"case when {text.AsPrimary} = '' then array[''] else {parts} end", TypeOf(call));
        });
        Add(Operation.FormatNumber, (translator, call) =>
        {
            var format = NumberFormat.OfDetail(call.Detail!);
            var number = translator.Value(call.Arguments[0]);
            return format.Width > 0 || format.Most > 0 ? null
                : Fragment.Simple($"to_char(round({(TypeClasses.Of(number.Type) == TypeClass.Integer ? translator.CastTo(number, SqlType.Decimal(38, 0)).Text : number.Text)}, {Digits(format.Decimals)}), {translator.Text(format.ToToChar())})", SqlType.Text);
        });
        Add(Operation.ZeroPadded, (translator, call) =>
        {
            var number = translator.Value(call.Arguments[0]);
            var width = int.Parse(call.Detail!, System.Globalization.CultureInfo.InvariantCulture);
            string Filled(int digits) => $"lpad(cast(abs({number.Text}) as text), greatest(length(cast(abs({number.Text}) as text)), {Digits(digits)}), '0')";
            return Fragment.Simple($"case when {number.AsPrimary} < 0 then '-' || {Filled(width - 1)} else {Filled(width)} end", SqlType.Text);
        });
        Add(Operation.Translate, "translate({0}, {1}, {2})", SqlType.Text);
        Add(Operation.StartsWith, "starts_with({0}, {1})", SqlType.Boolean);
        Add(Operation.EndsWith, "right({0}, length({1})) = {1!}", SqlType.Boolean, Precedence.Comparison, isPredicate: true);
        Add(Operation.ContainsText, "strpos({0}, {1}) > 0", SqlType.Boolean, Precedence.Comparison, isPredicate: true);
        Add(Operation.CharacterOf, (translator, call) => Fragment.Simple($"chr({Whole(translator, call.Arguments[0], false)})", SqlType.Text));
        Add(Operation.CodeOrNull, "ascii(nullif({0}, ''))", SqlType.Integer);
        Add(Operation.CodeOrZero, "ascii({0})", SqlType.Integer);
        Add(Operation.CodeOrMinusOne, "case when {0!} = '' then -1 else ascii({0}) end", SqlType.Integer);
        Add(Operation.Md5, "md5({0})", SqlType.Text);
        Add(Operation.Sha256, "encode(sha256(convert_to({0}, 'UTF8')), 'hex')", SqlType.Text);
        AddPatterns("like", "ilike");
        Add(Operation.RegexMatches, (translator, call) => Regex(translator, call, "{0!} ~ {1!}", true, Precedence.OtherOperator));
        Add(Operation.RegexMatchesIgnoringCase, (translator, call) => Regex(translator, call, "{0!} ~* {1!}", true, Precedence.OtherOperator));
        Add(Operation.RegexMatchesWhole, (translator, call) => Translator.Constant(call.Arguments[1]) is { } pattern && RegexText.IsPortable(pattern)
            ? Fragment.Predicate($"{translator.Value(call.Arguments[0]).AsPrimary} ~ {translator.Text("^(" + pattern + ")$")}", Precedence.OtherOperator)
            : null);
        Add(Operation.RegexReplaceFirst, (translator, call) => Regex(translator, call, "regexp_replace({0}, {1}, {2})"));
        Add(Operation.RegexReplaceAll, (translator, call) => Regex(translator, call, "regexp_replace({0}, {1}, {2}, 'g')"));
        Add(Operation.RegexSplit, (translator, call) => Regex(translator, call, "regexp_split_to_array({0}, {1})"));
        Add(Operation.RegexExtract, RegexExtract);
        Add(Operation.RegexGroup, (translator, call) => Regex(translator, call, $"(regexp_match({{0}}, {{1}}))[{call.Detail}]"));
        Add(Operation.RegexGroupOrEmpty, RegexGroupOrEmpty);
        Add(Operation.RegexAll, RegexAll);
    }

    // DuckDB gives the whole match where no group is named, and the empty text where there is none.
    private static Fragment? RegexExtract(Translator translator, NeutralCall call)
    {
        if (Translator.Constant(call.Arguments[1]) is not { } pattern || !RegexText.IsPortable(pattern))
        {
            return null;
        }

        var group = call.Arguments.Length > 2 ? Translator.ConstantNumber(call.Arguments[2]) : 0;
        if (group != 0 || call.Arguments.Length > 3)
        {
            return null;
        }

        var text = translator.Value(call.Arguments[0]).Text;
        return Fragment.Simple($"case when {text} is not null then coalesce((regexp_match({text}, {translator.Text("(" + pattern + ")")}))[1], '') end", SqlType.Text);
    }

    private static Fragment? RegexGroupOrEmpty(Translator translator, NeutralCall call)
    {
        if (Translator.Constant(call.Arguments[1]) is not { } pattern || !RegexText.IsPortable(pattern))
        {
            return translator.ReportPattern(call.Arguments[1].Span, "regular expression", "only constant patterns that both engines read alike can be translated");
        }

        var text = translator.Value(call.Arguments[0]);
        var (whole, group) = call.Detail == "0" ? ("(" + pattern + ")", "1") : (pattern, call.Detail);
        return Fragment.Simple($"case when {text.AsPrimary} is not null then coalesce((regexp_match({text.Text}, {translator.Text(whole)}))[{group}], '') end", SqlType.Text);
    }

    private static Fragment? RegexAll(Translator translator, NeutralCall call)
    {
        if (Translator.Constant(call.Arguments[1]) is not { } pattern || !RegexText.IsPortable(pattern))
        {
            return translator.ReportPattern(call.Arguments[1].Span, "regular expression", "only constant patterns that both engines read alike can be translated");
        }

        var text = translator.Value(call.Arguments[0]);
        var (whole, group) = call.Detail == "0" ? ("(" + pattern + ")", "1") : (pattern, call.Detail);
        return Fragment.Simple(
            $"case when {text.AsPrimary} is not null then array(select coalesce(m[{group}], '') from regexp_matches({text.Text}, {translator.Text(whole)}, 'g') as r (m)) end", SqlType.List(SqlType.Text));
    }

    // The engine takes plain integers there.
    private static string Whole(Translator translator, BoundExpression value, bool isText)
    {
        var written = translator.Value(value);
        return isText || written.Type.Kind is SqlTypeKind.Integer or SqlTypeKind.SmallInt || Translator.ConstantNumber(value) is not null
            ? written.Text
            : translator.CastTo(written, SqlType.Integer).Text;
    }

    private static Fragment? FromEnd(Translator translator, NeutralCall call)
    {
        var text = translator.Value(call.Arguments[0]);
        var start = call.Arguments[1];
        // A negative length is an error here.
        var length = call.Arguments.Length > 2 ? ", " + Whole(translator, call.Arguments[2], false) : "";
        if (Translator.ConstantNumber(start) is { } place)
        {
            return place >= 0
                ? Fragment.Simple($"substring({text.Text}, {Digits(place)}{length})", SqlType.Text)
                : Fragment.Simple($"substring({text.Text}, length({text.Text}) - {Digits(-place - 1)}{length})", SqlType.Text);
        }

        var from = Whole(translator, start, false);
        return Fragment.Simple($"substring({text.Text}, case when {from} < 0 then length({text.Text}) + {from} + 1 else {from} end{length})", SqlType.Text);
    }
}
