using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>From the engine's type to the writer of its vectors.</summary>
internal static class VectorWriterFactory
{
    public static VectorWriter Create(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Boolean => new ConvertingWriter<bool, byte>(v => v ? (byte)1 : (byte)0) { Type = type },
        DuckDbTypeId.TinyInt => new BlittableWriter<sbyte> { Type = type },
        DuckDbTypeId.SmallInt => new BlittableWriter<short> { Type = type },
        DuckDbTypeId.Integer => new BlittableWriter<int> { Type = type },
        DuckDbTypeId.BigInt => new BlittableWriter<long> { Type = type },
        DuckDbTypeId.HugeInt => new BlittableWriter<Int128> { Type = type },
        DuckDbTypeId.UTinyInt => new BlittableWriter<byte> { Type = type },
        DuckDbTypeId.USmallInt => new BlittableWriter<ushort> { Type = type },
        DuckDbTypeId.UInteger => new BlittableWriter<uint> { Type = type },
        DuckDbTypeId.UBigInt => new BlittableWriter<ulong> { Type = type },
        DuckDbTypeId.UHugeInt => new BlittableWriter<UInt128> { Type = type },
        DuckDbTypeId.BigNum => new BigNumWriter { Type = type },
        DuckDbTypeId.Float => new BlittableWriter<float> { Type = type },
        DuckDbTypeId.Double => new BlittableWriter<double> { Type = type },
        DuckDbTypeId.Decimal => CreateDecimal(type),
        DuckDbTypeId.Varchar => new StringWriter { Type = type },
        DuckDbTypeId.Blob => new BlobWriter { Type = type },
        DuckDbTypeId.Bit => new BitWriter { Type = type },
        DuckDbTypeId.Uuid => new ConvertingWriter<Guid, UInt128>(UuidReader.ToBits) { Type = type },
        DuckDbTypeId.Interval => new BlittableWriter<DuckDbInterval> { Type = type },
        DuckDbTypeId.Enum => CreateEnum(type),
        DuckDbTypeId.List => new ListWriter(Create(type.Children[0].Type)) { Type = type },
        DuckDbTypeId.Array => new ArrayWriter(Create(type.Children[0].Type)) { Type = type },
        DuckDbTypeId.Map => new MapWriter(Create(type.Children[0].Type), Create(type.Children[1].Type)) { Type = type },
        DuckDbTypeId.Struct => new StructWriter(CreateChildren(type)) { Type = type },
        DuckDbTypeId.Union => new UnionWriter(CreateChildren(type)) { Type = type },
        _ => CreateTemporal(type),
    };

    private static VectorWriter CreateTemporal(LogicalType type) => type.Id switch
    {
        DuckDbTypeId.Date => new ConvertingWriter<DateOnly, int>(v => DuckDbDate.FromDateOnly(v).Days) { Type = type },
        DuckDbTypeId.Time => new ConvertingWriter<TimeOnly, long>(v => v.Ticks / TimeSpan.TicksPerMicrosecond) { Type = type },
        DuckDbTypeId.TimeNs => new ConvertingWriter<TimeOnly, long>(v => v.Ticks * TimeSpan.NanosecondsPerTick) { Type = type },
        DuckDbTypeId.TimeTz => new ConvertingWriter<DuckDbTimeTz, ulong>(v => v.Bits) { Type = type },
        DuckDbTypeId.Timestamp => new ConvertingWriter<DateTime, long>(Epoch.ToMicroseconds) { Type = type },
        DuckDbTypeId.TimestampMs => new ConvertingWriter<DateTime, long>(v => Units(v, TimeSpan.TicksPerMillisecond)) { Type = type },
        DuckDbTypeId.TimestampS => new ConvertingWriter<DateTime, long>(v => Units(v, TimeSpan.TicksPerSecond)) { Type = type },
        DuckDbTypeId.TimestampNs => new ConvertingWriter<DateTime, long>(Nanoseconds) { Type = type },
        DuckDbTypeId.TimestampTz => new ConvertingWriter<DateTimeOffset, long>(Epoch.ToMicroseconds) { Type = type },
        _ => throw new NotSupportedException(
            $"Values of type {type} cannot be appended. Append them to a table with a type that has a .NET type, and cast in SQL."),
    };

    // Both counts are from year 1, so the division rounds down before 1970 too.
    private static long Units(DateTime value, long ticksPerUnit) => (value.Ticks / ticksPerUnit) - (DateTime.UnixEpoch.Ticks / ticksPerUnit);

    private static long Nanoseconds(DateTime value) => Epoch.TryToNanoseconds(value, out var nanoseconds)
        ? nanoseconds
        : throw new OverflowException($"The moment {value:O} lies outside the years 1677 to 2262 that TIMESTAMP_NS has.");

    private static VectorWriter CreateDecimal(LogicalType type) => type.Width switch
    {
        <= 4 => new DecimalWriter<short> { Type = type },
        <= 9 => new DecimalWriter<int> { Type = type },
        <= 18 => new DecimalWriter<long> { Type = type },
        _ => new DecimalWriter<Int128> { Type = type },
    };

    private static VectorWriter CreateEnum(LogicalType type) => type.EnumValues.Length switch
    {
        <= byte.MaxValue => new EnumWriter<byte> { Type = type },
        <= ushort.MaxValue => new EnumWriter<ushort> { Type = type },
        _ => new EnumWriter<uint> { Type = type },
    };

    private static VectorWriter[] CreateChildren(LogicalType type) => Array.ConvertAll(type.Children, c => Create(c.Type));
}
