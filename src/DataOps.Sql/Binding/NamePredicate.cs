using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>A condition over the name of a column, as <c>columns(c -> …)</c> has it, computed while a query is bound.</summary>
internal static class NamePredicate
{
    /// <summary>Whether it holds for a name; null where the compiler cannot compute it.</summary>
    public static bool? Holds(Expression condition, string name) => condition switch
    {
        LikeExpression { Operand: NameExpression, Pattern: LiteralExpression } like => NamePattern.Matches(like, name),
        UnaryExpression { Operator: SqlOperator.Not } not => !Holds(not.Operand, name),
        BinaryExpression { Operator: SqlOperator.And } and => Holds(and.Left, name) is { } left ? left && (Holds(and.Right, name) ?? true) : null,
        BinaryExpression { Operator: SqlOperator.Or } or => Holds(or.Left, name) is { } left ? left || (Holds(or.Right, name) ?? false) : null,
        BinaryExpression { Operator: SqlOperator.Equal, Right: LiteralExpression text } => name == text.Text,
        BinaryExpression { Operator: SqlOperator.NotEqual, Right: LiteralExpression text } => name != text.Text,
        InListExpression { Operand: NameExpression } list => list.Values.Any(value => value is LiteralExpression text && text.Text == name) != list.Negated,
        FunctionCallExpression { Arguments: { Count: 2 } arguments } call when arguments[1].Value is LiteralExpression text => Call(call, name, text.Text),
        _ => null,
    };

    private static bool? Call(FunctionCallExpression call, string name, string text) =>
        call.Name.Parts[call.Name.Parts.Count - 1].Value.ToLowerInvariant() switch
        {
            "starts_with" or "prefix" => name.StartsWith(text, StringComparison.Ordinal),
            "ends_with" or "suffix" => name.EndsWith(text, StringComparison.Ordinal),
            "contains" => name.IndexOf(text, StringComparison.Ordinal) >= 0,
            "regexp_matches" => NamePattern.Find(text, name)?.Success,
            _ => null,
        };
}
