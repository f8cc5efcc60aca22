using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal.Reading;

internal sealed unsafe class DateReader : VectorReader<DateOnly>
{
    private int* _data;

    public override DateOnly Read(int row) => Epoch.ToDateOnly(_data[row]);

    public override VectorReader? ExactView(Type target) => target == typeof(DuckDbDate)
        ? new MappedView<DuckDbDate>(this, row => new DuckDbDate(_data[row])) { Type = Type }
        : null;

    protected override void OnAttach(nint vector) => _data = (int*)NativeMethods.VectorGetData(vector);
}

internal sealed unsafe class TimeReader(long unitsPerTick, long ticksPerUnit) : VectorReader<TimeOnly>
{
    private long* _data;

    public override TimeOnly Read(int row) => Epoch.ToTimeOnly(_data[row] / unitsPerTick, ticksPerUnit);

    public override VectorReader? ExactView(Type target) => target == typeof(TimeSpan)
        ? new MappedView<TimeSpan>(this, row => new TimeSpan(_data[row] / unitsPerTick * ticksPerUnit)) { Type = Type }
        : null;

    protected override void OnAttach(nint vector) => _data = (long*)NativeMethods.VectorGetData(vector);
}

internal sealed unsafe class TimeTzReader : VectorReader<DuckDbTimeTz>
{
    private ulong* _data;

    public override DuckDbTimeTz Read(int row) => DuckDbTimeTz.FromBits(_data[row]);

    protected override void OnAttach(nint vector) => _data = (ulong*)NativeMethods.VectorGetData(vector);
}

/// <summary>A timestamp in seconds, milliseconds or microseconds.</summary>
internal sealed unsafe class TimestampReader(long ticksPerUnit) : VectorReader<DateTime>
{
    private long* _data;

    public override DateTime Read(int row) => Epoch.ToDateTime(_data[row], ticksPerUnit);

    public override VectorReader? ExactView(Type target) => target == typeof(DuckDbTimestamp)
        ? new MappedView<DuckDbTimestamp>(this, row => Exact(_data[row])) { Type = Type }
        : null;

    protected override void OnAttach(nint vector) => _data = (long*)NativeMethods.VectorGetData(vector);

    private DuckDbTimestamp Exact(long units) => units is long.MaxValue or -long.MaxValue
        ? new DuckDbTimestamp(units)
        : new DuckDbTimestamp(checked(units * (ticksPerUnit / TimeSpan.TicksPerMicrosecond)));
}

internal sealed unsafe class TimestampNsReader : VectorReader<DateTime>
{
    private long* _data;

    public override DateTime Read(int row) => Epoch.NanosecondsToDateTime(_data[row]);

    protected override void OnAttach(nint vector) => _data = (long*)NativeMethods.VectorGetData(vector);
}

internal sealed unsafe class TimestampTzReader : VectorReader<DateTimeOffset>
{
    private long* _data;

    public override DateTimeOffset Read(int row) => Epoch.ToDateTimeOffset(_data[row]);

    public override VectorReader? ExactView(Type target) => target == typeof(DuckDbTimestamp)
        ? new MappedView<DuckDbTimestamp>(this, row => new DuckDbTimestamp(_data[row])) { Type = Type }
        : null;

    protected override void OnAttach(nint vector) => _data = (long*)NativeMethods.VectorGetData(vector);
}
