namespace DataOps.Sql.Types;

/// <summary>
/// DuckDB's implicit conversions. Each has a cost; overload resolution takes the signature with the least sum. The numbers only
/// matter in comparison with each other.
/// </summary>
public static class Conversions
{
    private const int ForLiteral = 90;
    private const int StringLiteralCost = 20;

    /// <summary>Whether <paramref name="from"/> becomes <paramref name="to"/> without a cast being written.</summary>
    public static bool IsImplicit(Operand from, SqlType to) => Cost(from, to) is not null;

    /// <summary>What it costs to pass <paramref name="from"/> where <paramref name="to"/> is wanted; null when that needs a cast.</summary>
    public static int? Cost(Operand from, SqlType to) => from.Form switch
    {
        OperandForm.Null => TargetCost(to),
        OperandForm.Parameter => 0,
        OperandForm.StringLiteral => StringLiteral(to),
        OperandForm.IntegerLiteral => IntegerLiteral(from, to),
        OperandForm.Lambda => to.Kind == SqlTypeKind.Lambda ? 0 : null,
        _ => Cost(from.Type, to),
    };

    /// <summary>What it costs to pass a value of type <paramref name="from"/> where <paramref name="to"/> is wanted; null when that needs a cast.</summary>
    public static int? Cost(SqlType from, SqlType to)
    {
        if (from.Kind == SqlTypeKind.Null)
        {
            return TargetCost(to);
        }

        return from.IsNested() && Nested(from, to) is { } rule ? rule.Cost : Plain(from, to);
    }

    private static int? StringLiteral(SqlType to)
    {
        if (to.Kind == SqlTypeKind.Named && IsPatternName(to))
        {
            return TargetCost(to);
        }

        return to.Kind == SqlTypeKind.Text ? 1 : IsComplete(to) ? StringLiteralCost : null;
    }

    // A text can only be read as a type that is wholly known.
    private static bool IsComplete(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Unknown or SqlTypeKind.Lambda => false,
        SqlTypeKind.Named => !IsPatternName(type),
        SqlTypeKind.Decimal => type.Precision is not null,
        SqlTypeKind.List => IsComplete(type.Element!),
        SqlTypeKind.Array => IsComplete(type.Element!),
        SqlTypeKind.Map => IsComplete(type.Key!) && IsComplete(type.Element!),
        SqlTypeKind.Struct or SqlTypeKind.Union => type.Fields.Count > 0 && type.Fields.All(field => IsComplete(field.Type)),
        _ => true,
    };

    /// <summary>Whether it is DuckDB's type that holds a value of any type.</summary>
    internal static bool IsVariant(SqlType type) => type is { Kind: SqlTypeKind.Named, Name: "VARIANT" };

    private static bool IsPatternName(SqlType type) => type.Name is "ANY" or { Length: 1 };

    private static int? IntegerLiteral(Operand from, SqlType to)
    {
        if (from.Type.Kind == to.Kind)
        {
            return 0;
        }

        var fits = to.Kind is SqlTypeKind.Real or SqlTypeKind.Double
            || IntegerRange.Holds(to.Kind, from.Number);
        return fits ? TargetCost(to) - ForLiteral : Cost(from.Type, to);
    }

    private static int? Plain(SqlType from, SqlType to)
    {
        if (to.Kind == SqlTypeKind.Named && IsPatternName(to))
        {
            return TargetCost(to);
        }

        if (from.Kind == to.Kind && from.Unit() == to.Unit() && from.Kind is not (SqlTypeKind.Named or SqlTypeKind.Time))
        {
            return 0;
        }

        if (from == to)
        {
            return 0;
        }

        if (IsVariant(from) || IsVariant(to))
        {
            return TargetCost(to);
        }

        if (to.Kind == SqlTypeKind.Union)
        {
            return to.Fields.Select(field => Cost(from, field.Type)).Where(cost => cost is not null).Min();
        }

        return WidensTo(from, to) ? TargetCost(to) : null;
    }

    private static bool WidensTo(SqlType from, SqlType to)
    {
        var isNumberTarget = to.Kind is SqlTypeKind.Real or SqlTypeKind.Double or SqlTypeKind.Decimal;
        if (IntegerRange.Bits(from.Kind) is { } bits)
        {
            return isNumberTarget
                || to.Kind == SqlTypeKind.BigNum
                || (IntegerRange.Bits(to.Kind) is { } target
                    && target > bits
                    && (IntegerRange.IsSigned(to.Kind) || !IntegerRange.IsSigned(from.Kind)));
        }

        return from.Kind switch
        {
            SqlTypeKind.Real => to.Kind is SqlTypeKind.Double or SqlTypeKind.BigNum,
            SqlTypeKind.Decimal => to.Kind is SqlTypeKind.Real or SqlTypeKind.Double,
            SqlTypeKind.BigNum => to.Kind == SqlTypeKind.Double,
            SqlTypeKind.Enum => to.Kind == SqlTypeKind.Text,
            SqlTypeKind.Json => to.Kind == SqlTypeKind.Text,
            SqlTypeKind.Date => to.Kind is SqlTypeKind.Timestamp or SqlTypeKind.TimestampTz,
            SqlTypeKind.Timestamp => FinerTimestamp(from, to),
            _ => false,
        };
    }

