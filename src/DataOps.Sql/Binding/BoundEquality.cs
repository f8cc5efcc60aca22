namespace DataOps.Sql.Binding;

/// <summary>Whether two expressions are written the same way over the same columns.</summary>
internal static class BoundEquality
{
    public static bool Same(BoundExpression left, BoundExpression right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (BoundColumn a, BoundColumn b) => a.Id == b.Id,
            (BoundLiteral a, BoundLiteral b) => a.Kind == b.Kind && a.Text == b.Text && a.Type == b.Type,
            (BoundParameter a, BoundParameter b) => a.Name.Length > 0 && a.Name == b.Name,
            (BoundAlias a, BoundAlias b) => ReferenceEquals(a.Item, b.Item),
            (BoundOperator a, BoundOperator b) => a.Operation == b.Operation && a.Detail == b.Detail && Same(a.Operands, b.Operands),
            (BoundCast a, BoundCast b) => a.IsTry == b.IsTry && a.Type == b.Type && Same(a.Operand, b.Operand),
            (BoundCase a, BoundCase b) => Same(a.Conditions, b.Conditions) && Same(a.Results, b.Results) && SameOptional(a.Otherwise, b.Otherwise),
            (BoundCall a, BoundCall b) => SameCall(a, b),
            (BoundRow a, BoundRow b) => a.FirstId == b.FirstId,
            (BoundSubquery a, BoundSubquery b) => a.Kind == b.Kind && a.Type == b.Type && SameMeaning(a, b),
            (BoundLambda, BoundLambda) => SameMeaning(left, right),
            _ => false,
        };
    }

    // What they declare themselves is numbered anew wherever they are written.
    private static bool SameMeaning(BoundExpression left, BoundExpression right) =>
        Facts.CanonicalWriter.Hash(left) == Facts.CanonicalWriter.Hash(right);

    // Aggregates and windows are told apart by place; group expressions hold neither.
    private static bool SameCall(BoundCall left, BoundCall right) =>
        left.Name == right.Name
        && left.Window is null && right.Window is null
        && left.OrderBy.Length == 0 && right.OrderBy.Length == 0
        && left.Filter is null && right.Filter is null
        && left.Distinct == right.Distinct
        && left.Form?.ToString() == right.Form?.ToString()
        && SameNames(left.ArgumentNames, right.ArgumentNames)
        && Same(left.Arguments, right.Arguments);

    private static bool SameNames(string?[]? left, string?[]? right) =>
        left is null ? right is null : right is not null && left.SequenceEqual(right, StringComparer.Ordinal);

    private static bool SameOptional(BoundExpression? left, BoundExpression? right) =>
        left is null ? right is null : right is not null && Same(left, right);

    private static bool Same(BoundExpression[] left, BoundExpression[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
