namespace DataOps.Warehouses.Postgres;

/// <summary>
/// Values as Npgsql takes them. It tells the type of a timestamp by the kind of the DateTime and takes instants in UTC only ("Date and
/// Time Handling" in its documentation), and knows arrays and <see cref="List{T}"/>, but no other list, such as the one that C# makes of
/// a collection expression.
/// </summary>
internal static class PostgresValue
{
    /// <summary>The value for Npgsql.</summary>
    public static object Of(object value) => value switch
    {
        DateTime time => Plain(time),
        DateTimeOffset time => time.ToUniversalTime(),
        string or byte[] => value,
        IReadOnlyList<DateTime?> list => Array(list, static time => time is { } moment ? Plain(moment) : null),
        IReadOnlyList<DateTimeOffset?> list => Array(list, static time => time?.ToUniversalTime()),
        System.Collections.IEnumerable => List(value),
        _ => value,
    };

    private static object List(object value) => value switch
    {
        System.Array => value,
        IReadOnlyList<bool?> list => Array(list),
        IReadOnlyList<short?> list => Array(list),
        IReadOnlyList<int?> list => Array(list),
        IReadOnlyList<long?> list => Array(list),
        IReadOnlyList<decimal?> list => Array(list),
        IReadOnlyList<float?> list => Array(list),
        IReadOnlyList<double?> list => Array(list),
        IReadOnlyList<DateOnly?> list => Array(list),
        IReadOnlyList<TimeOnly?> list => Array(list),
        IReadOnlyList<TimeSpan?> list => Array(list),
        IReadOnlyList<Guid?> list => Array(list),
        IReadOnlyList<string?> list => Array(list),
        IReadOnlyList<byte[]?> list => Array(list),
        _ => value,
    };

    // A kind says nothing about a column, and the bytes of both types of timestamp are the same.
    private static DateTime Plain(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Unspecified);

    private static T[] Array<T>(IReadOnlyList<T> list) => [.. list];

    private static T[] Array<T>(IReadOnlyList<T> list, Func<T, T> convert) => [.. list.Select(convert)];
}
