using System.Data;

namespace DataOps.Runtime.Parameters;

/// <summary>
/// SqlClient 2.1 knows neither DateOnly nor TimeOnly, nor unsigned and 128-bit integers, and sends a DateTime as <c>datetime</c>, which
/// has no microseconds, and a null as text, which is no <c>varbinary</c>.
/// </summary>
internal sealed class SqlClientDriver : Driver
{
    public override bool HasLists => false;

    public override object Convert(object value) => value switch
    {
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        TimeOnly time => time.ToTimeSpan(),
        sbyte number => (short)number,
        ushort number => (int)number,
        uint number => (long)number,
        ulong number => (decimal)number,
        Int128 number => (decimal)number,
        UInt128 number => (decimal)number,
        _ => value,
    };

    public override DbType? TypeOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(DateOnly) ? DbType.Date
            : type == typeof(TimeOnly) ? DbType.Time
            : type == typeof(DateTime) ? DbType.DateTime2
            : type == typeof(byte[]) ? DbType.Binary
            : null;
    }
}
