using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class DuckDbWriter
{
    private void AddTexts()
    {
        AddInfix(Operation.Concat, "||", Precedence.OtherOperator, (_, _) => SqlType.Text);
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
        Add(Operation.SplitToList, "string_split({0}, {1})");
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
        Add(Operation.TitleCase, (_, _) => null);
        AddPatterns("like", "ilike");
        Add(Operation.RegexMatches, (translator, call) => Regex(translator, call, "regexp_matches({0}, {1})", isPredicate: true));
        Add(Operation.RegexMatchesIgnoringCase, (translator, call) => Regex(translator, call, "regexp_matches({0}, {1}, 'i')", isPredicate: true));
        Add(Operation.RegexMatchesWhole, (translator, call) => Regex(translator, call, "regexp_full_match({0}, {1})", isPredicate: true));
        Add(Operation.RegexReplaceFirst, (translator, call) => Regex(translator, call, "regexp_replace({0}, {1}, {2})"));
        Add(Operation.RegexReplaceAll, (translator, call) => Regex(translator, call, "regexp_replace({0}, {1}, {2}, 'g')"));
        Add(Operation.RegexSplit, (translator, call) => Regex(translator, call, "string_split_regex({0}, {1})"));
        Add(Operation.RegexExtract, RegexExtract);
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
