using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text, patterns and lists.</summary>
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
        Add(Operation.SplitToList, "string_to_array({0}, {1})");
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

    private void AddLists()
    {
        Add(Operation.ListContains, (translator, call) =>
        {
            var (list, item) = (translator.Value(call.Arguments[0]), translator.Value(call.Arguments[1]));
            return Fragment.Predicate($"coalesce({item.Within(Precedence.Comparison + 1)} = any ({list.Text}), case when {list.Text} is not null and {item.Text} is not null then false end)", Fragment.Primary);
        });
        Add(Operation.ListLength, "cardinality({0})", SqlType.Integer);
        Add(Operation.ListConcat, "{0!} || {1!}", precedence: Precedence.OtherOperator);
        Add(Operation.ListAppend, "array_append({0}, {1})");
        Add(Operation.ListPrepend, "array_prepend({0}, {1})");
        Add(Operation.ListToText, "array_to_string({0}, {1})", SqlType.Text);
        Add(Operation.ListSort, (translator, call) => call.Arguments.Length == 1 ? OverElements(translator, call, "array_agg(item order by item nulls last)", TypeOf(call)) : null);
        Add(Operation.ListSum, (translator, call) => OverElements(translator, call, "sum(item)", TypeOf(call)));
        Add(Operation.ListMin, (translator, call) => OverElements(translator, call, "min(item)", TypeOf(call)));
        Add(Operation.ListMax, (translator, call) => OverElements(translator, call, "max(item)", TypeOf(call)));
        Add(Operation.ListTransform, (translator, call) => call.Arguments[1] is BoundLambda { Variables.Length: 1 } lambda
            ? OverElements(translator, call, $"coalesce(array_agg({translator.Body(lambda, "item").Text} order by place), array[]::{TargetTypes.Spell(TypeOf(call), Dialect)})", TypeOf(call), ordinal: true)
            : null);
    }

    // A query over the elements of a list; null of null.
    private static Fragment? OverElements(Translator translator, NeutralCall call, string value, SqlType type, bool ordinal = false)
    {
        if (TargetTypes.Map(call.Arguments[0].Type, Dialect.Postgres) is null)
        {
            return null;
        }

        var list = translator.Value(call.Arguments[0]).Text;
        var columns = ordinal ? "with ordinality as e (item, place)" : "as e (item)";
        return Fragment.Simple($"case when {list} is not null then (select {value} from unnest({list}) {columns}) end", type);
    }

    public override Fragment? Collection(Translator translator, BoundOperator operation)
    {
        switch (operation.Operation)
        {
            case BoundOperation.List when operation.Type.Element is { } element && TargetTypes.Map(operation.Type, Dialect) is { } type:
                var items = operation.Operands.Select(item => translator.Conform(translator.Value(item), element, false, item.Span).Text).ToList();
                return items.Count == 0
                    ? Fragment.Simple($"cast('{{}}' as {TargetTypes.Spell(type, Dialect)})", type)
                    : Fragment.Simple("array[" + string.Join(", ", items) + "]", type);
            case BoundOperation.Subscript when TypeClasses.Of(operation.Operands[0].Type) == TypeClass.List && Translator.ConstantNumber(operation.Operands[1]) is { } place && place != 0:
                var list = translator.Value(operation.Operands[0]);
                return place > 0
                    ? Fragment.Simple($"({list.Text})[{Digits(place)}]", TypeOf(operation))
                    : Fragment.Simple($"({list.Text})[cardinality({list.Text}) - {Digits(-place - 1)}]", TypeOf(operation));
            default:
                return null;
        }
    }

    public override WrittenFunction? Table(Translator translator, BoundFunctionTable table)
    {
        var arguments = Array.ConvertAll(table.Arguments, translator.Value);
        switch (table.Function)
        {
            case "range" or "generate_series" when !table.WithOrdinality:
                return Series(translator, table, arguments);
            case "unnest" when arguments.Length == 1:
                var element = TypeOf(table.Arguments[0]).Element ?? SqlType.Unknown;
                return new WrittenFunction($"unnest({arguments[0].Text}){(table.WithOrdinality ? " with ordinality" : "")}", table.WithOrdinality ? [element, SqlType.BigInt] : [element]);
            case "string_split" when arguments.Length == 2 && translator.Source.Kind == DialectKind.TSql:
                return new WrittenFunction($"string_to_table({arguments[0].Text}, {arguments[1].Text})", [SqlType.Text]);
            default:
                return null;
        }
    }

    // DuckDB's range leaves out its end.
    private static WrittenFunction? Series(Translator translator, BoundFunctionTable table, Fragment[] arguments)
    {
        var isRange = table.Function == "range";
        if (arguments.Length <= 3 && arguments.All(argument => TypeClasses.Of(argument.Type) == TypeClass.Integer))
        {
            var start = arguments.Length == 1 ? "0" : arguments[0].Text;
            var end = arguments.Length == 1 ? arguments[0] : arguments[1];
            var step = arguments.Length == 3 ? arguments[2].Text : null;
            var isDown = step is not null && Translator.ConstantNumber(table.Arguments[2]) < 0;
            if (step is not null && isRange && Translator.ConstantNumber(table.Arguments[2]) is null)
            {
                return null;
            }

            var last = isRange ? $"{end.Within(Precedence.Additive)} {(isDown ? "+" : "-")} 1" : end.Text;
            return new WrittenFunction($"generate_series(cast({start} as bigint), {last}{(step is null ? "" : ", " + step)})", [SqlType.BigInt]);
        }

        if (arguments.Length == 3 && TypeClasses.Of(table.Arguments[2].Type) == TypeClass.Interval && TypeClasses.Of(arguments[0].Type) is TypeClass.Date or TypeClass.Timestamp)
        {
            var last = translator.CastTo(arguments[1], SqlType.Timestamp).Text;
            var end = isRange ? $"{last} - interval '1 microsecond'" : last;
            return new WrittenFunction($"generate_series({translator.CastTo(arguments[0], SqlType.Timestamp).Text}, {end}, {arguments[2].Text})", [SqlType.Timestamp]);
        }

        return null;
    }
}
