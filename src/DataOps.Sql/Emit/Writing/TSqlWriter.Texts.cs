using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class TSqlWriter
{
    private void AddTexts()
    {
        Add(Operation.Concat, Concat);
        Add(Operation.ConcatSkippingNulls, (translator, call) => call.Arguments.Length == 1
            ? Fragment.Simple($"concat({translator.Texts(call, call.Arguments)}, '')", SqlType.Text)
            : Fragment.Simple($"concat({translator.Texts(call, call.Arguments)})", SqlType.Text));
        Add(Operation.ConcatWithSeparator, (translator, call) => Translator.Constant(call.Arguments[0]) is not null && call.Arguments.Length > 2
            ? Fragment.Simple($"concat_ws({translator.Texts(call, call.Arguments)})", SqlType.Text)
            : null);
        Add(Operation.Upper, "upper({0})", SqlType.Text);
        Add(Operation.Lower, "lower({0})", SqlType.Text);
        Add(Operation.CharacterLength, (translator, call) => new Fragment(Length(translator.Value(call.Arguments[0])), Precedence.Additive, SqlType.Integer));
        Add(Operation.CharacterLengthTrimmed, "len({0})", SqlType.Integer);
        Add(Operation.Substring, (translator, call) => Fragment.Simple(
            $"substring({translator.Value(call.Arguments[0]).Text}, {translator.Value(call.Arguments[1]).Text}, {(call.Arguments.Length > 2 ? translator.Value(call.Arguments[2]).Text : "2147483647")})", SqlType.Text));
        Add(Operation.SubstringFromEnd, FromEnd);
        Add(Operation.Left, (translator, call) => Side(translator, call, "left"));
        Add(Operation.Right, (translator, call) => Side(translator, call, "right"));
        Add(Operation.Position, (translator, call) => Translator.Constant(call.Arguments[1]) is { Length: > 0 }
            ? Fragment.Simple($"charindex({translator.Value(call.Arguments[1]).Text}, {translator.Value(call.Arguments[0]).Text})", SqlType.Integer)
            : null);
        Add(Operation.Replace, "replace({0}, {1}, {2})", SqlType.Text);
        Add(Operation.Reverse, "reverse({0})", SqlType.Text);
        Add(Operation.Repeat, (translator, call) => Translator.ConstantNumber(call.Arguments[1]) is >= 0
            ? Fragment.Simple($"replicate({translator.Value(call.Arguments[0]).Text}, {translator.Value(call.Arguments[1]).Text})", SqlType.Text)
            : Fragment.Simple($"replicate({translator.Value(call.Arguments[0]).Text}, case when {translator.Value(call.Arguments[1]).Text} < 0 then 0 else {translator.Value(call.Arguments[1]).Text} end)", SqlType.Text));
        Add(Operation.PadLeft, (translator, call) => Pad(translator, call, isLeft: true));
        Add(Operation.PadRight, (translator, call) => Pad(translator, call, isLeft: false));
        Add(Operation.Trim, (translator, call) => call.Arguments.Length == 1
            ? Fragment.Simple($"ltrim(rtrim({translator.Value(call.Arguments[0]).Text}))", SqlType.Text)
            : Fragment.Simple($"trim({translator.Value(call.Arguments[1]).Text} from {translator.Value(call.Arguments[0]).Text})", SqlType.Text));
        Add(Operation.TrimLeft, (translator, call) => call.Arguments.Length == 1 ? Fragment.Simple($"ltrim({translator.Value(call.Arguments[0]).Text})", SqlType.Text) : null);
        Add(Operation.TrimRight, (translator, call) => call.Arguments.Length == 1 ? Fragment.Simple($"rtrim({translator.Value(call.Arguments[0]).Text})", SqlType.Text) : null);
        Add(Operation.Translate, (translator, call) => Translator.Constant(call.Arguments[1])?.Length == Translator.Constant(call.Arguments[2])?.Length
            ? Fragment.Simple($"translate({translator.Value(call.Arguments[0]).Text}, {translator.Value(call.Arguments[1]).Text}, {translator.Value(call.Arguments[2]).Text})", SqlType.Text)
            : null);
        Add(Operation.StartsWith, (translator, call) => Fixed(translator, call, "left"));
        Add(Operation.EndsWith, (translator, call) => Fixed(translator, call, "right"));
        Add(Operation.ContainsText, (translator, call) => Translator.Constant(call.Arguments[1]) is { Length: > 0 }
            ? Fragment.Predicate($"charindex({translator.Value(call.Arguments[1]).Text}, {translator.Value(call.Arguments[0]).Text}) > 0", Precedence.Comparison)
            : null);
        Add(Operation.CharacterOf, "nchar({0})", SqlType.Text);
        Add(Operation.CodeOrNull, "unicode({0})", SqlType.Integer);
        Add(Operation.CodeOrZero, "coalesce(unicode({0}), case when {0} is not null then 0 end)", SqlType.Integer);
        Add(Operation.CodeOrMinusOne, "coalesce(unicode({0}), case when {0} is not null then -1 end)", SqlType.Integer);
        Add(Operation.Md5, $"lower(convert(varchar(32), hashbytes('MD5', {Utf8}), 2))", SqlType.Text);
        Add(Operation.Like, (translator, call) => Like(translator, call, "like"));
        Add(Operation.NotLike, (translator, call) => Like(translator, call, "not like"));
        Add(Operation.LikeEscape, (translator, call) => Like(translator, call, "like"));
        Add(Operation.ILike, (translator, call) => ILike(translator, call, "like"));
        Add(Operation.NotILike, (translator, call) => ILike(translator, call, "not like"));
    }

    // len takes no notice of blanks at the end; two bytes are a character.
    private static string Length(Fragment value) => $"len({value.Within(Precedence.Additive)} + N'x') - 1";

    private static Fragment? FromEnd(Translator translator, NeutralCall call)
    {
        var text = translator.Value(call.Arguments[0]);
        var length = call.Arguments.Length > 2 ? translator.Value(call.Arguments[2]).Text : "2147483647";
        if (Translator.ConstantNumber(call.Arguments[1]) is not { } place)
        {
            var start = translator.Value(call.Arguments[1]);
            return Fragment.Simple($"substring({text.Text}, case when {start.Text} < 0 then {Length(text)} + 1 + {start.Within(Precedence.Additive + 1)} else {start.Text} end, {length})", SqlType.Text);
        }

        var from = place >= 0 ? Digits(place) : $"{Length(text)} - {Digits(-place - 1)}";
        return Fragment.Simple($"substring({text.Text}, {from}, {length})", SqlType.Text);
    }

    private static Fragment? Side(Translator translator, NeutralCall call, string function)
    {
        var (text, count) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
        if (Translator.ConstantNumber(call.Arguments[1]) is >= 0)
        {
            return Fragment.Simple($"{function}({text.Text}, {count.Text})", SqlType.Text);
        }

        return Fragment.Simple(
            $"{function}({text.Text}, case when {count.Text} >= 0 then {count.Text} when {Length(text)} + {count.AsPrimary} > 0 then {Length(text)} + {count.AsPrimary} else 0 end)", SqlType.Text);
    }

    private static Fragment? Pad(Translator translator, NeutralCall call, bool isLeft)
    {
        if (Translator.ConstantNumber(call.Arguments[1]) is not >= 0 || Translator.Constant(call.Arguments[2]) is not { Length: 1 })
        {
            return null;
        }

        var (text, count, fill) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]).Text, translator.Value(call.Arguments[2]).Text);
        var padded = isLeft ? $"right(replicate({fill}, {count}) + {text.Within(Precedence.Additive + 1)}, {count})" : $"left({text.Within(Precedence.Additive)} + replicate({fill}, {count}), {count})";
        return isLeft
            ? Fragment.Simple($"case when {Length(text)} >= {count} then left({text.Text}, {count}) else {padded} end", SqlType.Text)
            : Fragment.Simple(padded, SqlType.Text);
    }

    private static Fragment? Fixed(Translator translator, NeutralCall call, string function) => Translator.Constant(call.Arguments[1]) is { } part
        ? Fragment.Predicate($"{function}({translator.Value(call.Arguments[0]).Text}, {Digits(part.Length)}) = {translator.Text(part)}", Precedence.Comparison)
        : null;

    // Brackets begin a set here.
    // With a number beside it, '+' would add.
    private static Fragment? Concat(Translator translator, NeutralCall call)
    {
        var written = Array.ConvertAll(call.Arguments, translator.AsText);
        var text = string.Join(" + ", written.Select((part, i) => part.Within(i == 0 ? Precedence.Additive : Precedence.Additive + 1)));
        return new Fragment(text, Precedence.Additive, SqlType.Text);
    }

    private Fragment? Like(Translator translator, NeutralCall call, string word)
    {
        var (pattern, escape) = call.Arguments[1] is BoundCall { Name: "like_escape", Arguments: { Length: 2 } parts } ? (parts[0], Translator.Constant(parts[1]))
            : call.Arguments.Length > 2 ? (call.Arguments[1], Translator.Constant(call.Arguments[2])) : (call.Arguments[1], translator.Source.Kind == DialectKind.Postgres ? "\\" : "");
        if (!MayHoldBracket(pattern))
        {
            return LikePattern(translator, call, word);
        }

        if (escape is not { Length: 0 or 1 })
        {
            return null;
        }

        // A bracket stands for itself behind the escape, or as a set of its own.
        var bracket = escape.Length == 0 ? "[[]" : escape + "[";
        var written = Translator.Constant(pattern) is { } constant ? translator.Text(constant.Replace("[", bracket)) : $"replace({translator.Value(pattern).Text}, '[', {translator.Text(bracket)})";
        var clause = escape.Length == 0 ? "" : $" escape {translator.Text(escape)}";
        return Fragment.Predicate($"{translator.Value(call.Arguments[0]).Within(Precedence.Predicate + 1)} {word} {written}{clause}", Precedence.Predicate);
    }

    private static Fragment? ILike(Translator translator, NeutralCall call, string word) =>
        Translator.Constant(call.Arguments[1]) is { } pattern && pattern.IndexOf('[') < 0 && pattern.IndexOf('\\') < 0
            ? Fragment.Predicate($"lower({translator.Value(call.Arguments[0]).Text}) {word} {translator.Text(pattern.ToLowerInvariant())}", Precedence.Predicate)
            : null;
}
