using System.Collections;
using System.Numerics;
using System.Reflection;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>The engine's type for a .NET value or type.</summary>
internal static class TypeInference
{
    private static readonly Dictionary<Type, DuckDbTypeId> _scalars = new()
    {
        [typeof(bool)] = DuckDbTypeId.Boolean,
        [typeof(sbyte)] = DuckDbTypeId.TinyInt,
        [typeof(byte)] = DuckDbTypeId.UTinyInt,
        [typeof(short)] = DuckDbTypeId.SmallInt,
        [typeof(ushort)] = DuckDbTypeId.USmallInt,
        [typeof(int)] = DuckDbTypeId.Integer,
        [typeof(uint)] = DuckDbTypeId.UInteger,
        [typeof(long)] = DuckDbTypeId.BigInt,
        [typeof(ulong)] = DuckDbTypeId.UBigInt,
        [typeof(Int128)] = DuckDbTypeId.HugeInt,
        [typeof(UInt128)] = DuckDbTypeId.UHugeInt,
        [typeof(BigInteger)] = DuckDbTypeId.BigNum,
        [typeof(float)] = DuckDbTypeId.Float,
        [typeof(double)] = DuckDbTypeId.Double,
        [typeof(string)] = DuckDbTypeId.Varchar,
        [typeof(char)] = DuckDbTypeId.Varchar,
        [typeof(byte[])] = DuckDbTypeId.Blob,
        [typeof(BitArray)] = DuckDbTypeId.Bit,
        [typeof(Guid)] = DuckDbTypeId.Uuid,
        [typeof(DateOnly)] = DuckDbTypeId.Date,
        [typeof(DuckDbDate)] = DuckDbTypeId.Date,
        [typeof(TimeOnly)] = DuckDbTypeId.Time,
        [typeof(DuckDbTimeTz)] = DuckDbTypeId.TimeTz,
        [typeof(DateTime)] = DuckDbTypeId.Timestamp,
        [typeof(DuckDbTimestamp)] = DuckDbTypeId.Timestamp,
        [typeof(DateTimeOffset)] = DuckDbTypeId.TimestampTz,
        [typeof(TimeSpan)] = DuckDbTypeId.Interval,
        [typeof(DuckDbInterval)] = DuckDbTypeId.Interval,
    };

    /// <summary>The exact type of a value; what is null has the type of null.</summary>
    public static LogicalType Of(object? value) => value switch
    {
        null or DBNull => LogicalType.Of(DuckDbTypeId.SqlNull),
        decimal number => DecimalOf(DuckDbDecimal.FromDecimal(number)),
        DuckDbDecimal number => DecimalOf(number),
        DuckDbUnion union => new LogicalType { Id = DuckDbTypeId.Union, Children = [(union.Tag, Of(union.Value))] },
        Enum => LogicalType.Of(DuckDbTypeId.Varchar),
        _ when _scalars.TryGetValue(value.GetType(), out var id) => LogicalType.Of(id),
        IReadOnlyDictionary<string, object?> fields => StructOf(fields.Select(f => (f.Key, f.Value))),
        IDictionary map => MapOf(map),
        IEnumerable elements => LogicalType.ListOf(ElementsOf(elements, value.GetType())),
        _ => StructOf(FieldsOf(value)),
    };

    /// <summary>The fields that a record or class has for the engine: its public properties.</summary>
    public static IEnumerable<(string Name, object? Value)> FieldsOf(object value)
    {
        var properties = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0).ToArray();
        return properties.Length > 0 && value is not IFormattable
            ? properties.Select(p => (p.Name, p.GetValue(value)))
            : throw new NotSupportedException(
                $"A value of type {value.GetType()} has no DuckDB type. Convert it to a type that has one, as to string.");
    }

    private static LogicalType StructOf(IEnumerable<(string Name, object? Value)> fields) =>
        new() { Id = DuckDbTypeId.Struct, Children = [.. fields.Select(f => (f.Name, Of(f.Value)))] };

    private static LogicalType DecimalOf(DuckDbDecimal value) =>
        new() { Id = DuckDbTypeId.Decimal, Width = value.Width, Scale = value.Scale };

    private static LogicalType MapOf(IDictionary map)
    {
        var arguments = map.GetType().GetInterfaces()
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDictionary<,>))?.GetGenericArguments();
        return new LogicalType
        {
            Id = DuckDbTypeId.Map,
            Children =
            [
                ("key", Common(map.Keys, arguments?[0])),
                ("value", Common(map.Values, arguments?[1])),
            ],
        };
    }

    private static LogicalType ElementsOf(IEnumerable elements, Type collection) => Common(
        elements,
        collection.GetInterfaces().Append(collection)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0]);

    private static LogicalType Common(IEnumerable values, Type? declared)
    {
        if (declared is not null && _scalars.TryGetValue(Nullable.GetUnderlyingType(declared) ?? declared, out var id))
        {
            return LogicalType.Of(id);
        }

        return values.Cast<object?>().Select(Of).Aggregate(LogicalType.Of(DuckDbTypeId.SqlNull), Common);
    }

    private static LogicalType Common(LogicalType left, LogicalType right) => (left.Id, right.Id) switch
    {
        (DuckDbTypeId.SqlNull, _) => right,
        (_, DuckDbTypeId.SqlNull) => left,
        (DuckDbTypeId.Decimal, DuckDbTypeId.Decimal) => CommonDecimal(left, right),
        (DuckDbTypeId.Struct, DuckDbTypeId.Struct) or (DuckDbTypeId.Union, DuckDbTypeId.Union) => CommonFields(left, right),
        (DuckDbTypeId.List, DuckDbTypeId.List) or (DuckDbTypeId.Map, DuckDbTypeId.Map) => new LogicalType
        {
            Id = left.Id,
            Children = [.. left.Children.Zip(right.Children, (l, r) => (l.Name, Common(l.Type, r.Type)))],
        },
        _ when left.Id == right.Id => left,
        _ => throw new InvalidOperationException($"The values of one list must have one type, but it has {left} and {right}."),
    };

    private static LogicalType CommonDecimal(LogicalType left, LogicalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var whole = Math.Max(left.Width - left.Scale, right.Width - right.Scale);
        return new LogicalType { Id = DuckDbTypeId.Decimal, Width = (byte)Math.Clamp(whole + scale, 1, 38), Scale = scale };
    }

    private static LogicalType CommonFields(LogicalType left, LogicalType right)
    {
        var children = left.Children.ToList();
        foreach (var (name, type) in right.Children)
        {
            var index = children.FindIndex(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                children.Add((name, type));
            }
            else
            {
                children[index] = (children[index].Name, Common(children[index].Type, type));
            }
        }

        return new LogicalType { Id = left.Id, Children = [.. children] };
    }
}
