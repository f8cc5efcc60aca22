namespace DataOps.Sql.Types;

/// <summary>
/// The type that several operands share, as DuckDB finds it for <c>case</c>, <c>coalesce</c>, <c>in</c>, lists, <c>values</c>,
/// comparisons and set operations.
/// </summary>
public static class CommonType
{
    /// <summary>The type that all operands become; null when a cast has to decide. Unknown when one of them is unknown.</summary>
    public static SqlType? Of(IReadOnlyList<Operand> operands)
    {
        var result = Operand.Null;
        foreach (var operand in operands)
        {
            if (operand.IsUnknown)
            {
                return SqlType.Unknown;
            }

            if (TypeJoin.Try.Combine(result, operand) is not { } combined)
            {
                return null;
            }

            result = combined;
        }

        return result.Type;
    }

    /// <summary>The type of a column of a set operation, where text takes whatever else nothing joins.</summary>
    public static SqlType OfSetOperation(Operand left, Operand right)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return SqlType.Unknown;
        }

        return TypeJoin.Force.Combine(left, right)!.Type;
    }

    /// <summary>The type of both; null when a cast has to decide.</summary>
    public static SqlType? Of(SqlType left, SqlType right) => Of([Operand.Value(left), Operand.Value(right)]);

    /// <summary>The type that a column of a result has: a bare null is an integer, also within lists and structs.</summary>
    public static SqlType OfResult(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Null => SqlType.Integer,
        SqlTypeKind.List => SqlType.List(OfResult(type.Element!)),
        SqlTypeKind.Array => SqlType.Array(OfResult(type.Element!), type.Length ?? 0),
        SqlTypeKind.Map => SqlType.Map(OfResult(type.Key!), OfResult(type.Element!)),
        SqlTypeKind.Struct => SqlType.Struct(type.Fields.Select(field => new SqlField(field.Name, OfResult(field.Type))).ToArray()),
        SqlTypeKind.Union => SqlType.Union(type.Fields.Select(field => new SqlField(field.Name, OfResult(field.Type))).ToArray()),
        _ => type,
    };
}
