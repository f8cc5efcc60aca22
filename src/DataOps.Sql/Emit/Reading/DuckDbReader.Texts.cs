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
        Add("strlen octet_length", call => TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.ByteLength, call.Arguments)
            : call.Arguments[0].Type.Kind == SqlTypeKind.Binary ? Of(call, Operation.BytesLength, call.Arguments) : null);
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
        Add("regexp_extract", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexExtract, call.Arguments)
            : call.Arguments.Length == 3 && Translator.ConstantNumber(call.Arguments[2]) is { } group ? Of(call, Operation.RegexGroupOrEmpty, Group(group), call.Arguments[0], call.Arguments[1]) : null);
        Add("regexp_extract_all", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexAll, "0", call.Arguments)
            : call.Arguments.Length == 3 && Translator.ConstantNumber(call.Arguments[2]) is { } group ? Of(call, Operation.RegexAll, Group(group), call.Arguments[0], call.Arguments[1]) : null);
        Add("format", ReadFormat);
        Add("printf", ReadPrintf);
        Add("string_split_regex regexp_split_to_array", Operation.RegexSplit);
    }

    // A place before the first counts from the end.
    private static NeutralCall ReadSubstring(BoundCall call) =>
        Translator.ConstantNumber(call.Arguments[1]) is >= 1 && (call.Arguments.Length < 3 || Translator.ConstantNumber(call.Arguments[2]) is >= 0)
            ? Of(call, Operation.Substring, call.Arguments)
            : Of(call, Operation.SubstringFromEnd, call.Arguments);

    private static string Group(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Places in braces without more in them; null where one of the values is null.
    private static BoundExpression? ReadFormat(BoundCall call) =>
        Translator.Constant(call.Arguments[0]) is { } format ? Joined(call, format.Split(["{}"], StringSplitOptions.None), part => part.IndexOfAny(['{', '}']) < 0) : null;

    private static BoundExpression? ReadPrintf(BoundCall call)
    {
        if (Translator.Constant(call.Arguments[0]) is not { } format)
        {
            return null;
        }

        if (call.Arguments.Length == 2 && format.Length > 3 && format[0] == '%' && format[1] == '0' && format[format.Length - 1] == 'd'
            && int.TryParse(format.Substring(2, format.Length - 3), out var width) && width is > 1 and < 100 && TypeClasses.Of(call.Arguments[1].Type) == TypeClass.Integer)
        {
            return Of(call, Operation.ZeroPadded, width.ToString(System.Globalization.CultureInfo.InvariantCulture), call.Arguments[1]);
        }

        return Joined(call, format.Replace("%d", "%s").Split(["%s"], StringSplitOptions.None), part => part.IndexOf('%') < 0);
    }

    private static NeutralCall? Joined(BoundCall call, string[] parts, Func<string, bool> isPlain)
    {
        if (parts.Length != call.Arguments.Length || !parts.All(isPlain)
            || !call.Arguments.Skip(1).All(argument => TypeClasses.Of(argument.Type) is TypeClass.Text or TypeClass.Integer))
        {
            return null;
        }

        var pieces = new List<BoundExpression>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                var value = call.Arguments[i];
                pieces.Add(TypeClasses.IsText(value.Type) ? value : new BoundCast(SqlType.Text, value.Span, value, isTry: false, isImplicit: false));
            }

            if (parts[i].Length > 0)
            {
                pieces.Add(new BoundLiteral(SqlType.Text, call.Span, Syntax.LiteralKind.String, parts[i]));
            }
        }

        return Of(call, Operation.Concat, [.. pieces]);
    }

    private static NeutralCall? ReadRegexReplace(BoundCall call)
    {
        if (call.Arguments.Length == 3)
        {
            return Of(call, Operation.RegexReplaceFirst, call.Arguments);
        }

        return Translator.Constant(call.Arguments[3]) is "g" ? Of(call, Operation.RegexReplaceAll, call.Arguments[0], call.Arguments[1], call.Arguments[2]) : null;
    }
}
