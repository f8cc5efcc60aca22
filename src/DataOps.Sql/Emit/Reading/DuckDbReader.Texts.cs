using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class DuckDbReader
{
    private void AddTexts()
    {
        Add("||", call => TypeClasses.Of(call.Type) switch
        {
            TypeClass.Text => Of(call, Operation.Concat, call.Arguments),
            TypeClass.List => Of(call, Operation.ListConcat, call.Arguments),
            _ => null,
        });
        Add("concat", call => TypeClasses.Of(call.Type) == TypeClass.Text ? Of(call, Operation.ConcatSkippingNulls, call.Arguments) : null);
        Add("concat_ws", Operation.ConcatWithSeparator);
        Add("upper ucase", Operation.Upper);
        Add("lower lcase", Operation.Lower);
        Add("length len char_length character_length", call => TypeClasses.Of(call.Arguments[0].Type) switch
        {
            TypeClass.Text => Of(call, Operation.CharacterLength, call.Arguments),
            TypeClass.List => Of(call, Operation.ListLength, call.Arguments),
            _ => null,
        });
        Add("strlen octet_length", call => TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.ByteLength, call.Arguments) : null);
        Add("substring substr", call => TypeClasses.IsText(call.Type) ? ReadSubstring(call) : null);
        Add("left left_grapheme", Operation.Left);
        Add("right right_grapheme", Operation.Right);
        Add("strpos position instr", Operation.Position);
        Add("replace", Operation.Replace);
        Add("reverse", call => TypeClasses.IsText(call.Type) ? Of(call, Operation.Reverse, call.Arguments) : null);
        Add("repeat", call => TypeClasses.IsText(call.Type) ? Of(call, Operation.Repeat, call.Arguments) : null);
        Add("lpad", Operation.PadLeft);
        Add("rpad", Operation.PadRight);
        Add("trim", Operation.Trim);
        Add("ltrim", Operation.TrimLeft);
        Add("rtrim", Operation.TrimRight);
        Add("split_part", Operation.SplitPart);
        Add("string_split str_split split string_to_array", Operation.SplitToList);
        Add("translate", Operation.Translate);
        Add("starts_with prefix ^@", Operation.StartsWith);
        Add("ends_with suffix", Operation.EndsWith);
        Add("contains", call => TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.ContainsText, call.Arguments)
            : TypeClasses.Of(call.Arguments[0].Type) == TypeClass.List ? Of(call, Operation.ListContains, call.Arguments) : null);
        Add("chr", Operation.CharacterOf);
        Add("ascii", Operation.CodeOrZero);
        Add("unicode ord", Operation.CodeOrMinusOne);
        Add("md5", Operation.Md5);
        Add("sha256", Operation.Sha256);
        Add("~~", Operation.Like);
        Add("!~~", Operation.NotLike);
        Add("like_escape", Operation.LikeEscape);
        Add("~~*", Operation.ILike);
        Add("!~~*", Operation.NotILike);
        Add("ilike_escape", Operation.ILikeEscape);
        Add("~~~", Operation.Glob);
        Add("regexp_matches", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexMatches, call.Arguments)
            : Translator.Constant(call.Arguments[2]) is "i" ? Of(call, Operation.RegexMatchesIgnoringCase, call.Arguments[0], call.Arguments[1]) : null);
        Add("regexp_full_match", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexMatchesWhole, call.Arguments) : null);
        Add("regexp_replace", ReadRegexReplace);
        Add("regexp_extract", Operation.RegexExtract);
        Add("string_split_regex regexp_split_to_array", Operation.RegexSplit);
    }

    // A place before the first counts from the end.
    private static NeutralCall ReadSubstring(BoundCall call) =>
        Translator.ConstantNumber(call.Arguments[1]) is >= 1 && (call.Arguments.Length < 3 || Translator.ConstantNumber(call.Arguments[2]) is >= 0)
            ? Of(call, Operation.Substring, call.Arguments)
            : Of(call, Operation.SubstringFromEnd, call.Arguments);

    private static NeutralCall? ReadRegexReplace(BoundCall call)
    {
        if (call.Arguments.Length == 3)
        {
            return Of(call, Operation.RegexReplaceFirst, call.Arguments);
        }

        return Translator.Constant(call.Arguments[3]) is "g" ? Of(call, Operation.RegexReplaceAll, call.Arguments[0], call.Arguments[1], call.Arguments[2]) : null;
    }
}
