using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Text and patterns.</summary>
internal sealed partial class TSqlReader
{
    private void AddTexts()
    {
        Add("concat", Operation.ConcatSkippingNulls);
        Add("concat_ws", Operation.ConcatWithSeparator);
        Add("upper", Operation.Upper);
        Add("lower", Operation.Lower);
        Add("patindex", ReadPatternPosition);
        Add("json_value", ReadJsonValue);
        Add("json_query", call => call.Arguments.Length == 1 ? Of(call, Operation.JsonStructureAt, "", call.Arguments[0])
            : Translator.Constant(call.Arguments[1]) is { } path && Steps(path) is { } steps ? Of(call, Operation.JsonStructureAt, string.Join("\n", steps), call.Arguments[0]) : null);
        Add("string_escape", call => Translator.Constant(call.Arguments[1]) is "json" ? Of(call, Operation.JsonEscaped, call.Arguments[0]) : null);
        Add("hashbytes", call => Hashed(call) is { } hash ? new NeutralCall(SqlType.Binary, call.Span, Operation.HexToBytes, hash) { Origin = call } : null);
        Add("isjson", call => call.Arguments.Length == 1 ? Of(call, Operation.JsonIsStructure, call.Arguments) : null);
        Add("len", call => call.Arguments[0].Type.Kind == SqlTypeKind.Null ? Null(call) : TypeClasses.IsText(call.Arguments[0].Type) ? Of(call, Operation.CharacterLengthTrimmed, call.Arguments) : null);
        Add("datalength", ReadDataLength);
        Add("substring", call => TypeClasses.IsText(call.Type) ? Of(call, Operation.Substring, call.Arguments) : null);
        Add("left", Operation.Left);
        Add("right", Operation.Right);
        Add("charindex", call => call.Arguments.Length == 2
            ? ReadPosition(call)
            : Of(call, Operation.PositionFrom, call.Arguments[1], call.Arguments[0], call.Arguments[2]));
        Add("replace", Operation.Replace);
        Add("reverse", Operation.Reverse);
        Add("replicate", Operation.Repeat);
        Add("space", call => Of(call, Operation.Repeat, Text(call, " "), call.Arguments[0]));
        Add("trim", Operation.Trim);
        Add("ltrim", Operation.TrimLeft);
        Add("rtrim", Operation.TrimRight);
        Add("translate", Operation.Translate);
        Add("char nchar", Operation.CharacterOf);
        Add("unicode", Operation.CodeOrNull);
        Add("ascii", call => Of(call, Operation.CodeOrNull, call.Arguments));
        Add("stuff", ReadStuff);
        Add("~~", Operation.Like);
        Add("like_escape", Operation.LikeEscape);
        Add("quotename", ReadQuoteName);
    }

    // Bytes: one for each character of varchar in the usual code pages, two of nvarchar.
    private static BoundExpression? ReadDataLength(BoundCall call)
    {
        var length = new NeutralCall(SqlType.Integer, call.Span, Operation.CharacterLength, call.Arguments[0]) { Origin = call };
        return call.Arguments[0].Type.Kind switch
        {
            SqlTypeKind.Text => length,
            SqlTypeKind.NText => new NeutralCall(SqlType.Integer, call.Span, Operation.Multiply, length, Number(call, "2")) { Origin = call },
            _ => null,
        };
    }

    // stuff(text, start, length, other): null where start lies outside ("STUFF (Transact-SQL)").
    private static BoundExpression? ReadStuff(BoundCall call)
    {
        var (text, start, length, other) = (call.Arguments[0], call.Arguments[1], call.Arguments[2], call.Arguments[3]);
        if (Translator.ConstantNumber(start) is not (>= 1 and var from) || Translator.ConstantNumber(length) is not (>= 0 and var cut))
        {
            return null;
        }

        var before = Of(call, Operation.Left, text, Number(start, (from - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var after = Of(call, Operation.Substring, text, Number(start, (from + cut).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        // Null puts nothing in its place.
        var inserted = other is BoundLiteral { Kind: LiteralKind.String or LiteralKind.NationalString }
            ? other
            : new BoundOperator(SqlType.Text, other.Span, BoundOperation.Coalesce, [other, Text(other, "")]);
        BoundExpression[] parts = from == 1 ? [inserted, after] : [before, inserted, after];
        var result = Of(call, Operation.Concat, parts);
        var inside = new BoundOperator(
            SqlType.Boolean, call.Span, BoundOperation.GreaterOrEqual,
            [new NeutralCall(SqlType.Integer, call.Span, Operation.CharacterLength, text), Number(start, from.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        return new BoundCase(call.Type, call.Span, [inside], [result], null);
    }

    private static NeutralCall? ReadQuoteName(BoundCall call)
    {
        if (call.Arguments.Length != 1)
        {
            return null;
        }

        var doubled = Of(call, Operation.Replace, call.Arguments[0], Text(call, "]"), Text(call, "]]"));
        return Of(call, Operation.Concat, Text(call, "["), doubled, Text(call, "]"));
    }
}
