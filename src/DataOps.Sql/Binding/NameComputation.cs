using System.Globalization;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>
/// Computes an expression over the name of a column while a query is bound, as <c>columns(c -> …)</c> has it. A value is a text, a
/// number or a truth; null is one that the compiler does not compute.
/// </summary>
/// <param name="variable">What stands for the name; null where nothing does.</param>
/// <param name="name">The name.</param>
internal sealed class NameComputation(string? variable, string name)
{
    public object? Value(Expression expression) => expression switch
    {
        NameExpression { Name.Parts: { Count: 1 } parts } when string.Equals(parts[0].Value, variable, StringComparison.OrdinalIgnoreCase) => name,
        LiteralExpression literal => Literal(literal),
        LikeExpression { Pattern: LiteralExpression } like when Value(like.Operand) is string text => NamePattern.Matches(like, text),
        UnaryExpression { Operator: SqlOperator.Not } not => Value(not.Operand) is bool value ? !value : null,
        BinaryExpression binary => Binary(binary),
        BetweenExpression { Symmetric: false } between => Between(between),
        InListExpression list => In(list),
        IsExpression { Test: IsTest.Null } test => Value(test.Operand) is null ? null : test.Negated,
        SubscriptExpression subscript => Subscript(Value(subscript.Operand), Value(subscript.Index)),
        FunctionCallExpression { Over: null, Filter: null, Distinct: false } call => Call(call),
        _ => null,
    };

    private static object? Literal(LiteralExpression literal) => literal.Kind switch
    {
        LiteralKind.True => true,
        LiteralKind.False => false,
        LiteralKind.Integer when long.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        >= LiteralKind.String and not (LiteralKind.BitString or LiteralKind.HexString) => literal.Text,
        _ => null,
    };

    private object? Binary(BinaryExpression binary)
    {
        var left = Value(binary.Left);
        var right = Value(binary.Right);
        switch (binary.Operator)
        {
            case SqlOperator.And:
                return left is bool first && right is bool second ? first && second : null;
            case SqlOperator.Or:
                return left is bool one && right is bool other ? one || other : null;
            case SqlOperator.Concat:
                return left is string head && right is string tail ? head + tail : null;
            case SqlOperator.Add:
                return left is long addend && right is long added ? addend + added : null;
            case SqlOperator.Subtract:
                return left is long minuend && right is long subtrahend ? minuend - subtrahend : null;
        }

        if (binary.OperatorText is "~" or "!~" && left is string text && right is string pattern)
        {
            return NamePattern.IsFullMatch(pattern, text) == (binary.OperatorText == "~");
        }

        return Compare(left, right) is { } order ? Holds(binary.Operator, order) : null;
    }

    private static object? Holds(SqlOperator @operator, int order) => @operator switch
    {
        SqlOperator.Equal => order == 0,
        SqlOperator.NotEqual => order != 0,
        SqlOperator.Less => order < 0,
        SqlOperator.LessOrEqual => order <= 0,
        SqlOperator.Greater => order > 0,
        SqlOperator.GreaterOrEqual => order >= 0,
        _ => null,
    };

    private static int? Compare(object? left, object? right) => (left, right) switch
    {
        (string first, string second) => string.CompareOrdinal(first, second),
        (long first, long second) => first.CompareTo(second),
        (bool first, bool second) => first.CompareTo(second),
        _ => null,
    };

    private object? Between(BetweenExpression between)
    {
        var value = Value(between.Operand);
        return Compare(value, Value(between.Low)) is { } low && Compare(value, Value(between.High)) is { } high
            ? (low >= 0 && high <= 0) != between.Negated
            : null;
    }

    private object? In(InListExpression list)
    {
        var value = Value(list.Operand);
        var found = false;
        foreach (var item in list.Values)
        {
            if (Compare(value, Value(item)) is not { } order)
            {
                return null;
            }

            found |= order == 0;
        }

        return found != list.Negated;
    }

    private static string? Subscript(object? text, object? index) =>
        text is string value && index is long place && place >= 1 ? place <= value.Length ? value.Substring((int)place - 1, 1) : "" : null;

    private object? Call(FunctionCallExpression call)
    {
        var arguments = new object?[call.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Value(call.Arguments[i].Value);
            if (arguments[i] is null)
            {
                return null;
            }
        }

        var function = call.Name.Parts[call.Name.Parts.Count - 1].Value.ToLowerInvariant();
        if (function == "concat")
        {
            return Array.TrueForAll(arguments, argument => argument is string) ? string.Concat(arguments) : null;
        }

        if (arguments.Length == 0 || arguments[0] is not string text)
        {
            return null;
        }

        return (arguments.Length, arguments[arguments.Length - 1]) switch
        {
            (1, _) => OfText(function, text),
            (2, string other) => OfTexts(function, text, other),
            (2, long count) => OfTextAndNumber(function, text, count),
            (3, string replacement) when function == "replace" && arguments[1] is string { Length: > 0 } old => text.Replace(old, replacement),
            _ => null,
        };
    }

    private static object? OfText(string function, string text) => function switch
    {
        "length" or "len" or "strlen" or "char_length" or "character_length" => (long)text.Length,
        "upper" or "ucase" => text.ToUpperInvariant(),
        "lower" or "lcase" => text.ToLowerInvariant(),
        "trim" => text.Trim(' '),
        "ltrim" => text.TrimStart(' '),
        "rtrim" => text.TrimEnd(' '),
        _ => null,
    };

    private static bool? OfTexts(string function, string text, string other) => function switch
    {
        "starts_with" or "prefix" => text.StartsWith(other, StringComparison.Ordinal),
        "ends_with" or "suffix" => text.EndsWith(other, StringComparison.Ordinal),
        "contains" => text.IndexOf(other, StringComparison.Ordinal) >= 0,
        "regexp_matches" => NamePattern.Find(other, text)?.Success,
        "regexp_full_match" => NamePattern.IsFullMatch(other, text),
        _ => null,
    };

    private static string? OfTextAndNumber(string function, string text, long count) => function switch
    {
        "left" when count >= 0 => text.Substring(0, (int)Math.Min(count, text.Length)),
        "right" when count >= 0 => text.Substring(text.Length - (int)Math.Min(count, text.Length)),
        "substring" or "substr" when count >= 1 => count > text.Length ? "" : text.Substring((int)count - 1),
        _ => null,
    };
}
