namespace DataOps.DuckDb.Internal.Reading;

/// <summary>From the engine's type to the reader of its vectors.</summary>
internal static class VectorReaderFactory
{
    public static VectorReader Create(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Boolean => new BooleanReader { Type = type },
        DuckDbTypeId.TinyInt => new BlittableReader<sbyte> { Type = type },
        DuckDbTypeId.SmallInt => new BlittableReader<short> { Type = type },
        DuckDbTypeId.Integer => new BlittableReader<int> { Type = type },
        DuckDbTypeId.BigInt => new BlittableReader<long> { Type = type },
        DuckDbTypeId.HugeInt => new BlittableReader<Int128> { Type = type },
        DuckDbTypeId.UTinyInt => new BlittableReader<byte> { Type = type },
        DuckDbTypeId.USmallInt => new BlittableReader<ushort> { Type = type },
        DuckDbTypeId.UInteger => new BlittableReader<uint> { Type = type },
        DuckDbTypeId.UBigInt => new BlittableReader<ulong> { Type = type },
        DuckDbTypeId.UHugeInt => new BlittableReader<UInt128> { Type = type },
        DuckDbTypeId.BigNum => new BigNumReader { Type = type },
        DuckDbTypeId.Float => new BlittableReader<float> { Type = type },
        DuckDbTypeId.Double => new BlittableReader<double> { Type = type },
        DuckDbTypeId.Decimal => CreateDecimal(type),
        DuckDbTypeId.Varchar => new StringReader { Type = type },
        DuckDbTypeId.Blob or DuckDbTypeId.Geometry => new BlobReader { Type = type },
        DuckDbTypeId.Bit => new BitReader { Type = type },
        DuckDbTypeId.Uuid => new UuidReader { Type = type },
        DuckDbTypeId.Date => new DateReader { Type = type },
        DuckDbTypeId.Time => new TimeReader(1, TimeSpan.TicksPerMicrosecond) { Type = type },
        DuckDbTypeId.TimeNs => new TimeReader(TimeSpan.NanosecondsPerTick, 1) { Type = type },
        DuckDbTypeId.TimeTz => new TimeTzReader { Type = type },
        DuckDbTypeId.Timestamp => new TimestampReader(TimeSpan.TicksPerMicrosecond) { Type = type },
        DuckDbTypeId.TimestampMs => new TimestampReader(TimeSpan.TicksPerMillisecond) { Type = type },
        DuckDbTypeId.TimestampS => new TimestampReader(TimeSpan.TicksPerSecond) { Type = type },
        DuckDbTypeId.TimestampNs => new TimestampNsReader { Type = type },
        DuckDbTypeId.TimestampTz => new TimestampTzReader { Type = type },
        DuckDbTypeId.Interval => new BlittableReader<DuckDbInterval> { Type = type },
        DuckDbTypeId.Enum => CreateEnum(type),
        DuckDbTypeId.List => CreateGeneric(typeof(ListReader<>), type),
        DuckDbTypeId.Array => CreateGeneric(typeof(ArrayReader<>), type),
        DuckDbTypeId.Map => CreateMap(type),
        DuckDbTypeId.Struct => new StructReader(CreateChildren(type)) { Type = type },
        DuckDbTypeId.Union => new UnionReader(CreateChildren(type)) { Type = type },
        DuckDbTypeId.SqlNull => new NullReader { Type = type },
        _ => throw new NotSupportedException($"Values of type {type} have no .NET type. Cast them in SQL, as to VARCHAR or JSON."),
    };

    private static VectorReader CreateDecimal(LogicalType type) => type.Width switch
    {
        <= 4 => new DecimalReader<short> { Type = type },
        <= 9 => new DecimalReader<int> { Type = type },
        <= 18 => new DecimalReader<long> { Type = type },
        _ => new DecimalReader<Int128> { Type = type },
    };

    private static VectorReader CreateEnum(LogicalType type) => type.EnumValues.Length switch
    {
        <= byte.MaxValue => new EnumReader<byte> { Type = type },
        <= ushort.MaxValue => new EnumReader<ushort> { Type = type },
        _ => new EnumReader<uint> { Type = type },
    };

    private static VectorReader[] CreateChildren(LogicalType type) => Array.ConvertAll(type.Children, c => Create(c.Type));

    private static VectorReader CreateGeneric(Type definition, LogicalType type)
    {
        var child = Create(type.Children[0].Type);
        return Construct(definition, [MakeNullable(child.ClrType)], type, child);
    }

    private static VectorReader CreateMap(LogicalType type)
    {
        var key = Create(type.Children[0].Type);
        var value = Create(type.Children[1].Type);
        return Construct(typeof(MapReader<,>), [key.ClrType, MakeNullable(value.ClrType)], type, key, value);
    }

    private static VectorReader Construct(Type definition, Type[] arguments, LogicalType type, params object[] constructorArguments)
    {
        var reader = (VectorReader)Activator.CreateInstance(definition.MakeGenericType(arguments), constructorArguments)!;
        typeof(VectorReader).GetProperty(nameof(VectorReader.Type))!.SetValue(reader, type);
        return reader;
    }

    private static Type MakeNullable(Type type) => type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
}
