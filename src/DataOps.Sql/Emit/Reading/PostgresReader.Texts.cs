using DataOps.Sql.Binding;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class PostgresReader
{
    private void AddTexts()
    {
        Add("||", call => TypeClasses.Of(call.Type) switch
        {
            TypeClass.Text => Of(call, Operation.Concat, call.Arguments),
            TypeClass.List => ReadListConcat(call),
            _ => null,
        });
        Add("concat", Operation.ConcatSkippingNulls);
        Add("concat_ws", Operation.ConcatWithSeparator);
        Add("upper", Operation.Upper);
        Add("lower", Operation.Lower);
        Add("initcap", Operation.TitleCase);
        Add("length char_length character_length", call => TypeClasses.IsText(call.Arguments[0].Type)
            ? Of(call, IsBlankPadded(call.Arguments[0]) ? Operation.CharacterLengthTrimmed : Operation.CharacterLength, call.Arguments)
            : call.Arguments[0].Type.Kind == SqlTypeKind.Binary ? Of(call, Operation.BytesLength, call.Arguments) : null);
        Add("octet_length", call => TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.ByteLength, call.Arguments)
            : call.Arguments[0].Type.Kind == SqlTypeKind.Binary ? Of(call, Operation.BytesLength, call.Arguments) : null);
        Add("substring substr", call => TypeClasses.IsText(call.Arguments[0].Type) && TypeClasses.Of(call.Arguments[1].Type) == TypeClass.Integer ? Of(call, Operation.Substring, call.Arguments)
            : TypeClasses.IsText(call.Arguments[0].Type) && call.Arguments.Length == 2 && call.Name == "substring" ? Of(call, Operation.RegexExtract, call.Arguments) : null);
        Add("left", Operation.Left);
        Add("right", Operation.Right);
        Add("strpos", Operation.Position);
        Add("position", Operation.Position);
        Add("replace", Operation.Replace);
        Add("reverse", Operation.Reverse);
        Add("repeat", Operation.Repeat);
        Add("lpad", call => Of(call, Operation.PadLeft, call.Arguments.Length == 3 ? call.Arguments : [.. call.Arguments, Blank(call)]));
        Add("rpad", call => Of(call, Operation.PadRight, call.Arguments.Length == 3 ? call.Arguments : [.. call.Arguments, Blank(call)]));
        Add("btrim", Operation.Trim);
        Add("ltrim", Operation.TrimLeft);
        Add("rtrim", Operation.TrimRight);
        Add("split_part", Operation.SplitPart);
        Add("format", ReadFormat);
        Add("regexp_count", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexCount, call.Arguments) : null);
        Add("num_nulls", call => ReadNulls(call, BoundOperation.IsNull));
        Add("num_nonnulls", call => ReadNulls(call, BoundOperation.IsNotNull));
        Add("string_to_array", call => call.Arguments.Length == 2 ? Of(call, Operation.SplitToList, call.Arguments) : null);
        Add("translate", Operation.Translate);
        Add("starts_with ^@", Operation.StartsWith);
        Add("chr", Operation.CharacterOf);
        Add("ascii", Operation.CodeOrZero);
        Add("md5", call => TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.Md5, call.Arguments) : null);
        Add("~~", call => Of(call, Operation.Like, call.Arguments));
        Add("!~~", call => Of(call, Operation.NotLike, call.Arguments));
        Add("~~*", Operation.ILike);
        Add("!~~*", Operation.NotILike);
        Add("~*", Operation.RegexMatchesIgnoringCase);
        Add("!~", call => new BoundOperator(SqlType.Boolean, call.Span, BoundOperation.Not, [Of(call, Operation.RegexMatches, call.Arguments)]));
        Add("!~*", call => new BoundOperator(SqlType.Boolean, call.Span, BoundOperation.Not, [Of(call, Operation.RegexMatchesIgnoringCase, call.Arguments)]));
        Add("regexp_replace", ReadRegexReplace);
        Add("regexp_split_to_array", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexSplit, call.Arguments) : null);
        Add("regexp_like", call => call.Arguments.Length == 2 ? Of(call, Operation.RegexMatches, call.Arguments) : null);
        Add("overlay", call => TypeClasses.IsText(call.Type) ? Of(call, Operation.Overlay, call.Arguments) : null);
    }

    // Only %s: a null is the empty text.
    private static NeutralCall? ReadFormat(BoundCall call)
    {
        if (Translator.Constant(call.Arguments[0]) is not { } format || format.Split(["%s"], StringSplitOptions.None) is not { } parts
            || parts.Length != call.Arguments.Length || parts.Any(part => part.Replace("%%", "").IndexOf('%') >= 0))
        {
            return null;
        }

        var pieces = new List<BoundExpression>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                pieces.Add(call.Arguments[i]);
            }

            if (parts[i].Length > 0)
            {
                pieces.Add(new BoundLiteral(SqlType.Text, call.Span, Syntax.LiteralKind.String, parts[i].Replace("%%", "%")));
            }
        }

        return Of(call, Operation.ConcatSkippingNulls, [.. pieces]);
    }

    private static BoundExpression? ReadNulls(BoundCall call, BoundOperation test)
    {
        BoundExpression? sum = null;
        foreach (var argument in call.Arguments)
        {
            var one = new BoundCase(SqlType.Integer, call.Span, [new BoundOperator(SqlType.Boolean, argument.Span, test, [argument])], [Number(call, "1")], Number(call, "0"));
            sum = sum is null ? one : new NeutralCall(SqlType.Integer, call.Span, Operation.Add, sum, one);
        }

        return sum;
    }

    private static BoundLiteral Blank(BoundCall call) => new(SqlType.Text, call.Span, Syntax.LiteralKind.String, " ");

    private static bool IsBlankPadded(BoundExpression value) =>
        value.Type.Kind == SqlTypeKind.Char || value is BoundCast { IsImplicit: true, Operand.Type.Kind: SqlTypeKind.Char };

    private static NeutralCall? ReadRegexReplace(BoundCall call)
    {
        if (call.Arguments.Length == 3)
        {
            return Of(call, Operation.RegexReplaceFirst, call.Arguments);
        }

        return call.Arguments.Length == 4 && Translator.Constant(call.Arguments[3]) is "g"
            ? Of(call, Operation.RegexReplaceAll, call.Arguments[0], call.Arguments[1], call.Arguments[2])
            : null;
    }

    private static NeutralCall ReadListConcat(BoundCall call)
    {
        var (left, right) = (TypeClasses.Of(call.Arguments[0].Type), TypeClasses.Of(call.Arguments[1].Type));
        return left == TypeClass.List && right == TypeClass.List ? Of(call, Operation.ListConcat, call.Arguments)
            : left == TypeClass.List ? Of(call, Operation.ListAppend, call.Arguments)
            : Of(call, Operation.ListPrepend, call.Arguments[1], call.Arguments[0]);
    }
}
