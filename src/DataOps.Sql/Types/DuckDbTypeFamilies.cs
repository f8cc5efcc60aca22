namespace DataOps.Sql.Types;

/// <summary>
/// Types between which DuckDB knows no cast at all. It compares their values for equality all the same, and fails on the first row.
/// </summary>
internal static class DuckDbTypeFamilies
{
    private enum Family
    {
        Other,
        Number,
        Time,
        Interval,
        Nested,
    }

    /// <summary>The first two types of which no value of one ever becomes one of the other; null where there are none.</summary>
    public static (SqlType Left, SqlType Right)? FindApart(IReadOnlyList<Operand> operands)
    {
        for (var i = 1; i < operands.Count; i++)
        {
            if (AreApart(operands[0].Type, operands[i].Type))
            {
                return (operands[0].Type, operands[i].Type);
            }
        }

        return null;
    }

    private static bool AreApart(SqlType left, SqlType right)
    {
        var (first, second) = (Of(left), Of(right));
        return first != second && first != Family.Other && second != Family.Other;
    }

    private static Family Of(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Boolean or (>= SqlTypeKind.TinyInt and <= SqlTypeKind.UHugeInt) or SqlTypeKind.Real or SqlTypeKind.Double or SqlTypeKind.Decimal => Family.Number,
        SqlTypeKind.Date or SqlTypeKind.Time or SqlTypeKind.TimeTz or SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz => Family.Time,
        SqlTypeKind.Interval => Family.Interval,
        SqlTypeKind.List or SqlTypeKind.Array or SqlTypeKind.Struct or SqlTypeKind.Map => Family.Nested,
        _ => Family.Other,
    };
}
