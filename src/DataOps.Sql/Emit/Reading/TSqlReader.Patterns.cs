using System.Text;
using DataOps.Sql.Binding;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Places of texts and patterns, and values in JSON.</summary>
internal sealed partial class TSqlReader
{
    private static BoundCast Null(BoundCall call) =>
        new(call.Type, call.Span, new BoundLiteral(SqlType.Null, call.Span, LiteralKind.Null, ""), isTry: false, isImplicit: false);

    // "CHARINDEX": the empty text is nowhere.
    private static BoundExpression ReadPosition(BoundCall call)
    {
        var (sought, text) = (call.Arguments[0], call.Arguments[1]);
        var position = Of(call, Operation.Position, text, sought);
        if (Translator.Constant(sought) is { Length: > 0 })
        {
            return position;
        }

        var isEmpty = new BoundOperator(SqlType.Boolean, call.Span, BoundOperation.Equal, [new NeutralCall(SqlType.Integer, call.Span, Operation.CharacterLength, sought), Number(call, "0")]);
        return new BoundCase(call.Type, call.Span, [isEmpty], [Number(call, "0")], position);
    }

    // Sunday is the first day of a week ("DATETRUNC", with DATEFIRST's default for us_english), Monday of an ISO week.
    private static BoundCast? ReadTruncate(BoundCall call)
    {
        var value = call.Arguments[1];
        if (Translator.Constant(call.Arguments[0]) is not { } unit || TypeClasses.Of(value.Type) is not (TypeClass.Date or TypeClass.Timestamp))
        {
            return null;
        }

        var start = unit == "week" ? Moved(call, Start(call, "week", Moved(call, value, "1")), "-1") : Start(call, unit == "iso_week" ? "week" : unit, value);
        return new BoundCast(call.Type, call.Span, start, isTry: false, isImplicit: false);
    }

    private static NeutralCall Start(BoundCall call, string unit, BoundExpression value) =>
        new(SqlType.Timestamp, call.Span, Operation.DateTruncate, value) { Detail = unit, Origin = call };

    private static NeutralCall Moved(BoundCall call, BoundExpression value, string days) =>
        new(value.Type, call.Span, Operation.DateAdd, value, Number(call, days)) { Detail = "day", Origin = call };

    private static NeutralCall? ReadPatternPosition(BoundCall call) =>
        Translator.Constant(call.Arguments[0]) is { Length: > 0 } pattern && ToRegex(pattern) is { } regex
            ? Of(call, Operation.PatternPosition, regex, call.Arguments[1])
            : null;

    // "LIKE": % any text, _ any character, [a-c] and [^a-c] one of some; without % at an end the pattern stands at that end of the text.
    private static string? ToRegex(string pattern)
    {
        var regex = new StringBuilder();
        var start = pattern[0] == '%' ? 1 : 0;
        var end = pattern.Length > start && pattern[pattern.Length - 1] == '%' ? pattern.Length - 1 : pattern.Length;
        regex.Append(start == 0 ? "^" : "");
        for (var i = start; i < end; i++)
        {
            switch (pattern[i])
            {
                case '%':
                    regex.Append(".*");
                    break;
                case '_':
                    regex.Append('.');
                    break;
                case '[':
                    var close = pattern.IndexOf(']', i + 1);
                    if (close < 0 || close >= end || close == i + 1)
                    {
                        return null;
                    }

                    regex.Append('[').Append(pattern.Substring(i + 1, close - i - 1).Replace("\\", "\\\\").Replace("[", "\\[")).Append(']');
                    i = close;
                    break;
                default:
                    regex.Append(RegexText.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return regex.Append(end == pattern.Length ? "$" : "").ToString();
    }

    private static NeutralCall? ReadJsonValue(BoundCall call) =>
        Translator.Constant(call.Arguments[1]) is { } path && Steps(path) is { Count: > 0 } steps
            ? Of(call, Operation.JsonScalarAt, string.Join("\n", steps), call.Arguments[0])
            : null;

    // "JSON path expressions": lax ones of names, quoted names and places; names have a dot before them here.
    public static List<string>? Steps(string path)
    {
        var steps = new List<string>();
        var at = path.StartsWith("lax ", StringComparison.Ordinal) ? 4 : 0;
        if (at >= path.Length || path[at] != '$')
        {
            return null;
        }

        at++;
        while (at < path.Length)
        {
            var isPlace = path[at] == '[';
            var isQuoted = !isPlace && at + 1 < path.Length && path[at + 1] == '"';
            var from = at + (isQuoted ? 2 : 1);
            var end = isPlace ? path.IndexOf(']', from) : isQuoted ? path.IndexOf('"', from) : path.IndexOfAny(['.', '['], from);
            end = end < 0 && !isPlace && !isQuoted ? path.Length : end;
            if (end <= from || (!isPlace && path[at] != '.'))
            {
                return null;
            }

            var step = path.Substring(from, end - from);
            if (isPlace && !int.TryParse(step, out _))
            {
                return null;
            }

            steps.Add(isPlace ? step : "." + step);
            at = end + (isPlace || isQuoted ? 1 : 0);
        }

        return steps;
    }
}
