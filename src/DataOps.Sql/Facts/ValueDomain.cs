using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <summary>The few values that a column can hold where it is not null.</summary>
internal sealed class ValueDomain(ConstantValue[] values)
{
    public const int MaxValues = 64;

    public static readonly ValueDomain Empty = new([]);

    private static readonly ValueDomain BothTruths = new([new(ConstantKind.Boolean, "false"), new(ConstantKind.Boolean, "true")]);

    public ConstantValue[] Values { get; } = values;

    /// <summary>What the type alone allows: truth values, an enum's values.</summary>
    public static ValueDomain? OfType(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Boolean => BothTruths,
        SqlTypeKind.Enum when type.Values.Count is > 0 and <= MaxValues =>
            new([.. type.Values.Select(value => new ConstantValue(ConstantKind.Text, value))]),
        _ => null,
    };

    /// <summary>The values of either; null when they are too many.</summary>
    public static ValueDomain? Union(ValueDomain? left, ValueDomain? right)
    {
        if (left is null || right is null || ReferenceEquals(left, right) || left.Contains(right))
        {
            return right is null ? null : left;
        }

        if (right.Contains(left))
        {
            return right;
        }

        var values = new List<ConstantValue>(left.Values);
        foreach (var value in right.Values)
        {
            if (!left.Contains(value))
            {
                values.Add(value);
            }
        }

        return values.Count > MaxValues ? null : new ValueDomain([.. values]);
    }

    /// <summary>The values of both; null means any value.</summary>
    public static ValueDomain? Intersect(ValueDomain? left, ValueDomain? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        return right.Contains(left) ? left : new ValueDomain(Array.FindAll(left.Values, right.Contains));
    }

    public static bool AreDisjoint(ValueDomain? left, ValueDomain? right) =>
        left is not null && right is not null && !Array.Exists(left.Values, right.Contains);

    public static bool Same(ValueDomain? left, ValueDomain? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Values.Length == right.Values.Length && left.Contains(right));

    public ValueDomain Without(ValueDomain other) => new(Array.FindAll(Values, value => !other.Contains(value)));

    private bool Contains(ConstantValue value) => Array.IndexOf(Values, value) >= 0;

    private bool Contains(ValueDomain other)
    {
        foreach (var value in other.Values)
        {
            if (!Contains(value))
            {
                return false;
            }
        }

        return true;
    }
}