    private static bool FinerTimestamp(SqlType from, SqlType to) => from.Unit() switch
    {
        TimestampUnit.Seconds => to.Unit() is not null,
        TimestampUnit.Milliseconds => to.Unit() is TimestampUnit.Microseconds or TimestampUnit.Nanoseconds,
        TimestampUnit.Nanoseconds => to.Unit() == TimestampUnit.Microseconds,
        _ => to.Unit() == TimestampUnit.Nanoseconds || to.Kind == SqlTypeKind.TimestampTz,
    };

    // A rule that says "not possible" is told apart from no rule.
    private static NestedRule? Nested(SqlType from, SqlType to)
    {
        switch (from.Kind)
        {
            case SqlTypeKind.List when to.Kind == SqlTypeKind.List:
                return new(Cheaper(Cost(from.Element!, to.Element!), 1));
            case SqlTypeKind.List when to.Kind == SqlTypeKind.Array && to.Length > 0:
                return new(Cost(from.Element!, to.Element!));
            case SqlTypeKind.Array when to.Kind == SqlTypeKind.Array:
                return new(from.Length == to.Length || to.Length == 0 ? Cheaper(Cost(from.Element!, to.Element!), 100) : null);
            case SqlTypeKind.Array when to.Kind == SqlTypeKind.List:
                return new(Cost(from.Element!, to.Element!) + 1);
            case SqlTypeKind.Map when to.Kind == SqlTypeKind.Map:
                return new(Cheaper(Worst(Cost(from.Key!, to.Key!), Cost(from.Element!, to.Element!)), 1));
            case SqlTypeKind.Struct when to.Kind == SqlTypeKind.Struct:
                return new(to.Fields.Count == 0 ? 0 : Fields(from, to));
            case SqlTypeKind.Union when to.Kind == SqlTypeKind.Union:
                return new(to.Fields.Count == 0 ? 0 : Members(from, to));
            default:
                return null;
        }
    }

    private static int? Fields(SqlType from, SqlType to)
    {
        if (from.Fields.Count != to.Fields.Count)
        {
            return null;
        }

        var byName = from.Fields[0].Name.Length > 0 && to.Fields[0].Name.Length > 0;
        int? worst = 0;
        for (var i = 0; i < from.Fields.Count && worst is not null; i++)
        {
            var target = byName ? FindField(to, from.Fields[i].Name) : to.Fields[i];
            worst = target is null ? null : Worst(worst, Cost(from.Fields[i].Type, target.Type));
        }

        return worst;
    }

    private static int? Members(SqlType from, SqlType to)
    {
        int? worst = 0;
        foreach (var member in from.Fields)
        {
            worst = FindField(to, member.Name) is { } target ? Worst(worst, Cost(member.Type, target.Type)) : null;
        }

        return worst;
    }

    private static SqlField? FindField(SqlType type, string name) =>
        type.Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));

    private static int? Worst(int? left, int? right) => left is { } l && right is { } r ? Math.Max(l, r) : null;

    // A conversion of the elements is preferred over one of the whole.
    private static int? Cheaper(int? cost, int limit) => cost >= limit ? cost - 1 : cost;

    private static int TargetCost(SqlType to) => to.Kind switch
    {
        SqlTypeKind.BigInt => 101,
        SqlTypeKind.Integer => 102,
        SqlTypeKind.HugeInt => 103,
        SqlTypeKind.Double => 104,
        SqlTypeKind.Decimal => 105,
        SqlTypeKind.Timestamp => to.Unit() switch
        {
            TimestampUnit.Nanoseconds => 119,
            TimestampUnit.Microseconds => 120,
            TimestampUnit.Milliseconds => 121,
            _ => 122,
        },
        SqlTypeKind.TimestampTz => 123,
        SqlTypeKind.Text => 149,
        SqlTypeKind.Named when IsPatternName(to) => 5,
        SqlTypeKind.Struct or SqlTypeKind.Map or SqlTypeKind.List or SqlTypeKind.Union or SqlTypeKind.Array => 160,
        _ => 110,
    };

    private readonly struct NestedRule(int? cost)
    {
        public int? Cost { get; } = cost;
    }
}
