namespace DataOps.Runtime.Parameters;

/// <summary>
/// Npgsql takes the type of a timestamp from the kind of the DateTime, and instants only in UTC ("Date and Time Handling" in its
/// documentation); generated code has a DateTime for a timestamp without time zone alone.
/// </summary>
internal sealed class NpgsqlDriver : Driver
{
    public override object Convert(object value) => value switch
    {
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
        DateTimeOffset time => time.ToUniversalTime(),
        _ => value,
    };

    public override bool ConvertsMembers<T>() => typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset);
}
